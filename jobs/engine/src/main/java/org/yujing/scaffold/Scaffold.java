package org.yujing.scaffold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yujing.rule.Detector;
import org.yujing.signal.Stream;

/**
 * The first files of rules and packs, text by path inside the rule folder.
 *
 * @param chinese whether comments, titles and stories are in Chinese, or in English
 */
public record Scaffold(boolean chinese) {
  /** The detectors that there is a first rule for. */
  public static List<String> detectors() {
    return Detector.KEYS;
  }

  /** Whether packs and rules may be called so: the same letters as in {@code rule}. */
  public static boolean wellNamed(String name) {
    return name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,99}");
  }

  /** The stream that a detector usually reads. */
  public static Stream usual(String detector) {
    return switch (detector) {
      case "sustained", "forecast" -> Stream.SENSOR;
      case "sequence", "absence" -> Stream.EVENT;
      default -> Stream.COMPLAINT;
    };
  }

  /** A rule and its stories. */
  public SortedMap<String, String> rule(
      String pack, String name, String detector, Optional<Stream> stream) {
    Stencil stencil =
        new Stencil(chinese)
            .with(Stencil.stream(stream.orElse(usual(detector))))
            .with(Map.of("rule", name, "pack", pack));
    SortedMap<String, String> files = new TreeMap<>();
    files.put(pack + "/" + name + ".yaml", stencil.fill(detector + ".yaml"));
    files.put(pack + "/" + name + ".test.yaml", stencil.fill(detector + ".test.yaml"));
    return files;
  }

  /** A pack: a rule, exceptions, a table for its items with stories, and a note about its lists. */
  public SortedMap<String, String> pack(String name) {
    String rule = name + "-repeated";
    SortedMap<String, String> files = rule(name, rule, "count", Optional.empty());
    Stencil stencil = new Stencil(chinese).with(Map.of("pack", name, "rule", rule));
    files.put(name + "/exceptions.yaml", stencil.fill("pack-exceptions.yaml"));
    files.put(name + "/assessment/routing-" + name + ".csv", stencil.fill("pack-routing.csv"));
    files.put(name + "/assessment/" + name + ".test.yaml", stencil.fill("pack-assessment.yaml"));
    files.put(name + "/reference/README.md", stencil.fill("pack-reference.md"));
    return files;
  }
}

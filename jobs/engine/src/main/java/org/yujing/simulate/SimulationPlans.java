package org.yujing.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Stream;

/**
 * What every city has, and what packs plan for it.
 *
 * @param packs by name
 */
public record SimulationPlans(SimulationFile city, List<SimulationFile> packs) {
  /** Where a pack keeps its plan. */
  public static final String FILE = "sample/simulation.yaml";

  private static final String CITY = "city";

  public SimulationPlans {
    packs = List.copyOf(packs);
  }

  /** The packs of a folder of rules that have a plan, in order of name. */
  public static List<String> packs(Path rules) {
    try (var folders = Files.list(rules)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the plans of packs; what is wrong in them is reported. */
  public static SimulationPlans read(Path rules, List<String> packs, Problems problems) {
    SimulationFile city = city(problems);
    List<SimulationFile> plans = new ArrayList<>();
    for (String pack : packs.stream().sorted().distinct().toList()) {
      pack(rules.resolve(pack).resolve(FILE), pack, city, problems).ifPresent(plans::add);
    }
    checkSources(plans, rules, problems);
    return new SimulationPlans(city, plans);
  }

  private static SimulationFile city(Problems problems) {
    try (InputStream in = SimulationPlans.class.getResourceAsStream("city.yaml")) {
      return Yaml.read("city.yaml", in.readAllBytes(), problems)
          .flatMap(YamlNode::mapping)
          .map(map -> SimulationReader.read(CITY, map, Optional.empty()))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<SimulationFile> pack(
      Path file, String pack, SimulationFile city, Problems problems) {
    try {
      return Yaml.read(file.toString(), Files.readAllBytes(file), problems)
          .flatMap(YamlNode::mapping)
          .map(map -> SimulationReader.read(pack, map, Optional.of(city)));
    } catch (IOException e) {
      problems.add(Place.of(file.toString()), ProblemCode.UNREADABLE, "it cannot be read", "");
      return Optional.empty();
    }
  }

  /** A source has one stream, whoever sends to it. */
  private static void checkSources(List<SimulationFile> plans, Path rules, Problems problems) {
    Map<String, Stream> known = new HashMap<>();
    for (SimulationFile plan : plans) {
      plan.sources()
          .forEach(
              (name, stream) -> {
                Stream before = known.putIfAbsent(name, stream);
                if (before != null && before != stream) {
                  Place place = Place.of(rules.resolve(plan.pack()).resolve(FILE).toString());
                  String what = "another pack's source " + name + " is a " + before.word();
                  problems.add(place, ProblemCode.DUPLICATE_NAME, what, "call it otherwise");
                }
              });
    }
  }

  /** Every source and its stream, by name. */
  public Map<String, Stream> sources() {
    Map<String, Stream> sources = new TreeMap<>();
    packs.forEach(pack -> sources.putAll(pack.sources()));
    return sources;
  }
}

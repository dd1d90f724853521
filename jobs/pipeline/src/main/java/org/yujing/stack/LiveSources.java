package org.yujing.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.Durations;
import org.yujing.problem.Problems;
import org.yujing.signal.Field;
import org.yujing.signal.Fields;
import org.yujing.signal.Source;
import org.yujing.signal.Source.TimeField;
import org.yujing.signal.SourcesFile;

/**
 * The sources of a sources file as topics: what was a file becomes the topic {@code signals.<name>}
 * of JSON records, whose members are the cells of a CSV row by their heads.
 */
public final class LiveSources {
  private static final String PREFIX = "signals.";

  private LiveSources() {}

  /** The sources, all of them topics; what is wrong with the file is reported. */
  public static List<Source> load(Path file, Problems problems) {
    List<Source> live = new ArrayList<>();
    for (Source source : SourcesFile.load(file, problems)) {
      live.add(source.live() ? source : live(source, live.size() + 1));
    }
    return List.copyOf(live);
  }

  private static Source live(Source source, int number) {
    return new Source(
        source.name(),
        source.stream(),
        "",
        topic(source.name(), number),
        Source.Layout.jsonLines(),
        source.time(),
        source.csv() && source.map().isEmpty() ? ownNames(source) : source.map(),
        source.pace());
  }

  /** Kafka allows few characters; where a name has others, the source's number tells them apart. */
  static String topic(String name, int number) {
    String allowed = name.replaceAll("[^a-zA-Z0-9._-]", "_");
    String topic = allowed.equals(name) ? PREFIX + name : PREFIX + allowed + "-" + number;
    int most = 249;
    return topic.length() <= most ? topic : PREFIX + number;
  }

  /** A CSV file without a map has canonical names as its header, in one level each. */
  private static Map<String, String> ownNames(Source source) {
    Map<String, Field> fields = Fields.of(source.stream());
    Map<String, String> map = new LinkedHashMap<>();
    for (String column : source.layout().columns()) {
      if (!column.equals(source.time().field())) {
        path(column, fields.get(column))
            .ifPresent(path -> map.put(path, "row[" + quoted(column) + "]"));
      }
    }
    return map;
  }

  /** What such a column becomes; what is about persons and has no field is dropped. */
  private static Optional<String> path(String column, Field field) {
    if (field != null && field.fromSource() && field.kind() != Field.Kind.SCALARS) {
      return Optional.of(column);
    }
    boolean dropped = column.isEmpty() || Fields.aboutPerson(column);
    return dropped ? Optional.empty() : Optional.of("attrs." + column);
  }

  /** The text of a sources file with these sources. */
  static String yaml(List<Source> sources) {
    StringBuilder yaml = new StringBuilder("# Made by yujing up.\nsources:\n");
    sources.forEach(source -> append(source, yaml));
    return yaml.toString();
  }

  private static void append(Source source, StringBuilder yaml) {
    yaml.append("  - name: ").append(quoted(source.name())).append('\n');
    line("stream", source.stream().word(), yaml);
    line("kafka", "{topic: " + quoted(source.topic()) + "}", yaml);
    line("format", "jsonl", yaml);
    if (!source.time().equals(TimeField.CANONICAL) && !source.map().containsKey("time")) {
      line("time", time(source.time()), yaml);
    }
    if (!source.map().isEmpty()) {
      yaml.append("    map:\n");
      source.map().forEach((path, text) -> line("  " + quoted(path), quoted(text), yaml));
    }
    line("out_of_order", Durations.text(source.pace().outOfOrder()), yaml);
    line("idle_after", Durations.text(source.pace().idleAfter()), yaml);
    line("ahead", Durations.text(source.pace().ahead()), yaml);
  }

  private static String time(TimeField time) {
    StringBuilder text = new StringBuilder("{field: ").append(quoted(time.field()));
    if (!time.pattern().isEmpty()) {
      text.append(", pattern: ").append(quoted(time.pattern()));
    }
    if (!time.zone().isEmpty()) {
      text.append(", zone: ").append(quoted(time.zone()));
    }
    return text.append('}').toString();
  }

  private static void line(String key, String value, StringBuilder yaml) {
    yaml.append("    ").append(key).append(": ").append(value).append('\n');
  }

  /** A JSON text is a YAML text too. */
  private static String quoted(String text) {
    return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
  }
}

package org.yujing.signal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yujing.problem.Durations;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Source.Layout;
import org.yujing.signal.Source.Pace;
import org.yujing.signal.Source.TimeField;

/** One source of a sources file. */
final class SourceEntry {
  private static final List<String> STREAMS = List.of("complaint", "event", "sensor");
  private static final String DEFAULT_ZONE = "Asia/Shanghai";

  private final YamlMapping entry;
  private final Problems problems;
  private final SourceLocation location;

  SourceEntry(YamlMapping entry, Path folder, Problems problems) {
    this.entry = entry;
    this.problems = problems;
    this.location = new SourceLocation(entry, folder);
  }

  Optional<YamlNode> name() {
    return entry.find("name");
  }

  /** Whether it is a topic, which is then reported. */
  boolean refuseTopic() {
    boolean topic = entry.has("kafka");
    if (topic) {
      entry.problem("kafka", ProblemCode.LIVE_ONLY, "a topic needs the live job", "give a file");
    }
    return topic;
  }

  /** The source, or empty after reporting what is wrong with it. */
  Optional<Source> source() {
    int before = problems.size();
    String name = entry.need("name").flatMap(YamlNode::text).orElse("");
    if (name.chars().anyMatch(Character::isISOControl)) {
      entry.problem("name", ProblemCode.BAD_VALUE, "a name has no control characters", "");
    }
    Stream stream = stream();
    Pace pace = pace(stream);
    location.read();
    Layout layout = location.layout(pace);
    SourceMap map = new SourceMap(entry, stream, layout, problems);
    TimeField time = time(map);
    Map<String, String> expressions = map.read();
    entry.reportUnknownKeys();
    if (problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Source(
            name, stream, location.file(), location.topic(), layout, time, expressions, pace));
  }

  /** The stream; where it is wrong, any one, so that the rest can be looked at. */
  private Stream stream() {
    return entry
        .need("stream")
        .flatMap(node -> node.word(STREAMS))
        .flatMap(Stream::of)
        .orElse(Stream.COMPLAINT);
  }

  private Pace pace(Stream stream) {
    Pace usual = Pace.of(stream);
    return new Pace(
        duration("out_of_order", usual.outOfOrder()),
        duration("idle_after", usual.idleAfter()),
        duration("ahead", usual.ahead()));
  }

  private Duration duration(String key, Duration usual) {
    Optional<YamlNode> node = entry.find(key);
    boolean zero =
        node.filter(value -> value.kind() == YamlNode.Kind.TEXT)
            .flatMap(YamlNode::scalar)
            .flatMap(Durations::parse)
            .filter(Duration::isZero)
            .isPresent();
    return zero ? Duration.ZERO : node.flatMap(YamlNode::duration).orElse(usual);
  }

  private TimeField time(SourceMap map) {
    Optional<YamlMapping> time = entry.find("time").flatMap(YamlNode::mapping);
    Optional<YamlNode> field = time.flatMap(keys -> keys.find("field"));
    String pattern = time.flatMap(keys -> keys.find("pattern")).map(this::pattern).orElse("");
    String usual = pattern.isEmpty() || TimePattern.of(pattern).epoch() ? "" : DEFAULT_ZONE;
    String zone = time.flatMap(keys -> keys.find("zone")).map(this::zone).orElse(usual);
    time.ifPresent(YamlMapping::reportUnknownKeys);
    String column = field.flatMap(YamlNode::text).orElse(TimeField.CANONICAL.field());
    map.checkTime(field, column);
    return new TimeField(column, pattern, zone);
  }

  private String pattern(YamlNode node) {
    if (node.plain() instanceof List<?> forms) {
      String all = forms.stream().map(form -> "[" + form + "]").collect(Collectors.joining());
      String hint = "several forms stand in one text, each in brackets: \"" + all + "\"";
      node.problem(ProblemCode.WRONG_TYPE, "pattern must be a text, not a list", hint);
      return "";
    }
    String pattern = node.text().orElse("");
    TimePattern.flaw(pattern)
        .ifPresent(
            hint ->
                node.problem(
                    ProblemCode.BAD_VALUE, "no time can be read as \"" + pattern + "\"", hint));
    return pattern;
  }

  private String zone(YamlNode node) {
    String zone = node.text().orElse(DEFAULT_ZONE);
    try {
      return ZoneId.of(zone).getId();
    } catch (DateTimeException unknown) {
      String hint =
          org.yujing.problem.Suggestion.nearest(zone, ZoneId.getAvailableZoneIds())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("for example Asia/Shanghai, UTC or +08:00");
      node.problem(ProblemCode.BAD_VALUE, "no such zone: \"" + zone + "\"", hint);
      return DEFAULT_ZONE;
    }
  }
}

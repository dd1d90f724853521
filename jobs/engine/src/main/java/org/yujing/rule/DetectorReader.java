package org.yujing.rule;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yujing.expression.Expected;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Detector.Aggregate;
import org.yujing.rule.Detector.Count;
import org.yujing.rule.Detector.Match;
import org.yujing.rule.Detector.NewValue;
import org.yujing.rule.Detector.Sustained;
import org.yujing.signal.Stream;

/**
 * Reads the one detector of a rule.
 *
 * @param on the streams that the rule names for all its parts; may be empty
 * @param rosters the rosters in the reference data
 */
record DetectorReader(FormulaReader formulas, Set<Stream> on, Set<String> rosters) {
  private static final int MOST_SAMPLES = 1_000_000;

  /** The detector; anything but one of them is a problem. */
  Optional<Detector> read(YamlMapping rule) {
    Detector.KEYS.forEach(rule::find);
    List<String> written = rule.keys().stream().filter(Detector.KEYS::contains).toList();
    if (written.isEmpty()) {
      rule.node()
          .problem(
              ProblemCode.NO_DETECTOR,
              "the rule has no detector",
              "one of " + String.join(", ", Detector.KEYS));
      return Optional.empty();
    }
    for (String extra : written.subList(1, written.size())) {
      String what = extra + " and " + written.get(0) + " in one rule";
      rule.problem(extra, ProblemCode.TWO_DETECTORS, what, "make two rules of it");
    }
    return read(written.get(0), rule);
  }

  private Optional<Detector> read(String key, YamlMapping rule) {
    YamlNode node = rule.find(key).orElseThrow();
    return switch (key) {
      case "match" -> node.kind() == YamlNode.Kind.BOOL ? always(node) : parts(node, this::match);
      case "count" -> parts(node, this::count);
      case "sustained" -> parts(node, this::sustained);
      case "sequence" -> parts(node, map -> new SequenceReader(formulas, on).read(map));
      case "absence" -> parts(node, map -> new AbsenceReader(formulas, on, rosters).read(map));
      case "score" -> parts(node, map -> new ScoreReader(formulas, on).read(map));
      case "surge" -> parts(node, map -> new SurgeReader(formulas, on).read(map));
      case "forecast" -> parts(node, map -> new ForecastReader(formulas, on).read(map));
      case "new" -> parts(node, this::newValue);
      default -> parts(node, map -> aggregate(key, map));
    };
  }

  private static Optional<Detector> parts(
      YamlNode node, Function<YamlMapping, Optional<? extends Detector>> reader) {
    Optional<YamlMapping> map = node.mapping();
    Optional<Detector> detector = map.flatMap(reader).map(Function.identity());
    map.ifPresent(YamlMapping::reportUnknownKeys);
    return detector;
  }

  private static Optional<Detector> always(YamlNode node) {
    if (node.bool().orElse(true)) {
      return Optional.of(new Match(null));
    }
    node.problem(ProblemCode.BAD_VALUE, "match cannot be false", "true, or {of: expression}");
    return Optional.empty();
  }

  private Optional<Detector> match(YamlMapping map) {
    return of(map, Expected.NUMBER).map(Match::new);
  }

  private Optional<Detector> count(YamlMapping map) {
    Formula distinct = formulas.optional(map.find("distinct"), on, Expected.KEY);
    return duration(map, "within").map(within -> new Count(within, distinct));
  }

  private Optional<Detector> aggregate(String key, YamlMapping map) {
    Optional<Formula> of = of(map, Expected.NUMBER);
    Optional<Duration> within = duration(map, "within");
    int atLeast = map.find("at_least").flatMap(node -> node.integer(1, MOST_SAMPLES)).orElse(1);
    Aggregate.Kind kind = Aggregate.Kind.valueOf(key.toUpperCase(Locale.ROOT));
    return of.flatMap(values -> within.map(window -> new Aggregate(kind, values, window, atLeast)));
  }

  /** Without {@code gap}, readings may be as far apart as {@code for}, and always a day. */
  private Optional<Detector> sustained(YamlMapping map) {
    Optional<Formula> of = of(map, Expected.NUMBER);
    Optional<Duration> lasting = duration(map, "for");
    Optional<Duration> gap = map.find("gap").flatMap(YamlNode::duration);
    return of.flatMap(
        values -> lasting.map(time -> new Sustained(values, time, gap.orElse(dayAtLeast(time)))));
  }

  private static Duration dayAtLeast(Duration length) {
    Duration day = Duration.ofHours(24);
    return length.compareTo(day) > 0 ? length : day;
  }

  private Optional<Detector> newValue(YamlMapping map) {
    Optional<Formula> of = of(map, Expected.KEY);
    Optional<Duration> history = duration(map, "history");
    return of.flatMap(value -> history.map(length -> new NewValue(value, length)));
  }

  private Optional<Formula> of(YamlMapping map, Expected expected) {
    return map.need("of").flatMap(node -> formulas.read(node, on, expected));
  }

  static Optional<Duration> duration(YamlMapping map, String key) {
    return map.need(key).flatMap(YamlNode::duration);
  }
}

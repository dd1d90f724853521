package org.yujing.rule;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Detector.Absence;
import org.yujing.rule.Detector.Clause;
import org.yujing.signal.Stream;

/** Reads {@code absence}, both its forms. */
record AbsenceReader(FormulaReader formulas, Set<Stream> on, Set<String> rosters) {

  Optional<Absence> read(YamlMapping map) {
    boolean silence = !map.has("after") && !map.has("expect");
    Optional<Duration> lasting = DetectorReader.duration(map, "for");
    Clause after = silence ? null : clause(map, "after").orElse(null);
    Clause expect = silence ? null : clause(map, "expect").orElse(null);
    Optional<YamlMapping> alive = map.find("alive").flatMap(YamlNode::mapping);
    Clause sign = alive.map(part -> alive(part, streams(after, expect))).orElse(null);
    Duration aliveWithin =
        alive.flatMap(part -> DetectorReader.duration(part, "within")).orElse(null);
    alive.ifPresent(YamlMapping::reportUnknownKeys);
    String roster = map.find("roster").flatMap(this::roster).orElse(null);
    if (silence && !map.has("alive")) {
      map.node()
          .problem(
              ProblemCode.SILENCE_WITHOUT_ALIVE,
              "a dead device would look like silence",
              "add alive: {where: metric == \"heartbeat\", within: 6h}");
    }
    boolean half = (after == null) != (expect == null);
    if (half || (sign != null && aliveWithin == null)) {
      return Optional.empty();
    }
    return lasting.map(time -> new Absence(time, after, expect, sign, aliveWithin, roster));
  }

  private Optional<Clause> clause(YamlMapping map, String key) {
    return map.need(key).flatMap(node -> new ClauseReader(formulas, on).read(node));
  }

  private Set<Stream> streams(Clause after, Clause expect) {
    Set<Stream> streams = EnumSet.noneOf(Stream.class);
    streams.addAll(on);
    streams.addAll(after == null ? Set.of() : after.on());
    streams.addAll(expect == null ? Set.of() : expect.on());
    return streams;
  }

  /** A sign of life comes on a stream that the rule reads anyway: it needs its key there. */
  private Clause alive(YamlMapping map, Set<Stream> streams) {
    Clause clause = new ClauseReader(formulas, streams).read(map);
    if (!streams.isEmpty() && !streams.containsAll(clause.on())) {
      map.problem(
          "on",
          ProblemCode.BAD_VALUE,
          "alive reads a stream that the rule does not",
          "signs of life come on the rule's own streams");
    }
    if (clause.where() == null && !map.has("where")) {
      map.node().problem(ProblemCode.MISSING_KEY, "alive needs \"where\"", "");
    }
    return clause;
  }

  private Optional<String> roster(YamlNode node) {
    Optional<String> name = node.text();
    name.filter(roster -> !rosters.contains(roster))
        .ifPresent(
            roster ->
                node.problem(
                    ProblemCode.UNKNOWN_ROSTER,
                    "there is no roster \"" + roster + "\"",
                    Suggestion.hint(roster, rosters)));
    return name;
  }
}

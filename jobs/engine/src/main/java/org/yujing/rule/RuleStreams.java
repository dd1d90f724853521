package org.yujing.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.rule.Detector.Absence;
import org.yujing.rule.Detector.Clause;
import org.yujing.rule.Detector.Indicator;
import org.yujing.rule.Detector.Score;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Detector.Step;
import org.yujing.signal.Stream;

/** Which streams a rule reads: its own, and those of its parts. */
final class RuleStreams {
  private RuleStreams() {}

  /**
   * All of them; that some part reads none, or that warnings are mixed with others, is a problem.
   */
  static Set<Stream> read(YamlMapping rule, Set<Stream> on, Detector detector) {
    List<Set<Stream>> parts = new ArrayList<>(parts(detector));
    boolean lost = on.isEmpty() && (parts.isEmpty() || parts.contains(Set.of()));
    if (lost && !rule.has("on")) {
      String hint = "on: complaint; steps, indicators and clauses may name their own";
      rule.node().problem(ProblemCode.MISSING_KEY, "the rule needs \"on\"", hint);
    }
    parts.add(on);
    Set<Stream> streams = EnumSet.noneOf(Stream.class);
    parts.forEach(streams::addAll);
    if (streams.contains(Stream.WARNING) && streams.size() > 1) {
      rule.problem(
          "on",
          ProblemCode.MIXED_STREAMS,
          "a rule over warnings reads another stream too",
          "on: warning, and the others in a rule of their own");
    }
    return Collections.unmodifiableSet(streams);
  }

  private static List<Set<Stream>> parts(Detector detector) {
    if (detector instanceof Sequence sequence) {
      return sequence.steps().stream().map(Step::on).toList();
    }
    if (detector instanceof Score score) {
      return score.indicators().stream().map(Indicator::on).toList();
    }
    if (detector instanceof Absence absence) {
      return java.util.stream.Stream.of(absence.after(), absence.expect(), absence.alive())
          .filter(Objects::nonNull)
          .map(Clause::on)
          .toList();
    }
    return List.of();
  }
}

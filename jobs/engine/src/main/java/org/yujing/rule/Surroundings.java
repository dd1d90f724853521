package org.yujing.rule;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.expression.ExpressionCompiler;
import org.yujing.expression.Functions;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlNode;

/** What all rules of a set are read with: the reference data, and a compiler for each zone. */
final class Surroundings {
  private final Functions functions;
  private final Set<String> rosters;
  private final Problems problems;
  private final Vocabularies vocabularies = new Vocabularies();
  private final Map<ZoneId, FormulaReader> readers = new HashMap<>();

  Surroundings(Functions functions, Set<String> rosters, Problems problems) {
    this.functions = functions;
    this.rosters = Set.copyOf(rosters);
    this.problems = problems;
  }

  Set<String> rosters() {
    return rosters;
  }

  FormulaReader formulas(ZoneId zone) {
    return readers.computeIfAbsent(
        zone,
        any -> new FormulaReader(new ExpressionCompiler(functions, zone), vocabularies, problems));
  }

  /** The name of a calendar that there is. */
  Optional<String> calendar(YamlNode node) {
    Optional<String> name = node.text();
    name.filter(calendar -> !functions.knowsCalendar(calendar))
        .ifPresent(
            calendar ->
                node.problem(
                    ProblemCode.UNKNOWN_CALENDAR,
                    "there is no calendar \"" + calendar + "\"",
                    Suggestion.hint(calendar, functions.calendars())));
    return name;
  }
}

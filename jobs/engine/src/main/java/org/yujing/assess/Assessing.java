package org.yujing.assess;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.yujing.problem.Problem;

/**
 * The assessment part of a rule set, read and compiled.
 *
 * @param policy settings and routing tables
 * @param assessors makes an assessor for one thread; {@link Assessor#NONE} where there are no
 *     assessment rules
 * @param ruleNames the Drools rules, for coverage
 * @param rows the table rows as {@link Route#row} names them, for coverage
 * @param problems of all files below {@code assessment/}
 */
public record Assessing(
    Policy policy,
    Supplier<Assessor> assessors,
    Set<String> ruleNames,
    Set<String> rows,
    List<Problem> problems) {
  public Assessing {
    ruleNames = Set.copyOf(ruleNames);
    rows = Set.copyOf(rows);
    problems = List.copyOf(problems);
  }
}

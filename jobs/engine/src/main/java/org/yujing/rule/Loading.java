package org.yujing.rule;

import java.util.List;
import org.yujing.problem.Problem;

/**
 * What came of reading rule files.
 *
 * @param rules those that could be read; to be used only where {@link #good()}
 * @param problems of all files, by file and line
 */
public record Loading(RuleSet rules, List<Problem> problems) {

  public Loading {
    problems = List.copyOf(problems);
  }

  /** Whether nothing stops a run. */
  public boolean good() {
    return problems.stream().noneMatch(Problem::error);
  }
}

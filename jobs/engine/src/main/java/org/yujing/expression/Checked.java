package org.yujing.expression;

import java.util.List;

/**
 * What became of a text: an expression, or the issues that prevent it.
 *
 * @param expression null exactly where there are issues
 */
public record Checked(Expression expression, List<Issue> issues) {

  public Checked {
    issues = List.copyOf(issues);
    if ((expression == null) == issues.isEmpty()) {
      throw new IllegalArgumentException("either an expression or issues");
    }
  }
}

package org.yujing.expression;

import java.util.Map;
import java.util.Set;

/** One checked and compiled CEL expression. Safe to share between threads. */
public interface Expression {
  /** The text the author wrote. */
  String text();

  /**
   * The value: String, Double (also for whole numbers), Boolean, List, {@link java.time.Instant} or
   * {@link java.time.Duration}; null where it is unknown: a missing field, a division by zero, a
   * limit hit. Never throws.
   */
  Object evaluate(Scope scope);

  /** The top-level names it reads, such as {@code target} or {@code text}. */
  default Set<String> names() {
    return Set.of();
  }

  /**
   * Necessary conditions, for a routing index: where the expression is true, each of these text
   * fields holds one of its values. A field without an entry may hold anything.
   */
  default Map<String, Set<String>> terms() {
    return Map.of();
  }

  /**
   * The same where it is known that a field holds one of the values that {@link #terms} has for it,
   * so that need not be asked again.
   */
  default Expression given(String field) {
    return this;
  }
}

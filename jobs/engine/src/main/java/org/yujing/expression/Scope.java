package org.yujing.expression;

/** The values behind the names of an expression: a signal's fields, a row of a file. */
@FunctionalInterface
public interface Scope {
  /** The value of a name, or null where there is none (the expression is then unknown). */
  Object find(String name);
}

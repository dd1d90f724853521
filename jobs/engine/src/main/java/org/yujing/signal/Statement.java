package org.yujing.signal;

import java.util.List;
import java.util.function.UnaryOperator;

/** What a record says, while what it tells of persons is taken out of it. */
interface Statement {
  /** Whether any text or number in it may be, or hold, somebody's number. */
  boolean mayHoldNumber();

  /** Whether it has a field, or a group with anything in it. */
  boolean has(String field);

  /** A text inside a group, or of a field where the group is ""; "" where there is none. */
  String text(String group, String name);

  /** The texts of a field that is a list; none where it is missing. */
  List<?> texts(String field);

  /** Sets a field of a group, or with group "" a field of its own; with null takes it away. */
  void put(String group, String name, Object value);

  /**
   * Puts what is safe in the place of the attributes' values. Where there may be numbers, they are
   * gone through in the order of their names.
   */
  void attributes(UnaryOperator<Object> safe);
}

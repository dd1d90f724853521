package org.yujing.assess;

/** What a value in an assessment rule is. */
enum DrlType {
  TEXT("text"),
  /** A text that is one of the colours. */
  LEVEL("a level"),
  /** A text that is one of the outcomes. */
  OUTCOME("an outcome"),
  /** A text that names a calendar of the reference data. */
  CALENDAR("a calendar"),
  /** A text that names a warning rule. */
  RULE("a warning rule"),
  /** A text that names a scenario. */
  SCENARIO("a scenario"),
  /** A text that names a unit of the registers. */
  UNIT("a unit"),
  NUMBER("a number"),
  TRUTH("true or false"),
  /** A fact itself. */
  FACT("a fact"),
  /** Something already said to be wrong. */
  UNKNOWN("unknown");

  private final String shown;

  DrlType(String shown) {
    this.shown = shown;
  }

  String shown() {
    return shown;
  }

  boolean text() {
    return switch (this) {
      case TEXT, LEVEL, OUTCOME, CALENDAR, RULE, SCENARIO, UNIT, UNKNOWN -> true;
      case NUMBER, TRUTH, FACT -> false;
    };
  }

  boolean number() {
    return this == NUMBER || this == UNKNOWN;
  }

  boolean truth() {
    return this == TRUTH || this == UNKNOWN;
  }

  /** Whether a value of that type may stand where one of this is wanted. */
  boolean takes(DrlType other) {
    return (text() && other.text())
        || (number() && other.number())
        || (truth() && other.truth())
        || other == UNKNOWN;
  }
}

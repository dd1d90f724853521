package org.yujing.detect;

import org.yujing.rule.Formula;

/** Asks a signal for the values that a figure is made of; what it does not know is counted. */
final class Probe {
  private final String rule;
  private final Ledger ledger;

  Probe(String rule, Ledger ledger) {
    this.rule = rule;
    this.ledger = ledger;
  }

  /** A number, or NaN where it is unknown or none. */
  double number(Formula formula, Arrival arrival) {
    return value(formula, arrival) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** A value as text that can be told apart, or "" where it is unknown or empty. */
  String text(Formula formula, Arrival arrival) {
    return Arrival.text(value(formula, arrival));
  }

  /** Something came that had been forecast. */
  void foretold(double error, boolean covered) {
    ledger.foretold(rule, error, covered);
  }

  private Object value(Formula formula, Arrival arrival) {
    Object value = formula.of(arrival.signal().stream(), arrival.scope());
    if (value == null) {
      ledger.unknown(rule);
    }
    return value;
  }
}

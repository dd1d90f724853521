package org.yujing.disposition;

import java.util.Locale;
import java.util.Optional;

/** What an item turned out to be. */
public enum Outcome {
  /** The risk was real. */
  CONFIRMED_RISK,
  /** No risk, but worth knowing. */
  VALUABLE,
  /** There was nothing: the rules behind it were wrong. */
  FALSE_POSITIVE,
  /** Known from elsewhere already. */
  DUPLICATE,
  /** Nobody could tell. */
  INCONCLUSIVE,
  /** Not for those who use this queue. */
  OUT_OF_SCOPE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Outcome> of(String word) {
    for (Outcome outcome : values()) {
      if (outcome.word().equals(word)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }

  /** Whether the warning was right: what precision counts as a hit. */
  public boolean right() {
    return this == CONFIRMED_RISK || this == VALUABLE;
  }

  /** Whether the warning was wrong. The other outcomes say neither. */
  public boolean wrong() {
    return this == FALSE_POSITIVE;
  }
}

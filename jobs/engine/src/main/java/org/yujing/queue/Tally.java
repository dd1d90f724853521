package org.yujing.queue;

/** How often things have happened to an item since it opened. */
public record Tally(int returned, int extended, int escalated, int reopened) {
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally withReturned() {
    return new Tally(returned + 1, extended, escalated, reopened);
  }

  Tally withExtended() {
    return new Tally(returned, extended + 1, escalated, reopened);
  }

  Tally withEscalated() {
    return new Tally(returned, extended, escalated + 1, reopened);
  }

  Tally withReopened() {
    return new Tally(returned, extended, escalated, reopened + 1);
  }
}

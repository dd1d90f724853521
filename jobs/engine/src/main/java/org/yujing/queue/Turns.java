package org.yujing.queue;

/** How often things have happened to an item since it opened. */
public record Turns(int returned, int extended, int escalated, int reopened) {
  public static final Turns NONE = new Turns(0, 0, 0, 0);

  Turns withReturned() {
    return new Turns(returned + 1, extended, escalated, reopened);
  }

  Turns withExtended() {
    return new Turns(returned, extended + 1, escalated, reopened);
  }

  Turns withEscalated() {
    return new Turns(returned, extended, escalated + 1, reopened);
  }

  Turns withReopened() {
    return new Turns(returned, extended, escalated, reopened + 1);
  }
}

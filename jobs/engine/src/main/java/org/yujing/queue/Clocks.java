package org.yujing.queue;

/**
 * An item's times, all in milliseconds; null where there is none (yet).
 *
 * @param started when it opened, or was last reopened: what the time to resolve is counted from
 * @param dispatched when it was last given to a unit
 * @param acceptBy when that unit should have accepted it
 * @param resolveBy when it should be resolved
 * @param nearDue when that is near
 * @param accepted when it was last accepted
 * @param resolved when it was last resolved
 * @param closed when it was closed, dismissed or merged
 * @param said which of the present deadlines have been said to be near or over
 * @param acceptOverdue whether an accept clock has run out since it opened or reopened
 * @param resolveOverdue whether the resolve clock has run out since then
 */
public record Clocks(
    long started,
    Long dispatched,
    Long acceptBy,
    Long resolveBy,
    Long nearDue,
    Long accepted,
    Long resolved,
    Long closed,
    Said said,
    boolean acceptOverdue,
    boolean resolveOverdue) {

  /** Each deadline is said once; a new deadline is said anew. */
  public record Said(boolean nearDue, boolean accept, boolean resolve) {
    static final Said NOTHING = new Said(false, false, false);
  }
}

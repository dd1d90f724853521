package org.yujing.command;

/** When the next record is due: so many a second, or so many times as fast as it happened. */
final class FeedPace {
  private static final double NANOS = 1e9;

  private final double rate;
  private final double speed;
  private final long started;
  private long first = Long.MIN_VALUE;

  /**
   * From now on.
   *
   * @param rate records a second; 0: as fast as it goes
   * @param speed times as fast as it happened; 0: the rate counts
   * @param now nanoseconds of any clock that is never set
   */
  FeedPace(double rate, double speed, long now) {
    this.rate = rate;
    this.speed = speed;
    this.started = now;
  }

  /**
   * How long to wait, in nanoseconds; not positive where it is due.
   *
   * @param sent how many went before it
   * @param time its event time, in milliseconds; {@link Long#MIN_VALUE} where it has none
   */
  long wait(long sent, long time, long now) {
    if (speed > 0) {
      first = first == Long.MIN_VALUE ? time : first;
      double due = time == Long.MIN_VALUE ? 0 : (time - first) * 1e6 / speed;
      return (long) due - (now - started);
    }
    return rate > 0 ? (long) (sent * NANOS / rate) - (now - started) : 0;
  }
}

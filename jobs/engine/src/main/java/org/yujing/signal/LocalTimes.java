package org.yujing.signal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The moments of a zone's local times: of a time that comes twice the earlier one, and a time that
 * a clock skipped moves forward by what was skipped.
 */
final class LocalTimes {
  private final ZoneId zone;
  private Stretch last = new Stretch(0, 0, 0);

  LocalTimes(ZoneId zone) {
    this.zone = zone;
  }

  /** Local times between two changes of the clock; with one offset, in seconds. */
  private record Stretch(long from, long until, int offset) {}

  /**
   * The second of a moment since 1970 in UTC.
   *
   * @param local the same as if the zone were UTC
   */
  long second(long local) {
    Stretch stretch = last;
    if (stretch.from() <= local && local < stretch.until()) {
      return local - stretch.offset();
    }
    ZonedDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC).atZone(zone);
    last = around(time.toInstant());
    return time.toEpochSecond();
  }

  private Stretch around(Instant moment) {
    ZoneRules rules = zone.getRules();
    ZoneOffsetTransition begin = rules.previousTransition(moment.plusNanos(1));
    ZoneOffsetTransition end = rules.nextTransition(moment);
    long from = begin == null ? Long.MIN_VALUE : Math.max(before(begin), after(begin));
    long until = end == null ? Long.MAX_VALUE : Math.min(before(end), after(end));
    return new Stretch(from, until, rules.getOffset(moment).getTotalSeconds());
  }

  private static long before(ZoneOffsetTransition change) {
    return change.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC);
  }

  private static long after(ZoneOffsetTransition change) {
    return change.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC);
  }
}

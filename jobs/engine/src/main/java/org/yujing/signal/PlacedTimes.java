package org.yujing.signal;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Reads the times of a source where they are written as nearly all are: every digit at its place,
 * in RFC 3339 perhaps a fraction, and an offset if there is no zone.
 */
final class PlacedTimes {
  private static final String RFC_3339 = "yyyy-MM-dd'T'HH:mm:ss";
  private static final int MOST_DECIMALS = 9;

  /** In nanoseconds, that of the last of so many decimals. */
  private static final int[] WORTH = {
    1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
  };

  private static final String EAST = "+00:00";
  private static final String WEST = "-00:00";
  private static final int MOST_HOURS = 17;
  private static final int UNKNOWN = Integer.MIN_VALUE;

  /** Null where digits have no fixed places. */
  private final PlacedTime form;

  /** Null where an offset must be written. */
  private final LocalTimes zone;

  private final boolean rfc3339;

  PlacedTimes(Source.TimeField field) {
    this.rfc3339 = TimePattern.of(field.pattern()) == TimePattern.RFC_3339;
    this.form = PlacedTime.of(rfc3339 ? RFC_3339 : field.pattern());
    this.zone = field.zone().isEmpty() ? null : new LocalTimes(ZoneId.of(field.zone()));
  }

  /** The moment, or null where a formatter has to look. */
  Instant read(String text) {
    long local = form == null ? PlacedTime.UNKNOWN : form.seconds(text);
    if (local == PlacedTime.UNKNOWN) {
      return null;
    }
    if (text.length() == form.length()) {
      return zone == null ? null : Instant.ofEpochSecond(zone.second(local));
    }
    return rfc3339 ? withOffset(local, text) : null;
  }

  private Instant withOffset(long local, String text) {
    int point = form.length();
    int end = afterDecimals(text, point);
    int offset = offset(text, end);
    boolean known = offset != UNKNOWN && end != point + 1 && end <= point + 1 + MOST_DECIMALS;
    return known ? Instant.ofEpochSecond(local - offset, nanos(text, point, end)) : null;
  }

  /** Where the offset is written. */
  private static int afterDecimals(String text, int point) {
    int end = point;
    if (text.charAt(point) == '.') {
      do {
        end++;
      } while (end < text.length() && PlacedTime.digit(text.charAt(end)));
    }
    return end;
  }

  private static int nanos(String text, int point, int end) {
    int nanos = 0;
    for (int at = point + 1; at < end; at++) {
      nanos = 10 * nanos + text.charAt(at) - '0';
    }
    return end == point ? 0 : nanos * WORTH[end - point - 1];
  }

  /** In seconds. */
  private static int offset(String text, int at) {
    if (text.length() == at + 1 && text.charAt(at) == 'Z') {
      return 0;
    }
    boolean east = PlacedTime.fits(EAST, text, at);
    boolean written = east || PlacedTime.fits(WEST, text, at);
    if (!written || text.length() != at + EAST.length()) {
      return UNKNOWN;
    }
    int hours = PlacedTime.digits(text, at + 1);
    int minutes = PlacedTime.digits(text, at + 4);
    int seconds = 3600 * hours + 60 * minutes;
    return hours > MOST_HOURS || minutes > 59 ? UNKNOWN : east ? seconds : -seconds;
  }
}

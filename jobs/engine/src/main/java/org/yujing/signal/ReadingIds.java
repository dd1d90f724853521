package org.yujing.signal;

import java.time.Instant;
import java.time.LocalDate;

/** The ids of readings whose source gives none: device, metric and time. */
final class ReadingIds {
  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final int LONGEST_TIME = 30;

  private long day = Long.MIN_VALUE;
  private String date;

  /** Readings of one day come together, so the date's text is kept. Years from 0 to 9999. */
  String of(String device, String metric, Instant time) {
    StringBuilder id = new StringBuilder(device.length() + metric.length() + LONGEST_TIME + 2);
    id.append(device).append('/').append(metric).append('/');
    second(time.getEpochSecond(), id);
    fraction(time.getNano(), id);
    return id.append('Z').toString();
  }

  private void second(long second, StringBuilder id) {
    if (Math.floorDiv(second, SECONDS_OF_A_DAY) != day) {
      day = Math.floorDiv(second, SECONDS_OF_A_DAY);
      date = LocalDate.ofEpochDay(day).toString();
    }
    int ofDay = Math.floorMod(second, SECONDS_OF_A_DAY);
    id.append(date).append('T');
    two(ofDay / 3600, id);
    two(ofDay / 60 % 60, id.append(':'));
    two(ofDay % 60, id.append(':'));
  }

  /** Three, six or nine digits, as few as can tell it; none for none. */
  private static void fraction(int nanos, StringBuilder id) {
    if (nanos != 0) {
      three(nanos / 1_000_000, id.append('.'));
    }
    if (nanos % 1_000_000 != 0) {
      three(nanos / 1_000 % 1_000, id);
    }
    if (nanos % 1_000 != 0) {
      three(nanos % 1_000, id);
    }
  }

  private static void two(int number, StringBuilder id) {
    id.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private static void three(int number, StringBuilder id) {
    two(number / 10, id);
    id.append((char) ('0' + number % 10));
  }
}

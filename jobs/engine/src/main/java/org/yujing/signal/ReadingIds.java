package org.yujing.signal;

import java.time.Instant;
import java.time.LocalDate;

/** The ids of readings whose source gives none: device, metric and time. */
final class ReadingIds {
  private static final int SECONDS_OF_A_DAY = 86_400;

  private final Utf8Text id = new Utf8Text();
  private long day = Long.MIN_VALUE;
  private String date;

  /** Years from 0 to 9999. */
  String of(String device, String metric, Instant time) {
    id.begin();
    id.add(device).add('/').add(metric);
    return endedBy(time);
  }

  /** The same of fields as they stand in a record. */
  String of(StraightField device, StraightField metric, Instant time) {
    id.begin();
    device.addTo(id);
    metric.addTo(id.add('/'));
    return endedBy(time);
  }

  /** Readings of one day come together, so the date's text is kept. */
  private String endedBy(Instant time) {
    second(time.getEpochSecond(), id.add('/'));
    fraction(time.getNano(), id);
    return id.add('Z').toString();
  }

  private void second(long second, Utf8Text id) {
    if (Math.floorDiv(second, SECONDS_OF_A_DAY) != day) {
      day = Math.floorDiv(second, SECONDS_OF_A_DAY);
      date = LocalDate.ofEpochDay(day).toString();
    }
    int ofDay = Math.floorMod(second, SECONDS_OF_A_DAY);
    id.add(date).add('T');
    two(ofDay / 3600, id);
    two(ofDay / 60 % 60, id.add(':'));
    two(ofDay % 60, id.add(':'));
  }

  /** Three, six or nine digits, as few as can tell it; none for none. */
  private static void fraction(int nanos, Utf8Text id) {
    if (nanos != 0) {
      three(nanos / 1_000_000, id.add('.'));
    }
    if (nanos % 1_000_000 != 0) {
      three(nanos / 1_000 % 1_000, id);
    }
    if (nanos % 1_000 != 0) {
      three(nanos % 1_000, id);
    }
  }

  private static void two(int number, Utf8Text id) {
    id.add((char) ('0' + number / 10)).add((char) ('0' + number % 10));
  }

  private static void three(int number, Utf8Text id) {
    two(number / 10, id);
    id.add((char) ('0' + number % 10));
  }
}

package org.yujing.signal;

import java.time.Instant;
import java.time.LocalDate;

/** The ids of readings whose source gives none: device, metric and time. */
final class ReadingIds {
  private static final int SECONDS_OF_A_DAY = 86_400;

  private long day = Long.MIN_VALUE;
  private String date;

  /** Readings of one day come together, so the date's text is kept. Years from 0 to 9999. */
  String of(String device, String metric, Instant time) {
    StringBuilder id = new StringBuilder(device.length() + metric.length() + 22);
    id.append(device).append('/').append(metric).append('/');
    return time.getNano() == 0 ? append(time.getEpochSecond(), id) : id.append(time).toString();
  }

  private String append(long second, StringBuilder id) {
    if (Math.floorDiv(second, SECONDS_OF_A_DAY) != day) {
      day = Math.floorDiv(second, SECONDS_OF_A_DAY);
      date = LocalDate.ofEpochDay(day).toString();
    }
    int ofDay = Math.floorMod(second, SECONDS_OF_A_DAY);
    id.append(date).append('T');
    append(ofDay / 3600, ':', id);
    append(ofDay / 60 % 60, ':', id);
    append(ofDay % 60, 'Z', id);
    return id.toString();
  }

  private static void append(int number, char sign, StringBuilder id) {
    id.append((char) ('0' + number / 10)).append((char) ('0' + number % 10)).append(sign);
  }
}

package org.yujing.signal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date and time whose digits always stand at the same places, as in {@code yyyy-MM-dd HH:mm:ss}.
 * It is read without a formatter; what is not written exactly so is left to one.
 */
final class PlacedTime {
  /** Not written exactly so. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final String SIGNS = "(?:'T'|[^A-Za-z\\d'\\[\\]{}#])*";
  private static final Pattern PLACED =
      Pattern.compile(String.format("(yyyy|uuuu)%1$sMM%1$sdd%1$s(HH%1$smm%1$s(ss%1$s)?)?", SIGNS));
  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final char DIGIT = '0';
  private static final int DAYS_OF_EVERY_MONTH = 28;

  /** With a zero for each digit. */
  private final String form;

  private final int year;
  private final int month;
  private final int day;
  private final int hour;
  private final int minute;
  private final int second;

  private PlacedTime(String places) {
    this.form = places.replaceAll("[yuMdHms]", "0");
    this.year = Math.max(places.indexOf('y'), places.indexOf('u'));
    this.month = places.indexOf('M');
    this.day = places.indexOf('d');
    this.hour = places.indexOf('H');
    this.minute = places.indexOf('m');
    this.second = places.indexOf('s');
  }

  /** Null for a pattern whose digits may stand elsewhere. */
  static PlacedTime of(String pattern) {
    boolean placed = PLACED.matcher(pattern).matches() && pattern.equals(pattern.strip());
    return placed ? new PlacedTime(pattern.replace("'", "")) : null;
  }

  int length() {
    return form.length();
  }

  /**
   * The seconds from 1970-01-01T00:00 to the time that a text begins with, as if both had one
   * offset.
   */
  long seconds(String text) {
    if (!fits(form, text, 0)) {
      return UNKNOWN;
    }
    int years = 100 * digits(text, year) + digits(text, year + 2);
    int months = digits(text, month);
    int days = digits(text, day);
    int hours = digits(text, hour);
    int minutes = digits(text, minute);
    int seconds = digits(text, second);
    if (hours > 23 || minutes > 59 || seconds > 59 || !exists(years, months, days)) {
      return UNKNOWN;
    }
    long date = LocalDate.of(years, months, days).toEpochDay();
    return date * SECONDS_OF_A_DAY + hours * 3600L + minutes * 60L + seconds;
  }

  /** Whether a text has digits from there where a form has zeros, and the same signs else. */
  static boolean fits(String form, String text, int from) {
    boolean fits = text.length() - from >= form.length();
    for (int i = 0; fits && i < form.length(); i++) {
      char c = text.charAt(from + i);
      fits = form.charAt(i) == DIGIT ? digit(c) : c == form.charAt(i);
    }
    return fits;
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Two digits; 0 where the form has none. */
  static int digits(String text, int at) {
    return at < 0 ? 0 : 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
  }

  /** Whether the calendar has that day; the year 0 is left to the formatter. */
  private static boolean exists(int year, int month, int day) {
    return year > 0
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= DAYS_OF_EVERY_MONTH || day <= YearMonth.of(year, month).lengthOfMonth());
  }
}

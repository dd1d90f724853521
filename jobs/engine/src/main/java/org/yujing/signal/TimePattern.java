package org.yujing.signal;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.ERA;
import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;
import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/** The ways to write a time that a sources file can name. */
enum TimePattern {
  RFC_3339,
  EPOCH_SECONDS,
  EPOCH_MILLIS,
  /** A pattern of the source's own. */
  OWN;

  private static final ZonedDateTime SAMPLE =
      LocalDateTime.of(2026, 2, 3, 14, 5, 6, 789_000_000).atZone(ZoneOffset.UTC);

  static TimePattern of(String pattern) {
    return switch (pattern) {
      case "" -> RFC_3339;
      case "epoch_s" -> EPOCH_SECONDS;
      case "epoch_ms" -> EPOCH_MILLIS;
      default -> OWN;
    };
  }

  boolean epoch() {
    return this == EPOCH_SECONDS || this == EPOCH_MILLIS;
  }

  /** What reads it; null for numbers. */
  DateTimeFormatter formatter(String pattern) {
    return switch (this) {
      case RFC_3339 -> rfc3339();
      case EPOCH_SECONDS, EPOCH_MILLIS -> null;
      case OWN -> own(pattern);
    };
  }

  /** Why a pattern can never give a moment, with a hint; empty where it can. */
  static Optional<String> flaw(String pattern) {
    if (of(pattern) != OWN) {
      return Optional.empty();
    }
    try {
      DateTimeFormatter formatter = own(pattern);
      TemporalAccessor read = formatter.parse(formatter.format(SAMPLE));
      boolean date = SAMPLE.toLocalDate().equals(read.query(TemporalQueries.localDate()));
      boolean hour = !pattern.matches(".*[HhKk].*") || hour(read) == SAMPLE.getHour();
      return date && hour ? Optional.empty() : Optional.of(hint(pattern));
    } catch (DateTimeException | IllegalArgumentException unusable) {
      return Optional.of(hint(pattern));
    }
  }

  private static int hour(TemporalAccessor read) {
    var time = read.query(TemporalQueries.localTime());
    return time == null ? -1 : time.getHour();
  }

  private static String hint(String pattern) {
    if (pattern.contains("%")) {
      return "patterns are written like yyyy-MM-dd HH:mm:ss, without %";
    }
    if (pattern.contains("Y")) {
      return "the year is yyyy, not YYYY";
    }
    if (pattern.contains("h") && !pattern.contains("a")) {
      return "the hour of the day is HH; hh needs AM or PM (a)";
    }
    if (!pattern.contains("M")) {
      return "the month is MM; mm is the minute";
    }
    if (pattern.contains("D")) {
      return "the day of the month is dd";
    }
    return "for example yyyy-MM-dd HH:mm:ss, epoch_s or epoch_ms; letters that stand for themselves"
        + " go in single quotes";
  }

  private static DateTimeFormatter own(String pattern) {
    return strict(
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern)
            .parseDefaulting(ERA, 1));
  }

  private static DateTimeFormatter rfc3339() {
    return strict(
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendValue(YEAR, 4)
            .appendLiteral('-')
            .appendValue(MONTH_OF_YEAR, 2)
            .appendLiteral('-')
            .appendValue(DAY_OF_MONTH, 2)
            .appendLiteral('T')
            .appendValue(HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(MINUTE_OF_HOUR, 2)
            .appendLiteral(':')
            .appendValue(SECOND_OF_MINUTE, 2)
            .optionalStart()
            .appendFraction(NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z"));
  }

  private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
    return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }
}

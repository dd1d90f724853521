package org.yujing.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.regex.Pattern;

/**
 * Reads times as one source writes them, strictly: no 30 February. An offset in the text wins over
 * the source's zone; a date alone is its local midnight; a local time that comes twice is the
 * earlier one, one that a clock skipped moves forward by what was skipped.
 */
final class TimeReader {
  private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final Pattern EPOCH = Pattern.compile("[+-]?\\d{1,17}(\\.\\d{1,12})?");
  private static final int NANOS = 9;

  private final TimePattern pattern;
  private final DateTimeFormatter formatter;
  private final ZoneId zone;
  private final PlacedTimes placed;

  TimeReader(Source.TimeField field) {
    this.pattern = TimePattern.of(field.pattern());
    this.formatter = pattern.formatter(field.pattern());
    this.zone = field.zone().isEmpty() ? null : ZoneId.of(field.zone());
    this.placed = new PlacedTimes(field);
  }

  /** Whether a value of that kind can be a time here at all. */
  boolean takes(Object value) {
    return value instanceof String
        || value instanceof Instant
        || (value instanceof Number && pattern != TimePattern.RFC_3339);
  }

  /**
   * The moment, between the years 0 and 9999.
   *
   * @throws DateTimeException where the value is no time
   */
  Instant read(Object value) {
    Instant time = value instanceof Instant instant ? instant : parse(value);
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new DateTimeException("not in the years 0 to 9999");
    }
    return time;
  }

  private Instant parse(Object value) {
    return switch (pattern) {
      case EPOCH_SECONDS -> epoch(number(value));
      case EPOCH_MILLIS -> epoch(number(value).movePointLeft(3));
      case RFC_3339, OWN -> written(text(value));
    };
  }

  private Instant written(String text) {
    Instant time = placed.read(text);
    return time == null ? formatted(text) : time;
  }

  /** What the source's formatter makes of a text. */
  Instant formatted(String text) {
    return local(formatter.parse(text.strip()));
  }

  private static String text(Object value) {
    return value instanceof Double number ? LooseValues.plain(number) : value.toString();
  }

  private Instant local(TemporalAccessor parsed) {
    LocalDate date = parsed.query(TemporalQueries.localDate());
    LocalTime time = parsed.query(TemporalQueries.localTime());
    ZoneId written = parsed.query(TemporalQueries.zone());
    ZoneId place = written == null ? zone : written;
    if (date == null || place == null) {
      throw new DateTimeException(date == null ? "no date" : "no offset");
    }
    return ZonedDateTime.of(date, time == null ? LocalTime.MIDNIGHT : time, place).toInstant();
  }

  private static BigDecimal number(Object value) {
    if (value instanceof Double number) {
      if (!Double.isFinite(number)) {
        throw new DateTimeException("not finite");
      }
      return BigDecimal.valueOf(number);
    }
    String text = value.toString().strip();
    if (!EPOCH.matcher(text).matches()) {
      throw new DateTimeException("no number");
    }
    return new BigDecimal(text);
  }

  private static Instant epoch(BigDecimal seconds) {
    if (seconds.abs().compareTo(BigDecimal.valueOf(LATEST.getEpochSecond())) > 0) {
      throw new DateTimeException("not in the years 0 to 9999");
    }
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    long nanos = seconds.subtract(whole).movePointRight(NANOS).longValue();
    return Instant.ofEpochSecond(whole.longValue(), nanos);
  }
}

package org.yujing.signal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQueries;

/**
 * Moves the times of one source's records, in the source's own way of writing them; everything else
 * in a record stays as it is. Not for several threads.
 */
public final class TimeShift {
  private static final JsonFactory JSON = new JsonFactory();

  private final Source.TimeField field;
  private final TimePattern pattern;
  private final TimeReader reader;
  private final Duration by;

  /** How its times are written, and how far they move. */
  public TimeShift(Source.TimeField field, Duration by) {
    this.field = field;
    this.pattern = TimePattern.of(field.pattern());
    this.reader = new TimeReader(field);
    this.by = by;
  }

  /** A time written alone; as it is where it is none. */
  public String text(String text) {
    try {
      Instant moved = reader.read(text).plus(by);
      return switch (pattern) {
        case EPOCH_SECONDS -> number(text, seconds());
        case EPOCH_MILLIS -> number(text, BigDecimal.valueOf(by.toMillis()));
        case RFC_3339 -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(text, moved));
        case OWN -> pattern.formatter(field.pattern()).format(local(text, moved));
      };
    } catch (DateTimeException | ArithmeticException none) {
      return text;
    }
  }

  /** Whole ones without a point. */
  private BigDecimal seconds() {
    return BigDecimal.valueOf(by.toMillis()).movePointLeft(3).stripTrailingZeros();
  }

  private static String number(String text, BigDecimal more) {
    return new BigDecimal(text.strip()).add(more).toPlainString();
  }

  /** With the offset that is written there, or in the source's zone. */
  private ZonedDateTime local(String text, Instant moved) {
    ZoneId written =
        pattern.formatter(field.pattern()).parse(text.strip()).query(TemporalQueries.zone());
    return moved.atZone(written == null ? ZoneId.of(field.zone()) : written);
  }

  /** A JSON object whose time is moved; as it is where it has none. */
  public String json(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return text;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals(field.field());
        JsonToken value = parser.nextToken();
        if (found && value.isScalarValue()) {
          return moved(text, parser);
        }
        parser.skipChildren();
      }
    } catch (IOException broken) {
      return text;
    }
    return text;
  }

  private String moved(String text, JsonParser parser) throws IOException {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    String value = parser.getText();
    boolean quoted = parser.currentToken() == JsonToken.VALUE_STRING;
    int to = quoted ? (int) parser.currentLocation().getCharOffset() : from + value.length();
    String moved = quoted ? JsonText.write(text(value)) : text(value);
    return text.substring(0, from) + moved + text.substring(to);
  }
}

package org.yujing.warning;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A warning as a line of JSON, as {@code schemas/warning.schema.json} describes it. */
public final class WarningJson {
  private static final JsonFactory JSON = new JsonFactory();

  /** What is written of a place, in this order. */
  public static final List<String> PLACE =
      List.of("grid", "address", "lon", "lat", "community", "street", "district", "city");

  private WarningJson() {}

  public static String write(Warning warning) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      identity(warning, out);
      subject(warning, out);
      figures(warning, out);
      forecast(warning, out);
      out.writeBooleanField("shadow", warning.shadow());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void identity(Warning warning, JsonGenerator out) throws IOException {
    out.writeStringField("id", warning.id());
    out.writeStringField("episode", warning.episode());
    out.writeStringField("kind", warning.kind().word());
    out.writeStringField("rule", warning.rule());
    out.writeStringField("rule_version", warning.ruleVersion());
    out.writeStringField("scenario", warning.scenario());
    out.writeStringField("title", warning.title());
    out.writeStringField("message", warning.message());
    out.writeStringField("level", warning.level().word());
    out.writeStringField("time", time(warning.time(), warning.zone()));
  }

  private static void subject(Warning warning, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("subject");
    out.writeStringField("type", warning.subject().type());
    out.writeStringField("id", warning.subject().id());
    out.writeStringField("name", warning.subject().name());
    out.writeEndObject();
    out.writeStringField("key", warning.key());
    out.writeObjectFieldStart("place");
    for (String field : PLACE) {
      Object value = warning.place().get(field);
      if (value instanceof String written) {
        out.writeStringField(field, written);
      } else if (value instanceof Double number) {
        out.writeNumberField(field, number);
      }
    }
    out.writeEndObject();
  }

  private static void figures(Warning warning, JsonGenerator out) throws IOException {
    number("value", warning.value(), out);
    number("threshold", warning.threshold(), out);
    Evidence evidence = warning.evidence();
    out.writeObjectFieldStart("evidence");
    out.writeNumberField("count", evidence.count());
    if (evidence.count() > 0) {
      out.writeStringField("first", time(evidence.first(), warning.zone()));
      out.writeStringField("last", time(evidence.last(), warning.zone()));
    }
    out.writeArrayFieldStart("ids");
    for (String id : evidence.ids()) {
      out.writeString(id);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void forecast(Warning warning, JsonGenerator out) throws IOException {
    Outlook forecast = warning.forecast();
    if (forecast != null) {
      out.writeObjectFieldStart("forecast");
      number("value", forecast.value(), out);
      number("low", forecast.low(), out);
      number("high", forecast.high(), out);
      number("confidence", forecast.confidence(), out);
      out.writeStringField("for", time(forecast.time(), warning.zone()));
      out.writeEndObject();
    }
  }

  /**
   * JSON has no infinity: it is written as text. No figure is null; whole numbers have no point.
   */
  private static void number(String field, double value, JsonGenerator out) throws IOException {
    if (Double.isNaN(value)) {
      out.writeNullField(field);
    } else if (Double.isInfinite(value)) {
      out.writeStringField(field, value > 0 ? "Infinity" : "-Infinity");
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      out.writeNumberField(field, (long) value);
    } else {
      out.writeNumberField(field, value);
    }
  }

  /** How times are written: RFC 3339 with the zone's offset. */
  public static String time(long millis, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        Instant.ofEpochMilli(millis).atZone(zone).toOffsetDateTime());
  }
}

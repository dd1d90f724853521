package org.yujing.simulate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A signal as a line of JSON in the canonical form. */
final class SignalLine {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private SignalLine() {}

  static String write(MadeSignal signal) {
    return write(signal.id(), Local.text(signal.time()), signal.fields());
  }

  /** With that id, or none where it is "". */
  static String write(String id, String time, Map<String, Object> fields) {
    StringWriter text = new StringWriter(256);
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      if (!id.isEmpty()) {
        out.writeStringField("id", id);
      }
      out.writeStringField("time", time);
      for (Map.Entry<String, Object> field : fields.entrySet()) {
        out.writeFieldName(field.getKey());
        value(field.getValue(), out);
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void value(Object value, JsonGenerator out) throws IOException {
    if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof List<?> items) {
      out.writeStartArray();
      for (Object item : items) {
        value(item, out);
      }
      out.writeEndArray();
    } else if (value instanceof Map<?, ?> members) {
      out.writeStartObject();
      for (Map.Entry<?, ?> member : members.entrySet()) {
        out.writeFieldName(member.getKey().toString());
        value(member.getValue(), out);
      }
      out.writeEndObject();
    } else {
      out.writeNull();
    }
  }
}

package org.yujing.signal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;

/** A late signal as a line of JSON, as {@code schemas/late.schema.json} describes it. */
public final class LateJson {
  private static final JsonFactory JSON = new JsonFactory();

  private LateJson() {}

  public static String write(Signal signal) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("source", signal.source());
      out.writeStringField("stream", signal.stream().word());
      out.writeStringField("id", signal.id());
      out.writeStringField("time", Instant.ofEpochMilli(signal.time()).toString());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}

package org.yujing.signal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A rejection as a line of JSON, as {@code schemas/rejected.schema.json} describes it. */
public final class RejectionJson {
  private static final JsonFactory JSON = new JsonFactory();

  private RejectionJson() {}

  public static String write(Rejection rejection) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringField("source", rejection.source());
      spot(rejection.spot(), out);
      out.writeStringField("code", rejection.code().name());
      out.writeStringField("field", rejection.field());
      out.writeStringField("why", rejection.why());
      out.writeStringField("raw", rejection.raw());
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void spot(Spot spot, JsonGenerator out) throws IOException {
    out.writeNumberField("line", spot.line());
    if (spot.inTopic()) {
      out.writeNumberField("partition", spot.partition());
      out.writeNumberField("offset", spot.offset());
    }
  }
}

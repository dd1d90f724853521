package org.yujing.story;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What came of stories, as one JSON object for programs. */
public final class StoryJson {
  private static final JsonFactory JSON = new JsonFactory();

  private StoryJson() {}

  public static String write(StoryReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      out.writeStartObject();
      out.writeBooleanField("good", report.good());
      out.writeNumberField("stories", report.stories());
      out.writeNumberField("failed", report.failed());
      out.writeArrayFieldStart("rules");
      for (FileResult file : report.files()) {
        file(file, out);
      }
      out.writeEndArray();
      if (report.coverage().isPresent()) {
        coverage(report.coverage().get(), out);
      }
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void file(FileResult file, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("rule", file.name());
    out.writeStringField("file", file.path());
    out.writeNumberField("failed", file.failed().size());
    out.writeArrayFieldStart("stories");
    for (StoryResult story : file.stories()) {
      story(story, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void story(StoryResult result, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("story", result.name());
    out.writeNumberField("line", result.place().line());
    out.writeBooleanField("passed", result.passed());
    out.writeArrayFieldStart("details");
    for (String detail : result.passed() ? List.<String>of() : result.details()) {
      out.writeString(detail);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void coverage(Coverage coverage, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("coverage");
    out.writeNumberField("covered", coverage.covered());
    out.writeNumberField("total", coverage.total());
    out.writeArrayFieldStart("missing");
    for (Coverage.Part part : coverage.missing()) {
      out.writeStartObject();
      out.writeStringField("rule", part.rule());
      out.writeStringField("part", part.name());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}

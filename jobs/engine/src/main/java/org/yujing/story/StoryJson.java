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
      for (RuleResult rule : report.rules()) {
        rule(rule, out);
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

  private static void rule(RuleResult rule, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("rule", rule.rule());
    out.writeStringField("file", rule.file().path());
    out.writeNumberField("failed", rule.failed().size());
    out.writeArrayFieldStart("stories");
    for (StoryResult story : rule.stories()) {
      story(story, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void story(StoryResult result, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("story", result.story().name());
    out.writeNumberField("line", result.story().place().line());
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

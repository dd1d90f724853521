package org.yujing.story;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.yujing.problem.Problem;

/** What came of stories, as the XML that build servers read: a suite a file, a case a story. */
public final class JUnitReport {
  private static final double NANOS = 1e9;

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  private JUnitReport() throws XMLStreamException {
    this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** The document. */
  public static String of(List<FileResult> files) {
    try {
      JUnitReport report = new JUnitReport();
      report.write(files);
      return report.text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to a string", impossible);
    }
  }

  /** The document of stories that could not be run: an error for each problem. */
  public static String ofProblems(List<Problem> problems) {
    try {
      JUnitReport report = new JUnitReport();
      report.writeProblems(problems);
      return report.text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to a string", impossible);
    }
  }

  private void writeProblems(List<Problem> problems) throws XMLStreamException {
    String count = Integer.toString(problems.size());
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("testsuite");
    attribute("name", "rules");
    attribute("tests", count);
    attribute("errors", count);
    for (Problem problem : problems) {
      out.writeStartElement("testcase");
      attribute("classname", problem.file());
      attribute("name", problem.code().name());
      out.writeStartElement("error");
      attribute("message", problem.toString());
      out.writeEndElement();
      out.writeEndElement();
    }
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void write(List<FileResult> files) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    out.writeStartElement("testsuites");
    totals(files.stream().flatMap(file -> file.stories().stream()).toList());
    for (FileResult file : files) {
      out.writeCharacters("\n  ");
      out.writeStartElement("testsuite");
      attribute("name", file.path());
      totals(file.stories());
      for (StoryResult story : file.stories()) {
        story(file.name(), story);
      }
      out.writeCharacters("\n  ");
      out.writeEndElement();
    }
    out.writeCharacters("\n");
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void totals(List<StoryResult> stories) throws XMLStreamException {
    long failures = stories.stream().filter(story -> !story.passed()).count();
    attribute("tests", Integer.toString(stories.size()));
    attribute("failures", Long.toString(failures));
    attribute("errors", "0");
    attribute("skipped", "0");
    attribute(
        "time",
        seconds(stories.stream().map(StoryResult::took).reduce(Duration.ZERO, Duration::plus)));
  }

  private void story(String file, StoryResult result) throws XMLStreamException {
    out.writeCharacters("\n    ");
    out.writeStartElement("testcase");
    attribute("classname", file);
    attribute("name", result.name());
    attribute("time", seconds(result.took()));
    if (!result.passed()) {
      out.writeStartElement("failure");
      attribute("message", result.differences().get(0).text());
      out.writeCharacters(allowed(String.join("\n", result.details())));
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute(name, allowed(value));
  }

  /** XML has no way to write most control characters. */
  private static String allowed(String value) {
    return value.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.6f", took.toNanos() / NANOS);
  }
}

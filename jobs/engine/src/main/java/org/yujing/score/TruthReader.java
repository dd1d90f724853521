package org.yujing.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.simulate.Truth;
import org.yujing.simulate.Truth.Asked;
import org.yujing.simulate.Truth.Who;
import org.yujing.warning.Level;

/** Reads {@code truth.jsonl}; a line that is none is reported with its number. */
public final class TruthReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Problems problems;

  public TruthReader(Path file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Why a line is no truth. */
  private static final class NoTruthException extends Exception {
    private static final long serialVersionUID = 1;

    NoTruthException(String message) {
      super(message);
    }
  }

  public List<Truth> read() throws IOException {
    List<Truth> truths = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        add(line, number, truths);
      }
    }
    return truths;
  }

  private void add(String line, int number, List<Truth> truths) {
    try {
      truths.add(truth(JSON.readTree(line)));
    } catch (JsonProcessingException wrong) {
      problem(number, "the line is no JSON");
    } catch (NoTruthException wrong) {
      problem(number, wrong.getMessage());
    }
  }

  private void problem(int number, String what) {
    String hint = "truth is written by simulate";
    problems.add(new Place(file.toString(), number, 0), ProblemCode.BAD_VALUE, what, hint);
  }

  private static Truth truth(JsonNode node) throws NoTruthException {
    boolean subject = node.path("subject").isObject();
    List<String> parties = texts(node, "parties");
    String key = node.path("key").asText("");
    if (!subject && parties.isEmpty() && key.isEmpty()) {
      throw new NoTruthException("it has neither subject, parties nor key");
    }
    String level = node.path("level").asText("");
    if (!level.isEmpty() && Level.of(level).isEmpty()) {
      throw new NoTruthException("there is no level \"" + level + "\"");
    }
    return new Truth(
        text(node, "id"),
        asked(text(node, "kind")),
        text(node, "scenario"),
        text(node, "story"),
        texts(node, "rules"),
        level,
        subject
            ? new Who(text(node.path("subject"), "type"), text(node.path("subject"), "id"))
            : null,
        parties,
        key,
        time(node, "from"),
        time(node, "until"),
        time(node, "harm"));
  }

  private static String text(JsonNode node, String field) throws NoTruthException {
    if (!node.path(field).isTextual()) {
      throw new NoTruthException("it has no text \"" + field + "\"");
    }
    return node.path(field).asText();
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    node.path(field).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static Asked asked(String word) throws NoTruthException {
    for (Asked asked : Asked.values()) {
      if (asked.name().toLowerCase(Locale.ROOT).equals(word)) {
        return asked;
      }
    }
    throw new NoTruthException("its kind cannot be \"" + word + "\"");
  }

  private static long time(JsonNode node, String field) throws NoTruthException {
    try {
      return OffsetDateTime.parse(text(node, field)).toInstant().toEpochMilli();
    } catch (DateTimeException wrong) {
      throw new NoTruthException("\"" + field + "\" is no time in RFC 3339");
    }
  }
}

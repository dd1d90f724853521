package org.yujing.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yujing.problem.Problems;
import org.yujing.score.TruthReader;
import org.yujing.simulate.Truth;

/** What a simulation has planted, as it wrote it down. */
final class TruthFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TruthFile() {}

  /**
   * All of it; a line that is no truth is reported, and the file is not used. Of a file without any
   * truth the first line tells enough.
   */
  static List<Truth> read(Path file, PrintWriter err) {
    Problems problems = new Problems();
    try {
      if (holdsWarnings(needed(file, "truth.jsonl"))) {
        throw new UnusableException(Words.of("score.swapped", file));
      }
      List<Truth> truths = new TruthReader(file, problems).read();
      if (problems.hasErrors()) {
        int shown = truths.isEmpty() ? 1 : problems.size();
        ProblemList.print(problems.sorted().subList(0, shown), err);
        throw new UnusableException(Words.of("score.truth.bad", file));
      }
      return truths;
    } catch (IOException e) {
      throw new UnusableException(Words.of("score.unreadable", file));
    }
  }

  /** Whether its first line is a warning, as where two files were swapped. */
  private static boolean holdsWarnings(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      JsonNode first = JSON.readTree(lines.filter(line -> !line.isBlank()).findFirst().orElse(""));
      return first.has("episode") && first.has("rule_version");
    } catch (JsonProcessingException | java.io.UncheckedIOException noJson) {
      return false;
    }
  }

  /** {@code name}: what such a file is called in a folder. */
  static Path needed(Path file, String name) {
    if (Files.isDirectory(file)) {
      throw new UnusableException(Words.of("score.folder", file, name));
    }
    if (!Files.isRegularFile(file)) {
      throw new UnusableException(Words.of("score.missing", file));
    }
    return file;
  }
}

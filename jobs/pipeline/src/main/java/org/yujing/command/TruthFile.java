package org.yujing.command;

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
  private TruthFile() {}

  /** All of it; a line that is no truth is reported, and the file is not used. */
  static List<Truth> read(Path file, PrintWriter err) {
    Problems problems = new Problems();
    try {
      List<Truth> truths = new TruthReader(needed(file), problems).read();
      if (problems.hasErrors()) {
        ProblemList.print(problems.sorted(), err);
        throw new UnusableException(Words.of("score.truth.bad", file));
      }
      return truths;
    } catch (IOException e) {
      throw new UnusableException(Words.of("score.unreadable", file));
    }
  }

  static Path needed(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableException(Words.of("score.missing", file));
    }
    return file;
  }
}

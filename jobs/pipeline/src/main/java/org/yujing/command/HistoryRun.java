package org.yujing.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yujing.pipeline.FirstReading;
import org.yujing.pipeline.Run;
import org.yujing.pipeline.RunFailedException;
import org.yujing.pipeline.RunPlan;
import org.yujing.pipeline.Totals;
import org.yujing.rule.RuleSet;

/**
 * A run whose files somebody looks at.
 *
 * @param summary of the run
 * @param folder where its files are, in order
 */
record HistoryRun(RunPlan plan, RuleSet rules, Totals totals, Summary summary, Path folder) {

  /**
   * Plays history, lets somebody look at what came of it, and clears away.
   *
   * @param kept the folder to leave the files in; null where they are not wanted
   * @param rules those of the run
   * @param progress the words that tell how many records were read
   * @param plans makes the plan of a run that writes to a folder
   */
  static <T> T play(
      Path kept,
      RuleSet rules,
      String progress,
      Function<Path, RunPlan> plans,
      Future<FirstReading> seen,
      PrintWriter err,
      Function<HistoryRun, T> look) {
    Path folder = kept == null ? temporary() : kept;
    try (OutFolder out = OutFolder.open(folder)) {
      RunPlan plan = plans.apply(out.staging());
      Totals totals = Run.run(plan, seen, records -> err.println(Words.of(progress, records)));
      Summary summary = Summary.of(plan, rules, totals, out);
      T found = look.apply(new HistoryRun(plan, rules, totals, summary, out.staging()));
      if (kept != null) {
        out.publish();
      }
      return found;
    } catch (RunFailedException e) {
      throw new UnusableException(Words.of("run.failed", e.getMessage()));
    } finally {
      if (kept == null) {
        remove(folder);
      }
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("yujing-");
    } catch (IOException e) {
      throw new UnusableException(
          Words.of("out.unwritable", System.getProperty("java.io.tmpdir"), e.getMessage()));
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

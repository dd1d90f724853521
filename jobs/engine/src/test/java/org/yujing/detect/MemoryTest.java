package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.RecordReader;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalReader;
import org.yujing.signal.Source;
import org.yujing.signal.SourcesFile;
import org.yujing.warning.Warning;

/** What judges remember: the same after it has been written and read, and gone when it is over. */
class MemoryTest {
  private static final Path CHECKS =
      Path.of(System.getProperty("yujing.home"), "sample-data/checks");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z"));

  /** Longer than all that is remembered: a week is held against those of four years. */
  private static final long LONG = Duration.ofDays(4000).toMillis();

  private final Problems problems = new Problems();
  private final Pseudonyms pseudonyms = Pseudonyms.forDevelopment();

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CHECKS)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("sources.yaml")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void restartingBeforeEveryStepChangesNothing(Path folder) {
    Reference reference =
        Files.isDirectory(folder.resolve("reference"))
            ? Reference.load(List.of(folder.resolve("reference")), pseudonyms, problems)
            : Reference.empty();
    RuleFiles files = RuleFiles.read(folder.resolve("rules"), problems);
    RuleSet rules = RuleLoader.load(files, reference, reference.rosterNames()).rules();
    List<Signal> signals = signals(folder);
    Period period = new Period(Long.MIN_VALUE, last(signals));
    Excuses excuses = new Excuses(rules.exceptions(), reference);

    List<Warning> calm =
        warnings(new Rehearsal(rules.rules(), excuses, Ledger.NONE), signals, period);
    List<Warning> restarted =
        warnings(
            new Rehearsal(rules.rules(), excuses, Ledger.NONE, TestingRestarts::restarted),
            signals,
            period);

    assertFalse(calm.isEmpty());
    assertEquals(calm, restarted);
  }

  /** What lasts by design is left out: a clock that runs, an episode that only a reading ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "aggregates",
        "amounts",
        "count-distinct",
        "count-plain",
        "forecasts",
        "match-levels",
        "new-values",
        "scores",
        "sequence-not",
        "sequence-steps",
        "surge-days",
        "surge-hours-weeks",
        "surge-years"
      })
  void nothingIsKeptForEver(String name) {
    Path folder = CHECKS.resolve(name);
    RuleFiles files = RuleFiles.read(folder.resolve("rules"), problems);
    RuleSet rules = RuleLoader.load(files, Reference.empty(), Set.of()).rules();
    Excuses excuses = new Excuses(rules.exceptions(), Reference.empty());
    Rehearsal rehearsal = new Rehearsal(rules.rules(), excuses, Ledger.NONE);
    List<Signal> signals = signals(folder);
    signals.forEach(rehearsal::signal);

    rehearsal.timeIs(last(signals));
    assertTrue(rehearsal.keysKept() > 0);
    rehearsal.timeIs(last(signals) + LONG);
    assertEquals(0, rehearsal.keysKept());
  }

  private static List<Warning> warnings(Rehearsal rehearsal, List<Signal> signals, Period period) {
    signals.forEach(rehearsal::signal);
    rehearsal.timeIs(period.until());
    return rehearsal.warnings();
  }

  private static long last(List<Signal> signals) {
    return signals.stream().mapToLong(Signal::time).max().orElseThrow();
  }

  private List<Signal> signals(Path folder) {
    List<Signal> signals = new ArrayList<>();
    for (Source source : SourcesFile.load(folder.resolve("sources.yaml"), problems)) {
      SignalReader reader = new SignalReader(source, pseudonyms, CLOCK);
      try (RecordReader records = RecordReader.open(source)) {
        for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
          if (reader.read(raw) instanceof Signal signal) {
            signals.add(signal);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return signals;
  }
}

package org.yujing.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yujing.detect.Period;
import org.yujing.disposition.DispositionReader;
import org.yujing.disposition.DispositionReading;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Signal;
import org.yujing.signal.Source;
import org.yujing.signal.SourceScan;

/**
 * What reading every file once before the run finds: when the run begins and ends, and how far each
 * file is out of order.
 *
 * @param actions the scan of people's actions; null without them
 */
public record FirstReading(List<SourceScan> signals, SourceScan actions) {

  /** Starts to read, which takes as long as compiling rules and needs nothing of them. */
  public static CompletableFuture<FirstReading> start(RunInput input) {
    return start(input, source -> signal -> {});
  }

  /**
   * The same with somebody who is shown every signal, those of one source by one thread.
   *
   * @param seen gives who is shown the signals of a source, by its name
   */
  public static CompletableFuture<FirstReading> start(
      RunInput input, Function<String, Consumer<Signal>> seen) {
    return CompletableFuture.supplyAsync(
        () -> of(input, seen),
        task -> {
          Thread thread = new Thread(task, "first-reading");
          thread.setDaemon(true);
          thread.start();
        });
  }

  private static FirstReading of(RunInput input, Function<String, Consumer<Signal>> seen) {
    InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(input.clock()));
    try {
      return new FirstReading(
          SourceScan.all(input.sources(), input.pseudonyms(), clock, seen), actions(input, clock));
    } catch (IOException | UncheckedIOException e) {
      throw new RunFailedException(RunFailedException.rootCause(e), e);
    }
  }

  private static SourceScan actions(RunInput input, InstantSource clock) throws IOException {
    Source file = input.dispositions();
    if (file == null) {
      return null;
    }
    // In which zone days end changes no action's time.
    DispositionReader reader =
        new DispositionReader(file, input.pseudonyms(), clock, ZoneOffset.UTC);
    return SourceScan.of(file, raw -> time(reader, raw));
  }

  private static OptionalLong time(DispositionReader reader, RawRecord raw) {
    return reader.read(raw) instanceof DispositionReading.Read read
        ? OptionalLong.of(read.disposition().time())
        : OptionalLong.empty();
  }

  /** The time of the first signal, at which the clocks of rosters start. */
  long start() {
    return signals.stream().mapToLong(SourceScan::first).min().orElse(Long.MAX_VALUE);
  }

  /** Unless it is told when, a run ends with its last signal or action, whichever is later. */
  Period period(RunPlan plan) {
    long last = all().mapToLong(SourceScan::last).max().orElse(Long.MIN_VALUE);
    return new Period(plan.from(), plan.until() == Long.MAX_VALUE ? last : plan.until());
  }

  /** By source. */
  Map<String, Duration> disorder() {
    Map<String, Duration> disorder = new HashMap<>();
    all().forEach(seen -> disorder.put(seen.source(), seen.disorder()));
    return disorder;
  }

  /** What the first reading saw and the second did not would be lost without a word. */
  void refuseLoss(Totals totals) {
    Map<String, Map<String, Long>> counted = totals.of("signals");
    for (SourceScan scan : signals) {
      refuseLoss(scan, counted.getOrDefault(scan.source(), Map.of()));
    }
    if (actions != null) {
      refuseLoss(actions, totals.dispositions());
    }
  }

  private static void refuseLoss(SourceScan scan, Map<String, Long> counted) {
    long read = counted.getOrDefault("read", 0L);
    if (read != scan.read()) {
      String what = "source %s had %d records and then %d; did its file change meanwhile?";
      throw new RunFailedException(what.formatted(scan.source(), scan.read(), read), null);
    }
  }

  private Stream<SourceScan> all() {
    return Stream.concat(signals.stream(), Stream.ofNullable(actions));
  }
}

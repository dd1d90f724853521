package org.yujing.signal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a file holds, found by reading it once, so that a bounded run knows its end and how long to
 * wait for records out of order.
 *
 * @param read how many records there are
 * @param signals how many of them could be read
 * @param first the earliest one's time, in milliseconds since 1970; {@link Long#MAX_VALUE} without
 *     any
 * @param last the latest one's; {@link Long#MIN_VALUE} without any
 * @param disorder how far one's time lies behind the latest one before it, at most
 */
public record SourceScan(
    String source, long read, long signals, long first, long last, Duration disorder) {

  /** Reads one source to its end. */
  public static SourceScan of(Source source, Pseudonyms pseudonyms, InstantSource clock)
      throws IOException {
    return of(source, pseudonyms, clock, signal -> {});
  }

  /** The same; {@code seen} is shown every signal. */
  public static SourceScan of(
      Source source, Pseudonyms pseudonyms, InstantSource clock, Consumer<Signal> seen)
      throws IOException {
    SignalReader reader = new SignalReader(source, pseudonyms, clock);
    return of(source, raw -> time(reader.read(raw), seen));
  }

  private static OptionalLong time(Reading reading, Consumer<Signal> seen) {
    if (reading instanceof Signal signal) {
      seen.accept(signal);
      return OptionalLong.of(signal.time());
    }
    return OptionalLong.empty();
  }

  /**
   * Reads a file to its end whose records need not be signals.
   *
   * @param time of a record, in milliseconds; none where it cannot be read
   */
  public static SourceScan of(Source source, Function<RawRecord, OptionalLong> time)
      throws IOException {
    Progress progress = new Progress();
    try (RecordReader records = RecordReader.open(source)) {
      for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
        progress.add(time.apply(raw));
      }
    }
    return progress.scan(source.name());
  }

  /**
   * Reads several sources, some at a time.
   *
   * @throws UncheckedIOException where a file cannot be read
   */
  public static List<SourceScan> all(
      List<Source> sources, Pseudonyms pseudonyms, InstantSource clock) {
    return all(sources, pseudonyms, clock, source -> signal -> {});
  }

  /**
   * The same with somebody who is shown every signal, those of one source by one thread.
   *
   * @param seen gives who is shown the signals of a source, by its name
   */
  public static List<SourceScan> all(
      List<Source> sources,
      Pseudonyms pseudonyms,
      InstantSource clock,
      Function<String, Consumer<Signal>> seen) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.max(1, Math.min(cores, sources.size())));
    try {
      List<Callable<SourceScan>> tasks = new ArrayList<>();
      for (Source source : sources) {
        Consumer<Signal> shown = seen.apply(source.name());
        tasks.add(() -> of(source, pseudonyms, clock, shown));
      }
      List<SourceScan> scans = new ArrayList<>();
      for (Future<SourceScan> scan : threads.invokeAll(tasks)) {
        scans.add(scan.get());
      }
      return scans;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", interrupted);
    } catch (ExecutionException failed) {
      throw unchecked(failed.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    return cause instanceof IOException io
        ? new UncheckedIOException(io)
        : new IllegalStateException(cause);
  }

  /** Counts while a file is read. */
  private static final class Progress {
    private long read;
    private long signals;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private long disorder;

    void add(OptionalLong known) {
      read++;
      if (known.isPresent()) {
        long time = known.getAsLong();
        signals++;
        first = Math.min(first, time);
        last = Math.max(last, time);
        disorder = Math.max(disorder, last - time);
      }
    }

    SourceScan scan(String source) {
      return new SourceScan(source, read, signals, first, last, Duration.ofMillis(disorder));
    }
  }
}

package org.yujing.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujing.disposition.DispositionReader;
import org.yujing.problem.Durations;
import org.yujing.signal.Source;
import org.yujing.signal.SourceScan;
import picocli.CommandLine.Option;

/** What is played, how fast, and at which time. */
final class FeedOptions {
  private static final String BUNDLED = "";

  @Option(names = "--rate", paramLabel = "N", descriptionKey = "rate")
  private Double rate;

  @Option(names = "--speed", paramLabel = "X", descriptionKey = "speed")
  private Double speed;

  @Option(names = "--shift", paramLabel = "LENGTH", descriptionKey = "shift")
  private String shift;

  @Option(names = "--only", paramLabel = "NAME", descriptionKey = "only")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--dispositions",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = BUNDLED,
      descriptionKey = "feed-dispositions")
  private String dispositions;

  @Option(names = "--until", paramLabel = "TIME", descriptionKey = "feed-until")
  private String until;

  private long end = Long.MAX_VALUE;

  /** Says what does not fit together. */
  void check() {
    if (rate != null && speed != null) {
      throw new UnusableException(Words.of("feed.both"));
    }
    boolean negative = rate != null && !(rate >= 0);
    if (negative || (speed != null && !(speed > 0))) {
      throw new UnusableException(Words.of("feed.pace"));
    }
    if (shift != null && dispositions != null) {
      throw new UnusableException(Words.of("feed.actions.shift"));
    }
    end = until == null ? Long.MAX_VALUE : Times.parse("--until", until);
  }

  FeedPace pace(long now) {
    double usual = speed == null ? 500 : 0;
    return new FeedPace(rate == null ? usual : rate, speed == null ? 0 : speed, now);
  }

  boolean after(long time) {
    return time > end;
  }

  /** The sources of those names, or all. */
  List<Source> wanted(List<Source> sources) {
    for (String name : only) {
      if (sources.stream().noneMatch(source -> source.name().equals(name))) {
        throw new UnusableException(Words.of("feed.only", name));
      }
    }
    List<Source> wanted =
        sources.stream().filter(source -> only.isEmpty() || only.contains(source.name())).toList();
    for (Source source : wanted) {
      if (shift != null && source.map().containsKey("time")) {
        throw new UnusableException(Words.of("feed.shift.mapped", source.name()));
      }
    }
    return wanted;
  }

  /**
   * The file of people's actions, if one is to be played.
   *
   * @param sample whether the bundled sample is played, which has its own
   */
  Optional<Source> actions(boolean sample) {
    if (dispositions == null) {
      return Optional.empty();
    }
    if (dispositions.equals(BUNDLED) && !sample) {
      throw new UnusableException(Words.of("feed.actions.which"));
    }
    Path file =
        dispositions.equals(BUNDLED)
            ? Home.file("sample-data/dispositions.jsonl")
            : Path.of(dispositions);
    if (!Files.isRegularFile(file)) {
      throw new UnusableException(Words.of("no.such.file", file));
    }
    return Optional.of(DispositionReader.file(file.toAbsolutePath().normalize().toString()));
  }

  /** How far all times are moved: whole days, or so far that the last is now. */
  Duration shift(List<SourceScan> scans, Instant now) {
    if (shift == null) {
      return Duration.ZERO;
    }
    if (shift.equals("now")) {
      long last = scans.stream().mapToLong(SourceScan::last).max().orElse(Long.MIN_VALUE);
      return last == Long.MIN_VALUE ? Duration.ZERO : Duration.ofMillis(now.toEpochMilli() - last);
    }
    boolean back = shift.startsWith("-");
    Duration length =
        Durations.parse(back ? shift.substring(1) : shift)
            .filter(days -> days.toMillis() % Duration.ofDays(1).toMillis() == 0)
            .orElseThrow(() -> new UnusableException(Words.of("feed.shift", shift)));
    return back ? length.negated() : length;
  }
}

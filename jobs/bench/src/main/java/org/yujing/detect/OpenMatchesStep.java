package org.yujing.detect;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yujing.bench.steps.TimedStep;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Detector.Step;
import org.yujing.rule.Levels;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalScope;
import org.yujing.signal.Stream;

/**
 * A signal at a key where matches of a sequence are open, all of which are kept: the sequence ends
 * with what must not happen. The limit is as many as are open.
 */
@State(Scope.Thread)
public class OpenMatchesStep extends TimedStep {
  private static final long FIRST = 1;
  private static final long SECOND = 2;

  @Param({"1", "200", "2000"})
  public int open;

  private final Sequence sequence =
      new Sequence(
          Duration.ofDays(30), List.of(step("a", false), step("b", false), step("c", true)));
  private SequenceMeter meter;
  private PartialMatches seen;
  private long time;

  private static Step step(String name, boolean not) {
    return new Step(name, Set.of(Stream.EVENT), null, false, 1, false, false, not);
  }

  private Arrival arrival(long mask) {
    time += 1;
    String id = Long.toString(time);
    Signal signal = new Signal(Stream.EVENT, "events", time, id, false, Map.of());
    return new Arrival(signal, new SignalScope(signal), mask);
  }

  private PartialMatches filled() {
    PartialMatches filled = meter.nothingSeen();
    for (int i = 0; i < open; i++) {
      meter.arrive(filled, arrival(FIRST));
    }
    return filled;
  }

  @Setup
  public void open() {
    Levels levels = Levels.fixed(org.yujing.warning.Level.RED);
    meter = new SequenceMeter("measured", sequence, levels, Ledger.NONE, open + 1);
    seen = filled();
  }

  /** One more first step: the newest is given up. */
  @Benchmark
  public Figure oneMore() {
    return meter.arrive(seen, arrival(FIRST));
  }

  /** The second step of all that are open. */
  @Benchmark
  public Figure allGoOn(Waiting waiting) {
    return meter.arrive(waiting.seen, waiting.second);
  }

  /** Matches that wait for their second step, anew for each measurement. */
  @State(Scope.Thread)
  public static class Waiting {
    private PartialMatches seen;
    private Arrival second;

    @Setup(Level.Invocation)
    public void open(OpenMatchesStep step) {
      seen = step.filled();
      second = step.arrival(SECOND);
    }
  }
}

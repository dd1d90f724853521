package org.yujing.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.yujing.signal.Rejection;
import org.yujing.signal.Signal;

/** Passes signals on, and writes down which came and how far time was. */
final class TestingTimes extends AbstractStreamOperator<Signal>
    implements OneInputStreamOperator<Signal, Signal> {
  private static final long serialVersionUID = 1;
  private static final Map<String, Seen> SEEN = new ConcurrentHashMap<>();

  /** Longer than anything takes on a slow machine. */
  private static final Duration LONGEST = Duration.ofMinutes(4);

  private final String test;
  private transient Seen seen;

  TestingTimes(String test) {
    this.test = test;
  }

  /** What has been seen in a test so far. */
  static Seen of(String test) {
    return SEEN.computeIfAbsent(test, name -> new Seen());
  }

  @Override
  public void open() {
    seen = of(test);
    seen.mark(Long.MIN_VALUE);
  }

  @Override
  public void processElement(StreamRecord<Signal> signal) {
    seen.signal(signal.getValue().id(), signal.getTimestamp());
    output.collect(signal);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    seen.mark(mark.getTimestamp());
    super.processWatermark(mark);
  }

  /** Signals in their order, those that came late, what was rejected, and the time. */
  static final class Seen {
    final List<String> ids = new ArrayList<>();
    final List<String> late = new ArrayList<>();
    final List<Rejection> rejected = new ArrayList<>();
    private long mark = Long.MIN_VALUE;
    private Throwable end;

    synchronized void signal(String id, long time) {
      ids.add(id);
      if (time <= mark) {
        late.add(id + " by " + (mark - time));
      }
      notifyAll();
    }

    synchronized void mark(long to) {
      mark = to;
      end = null;
      notifyAll();
    }

    synchronized int reject(Rejection rejection) {
      rejected.add(rejection);
      notifyAll();
      return rejected.size();
    }

    synchronized long mark() {
      return mark;
    }

    /** The job has failed. */
    synchronized void end(Throwable why) {
      end = why;
      notifyAll();
    }

    synchronized void await(Predicate<Seen> condition) throws InterruptedException {
      long last = System.nanoTime() + LONGEST.toNanos();
      while (!condition.test(this)) {
        if (end != null) {
          throw new IllegalStateException("the job is over", end);
        }
        if (System.nanoTime() - last > 0) {
          throw new AssertionError(
              "never happened; seen: %d signals, %d rejections, time %d"
                  .formatted(ids.size(), rejected.size(), mark));
        }
        wait(1_000);
      }
    }

    void awaitSignals(int count) throws InterruptedException {
      await(seen -> seen.ids.size() >= count);
    }

    /** Waits until time has come to where the clock is now. */
    void awaitNow() throws InterruptedException {
      long now = System.currentTimeMillis();
      await(seen -> seen.mark >= now);
    }
  }
}

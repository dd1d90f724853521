package org.yujing.bench.contend;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicReference;

/** Takes the time from the first byte on: of the clock, and of all processors for this process. */
public final class Stopwatch {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final AtomicReference<Elapsed> first = new AtomicReference<>();
  private final AtomicReference<Elapsed> half = new AtomicReference<>();
  private final AtomicReference<Elapsed> last = new AtomicReference<>();

  /**
   * Nanoseconds of the clock and of the processors.
   *
   * @param clock since some moment
   * @param processors since the process began
   */
  public record Elapsed(long clock, long processors) {
    static Elapsed now() {
      return new Elapsed(System.nanoTime(), SYSTEM.getProcessCpuTime());
    }

    Elapsed since(Elapsed earlier) {
      return new Elapsed(clock - earlier.clock, processors - earlier.processors);
    }
  }

  void reads(int number, int of) {
    if (first.get() == null) {
      first.compareAndSet(null, Elapsed.now());
    }
    if (number >= of / 2 && half.get() == null) {
      half.compareAndSet(null, Elapsed.now());
    }
  }

  /** Everything that was read has been judged; the last call counts. */
  public void done() {
    last.set(Elapsed.now());
  }

  /** From the first byte to the last warning. */
  public Elapsed whole() {
    return last.get().since(first.get());
  }

  /** The second half of the lines: by then most code is compiled. */
  public Elapsed secondHalf() {
    return last.get().since(half.get());
  }
}

package org.yujing.bench.contend;

import java.util.function.IntFunction;
import org.yujing.bench.district.District;
import org.yujing.bench.district.Lines;
import org.yujing.bench.mix.RuleMix;

/**
 * What a contender is given.
 *
 * @param feed gives the bytes of a line; each task asks for its own in order
 * @param cores how many tasks work at a time
 * @param rocks whether keyed state lies in RocksDB instead of on the heap
 */
public record Work(
    District district,
    RuleMix mix,
    Lines lines,
    IntFunction<byte[]> feed,
    int cores,
    boolean rocks,
    RaisedAlarms alarms,
    Stopwatch watch) {

  /** The bytes of a line, from 0; with the first the time begins. */
  public byte[] read(int number) {
    watch.reads(number, lines.size());
    return feed.apply(number);
  }

  /** Nothing that falls due later than this warns, in milliseconds. */
  public long until() {
    return lines.lastTime();
  }
}

package org.yujing.backtest;

import java.util.BitSet;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * In which minutes something happened: 180 bytes a day at most, however much it was. Not for
 * several threads.
 */
final class Minutes {
  static final long MINUTE = 60_000;
  private static final int OF_A_DAY = 24 * 60;

  private final TreeMap<Long, BitSet> days = new TreeMap<>();
  private long lastDay = Long.MIN_VALUE;
  private BitSet last;

  /** Something happened at this moment, in milliseconds. */
  void add(long time) {
    long minute = Math.floorDiv(time, MINUTE);
    long day = Math.floorDiv(minute, OF_A_DAY);
    if (day != lastDay) {
      last = days.computeIfAbsent(day, any -> new BitSet(OF_A_DAY));
      lastDay = day;
    }
    last.set((int) Math.floorMod(minute, (long) OF_A_DAY));
  }

  /** Tells the beginning of each of them, in milliseconds, in order. */
  void forEach(LongConsumer out) {
    days.forEach(
        (day, minutes) ->
            minutes.stream().forEach(minute -> out.accept((day * OF_A_DAY + minute) * MINUTE)));
  }
}

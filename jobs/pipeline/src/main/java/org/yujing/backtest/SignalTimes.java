package org.yujing.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.yujing.signal.Signal;

/** When the sources had something to say, and when they were silent for longer than they are. */
public final class SignalTimes {
  /** With fewer minutes nobody knows what is usual. */
  private static final int ENOUGH = 20;

  private static final int USUAL_PERCENT = 99;
  private static final int TIMES_USUAL = 3;
  private static final long SHORTEST = 3_600_000;

  private final Map<String, Minutes> bySource = new ConcurrentHashMap<>();

  /** Who is to be shown the signals of a source, by one thread. */
  public Consumer<Signal> of(String source) {
    Minutes minutes = bySource.computeIfAbsent(source, any -> new Minutes());
    return signal -> minutes.add(signal.time());
  }

  /**
   * The stretches without a signal that are long for their source: longer than three times the 99th
   * percentile of its silences, and an hour at least. Told to the minute.
   *
   * @param source one that is known
   * @param from where the period begins; the silence before a source's first signal counts too
   * @param until where it ends, likewise
   */
  public List<Gap> gaps(String source, long from, long until) {
    long[] heard = heard(source, from, until);
    if (heard.length < ENOUGH) {
      return List.of();
    }
    long usual = usual(heard);
    long longest = Math.max(TIMES_USUAL * usual, SHORTEST);
    List<Gap> gaps = new ArrayList<>();
    long before = from;
    for (long minute : heard) {
      add(source, before, minute, usual, longest, gaps);
      before = minute;
    }
    add(source, before, until, usual, longest, gaps);
    return gaps;
  }

  private static void add(
      String source, long from, long until, long usual, long longest, List<Gap> gaps) {
    if (until - from > longest) {
      gaps.add(new Gap(source, from, until, usual));
    }
  }

  private long[] heard(String source, long from, long until) {
    List<Long> heard = new ArrayList<>();
    long first = Math.floorDiv(from, Minutes.MINUTE) * Minutes.MINUTE;
    bySource
        .getOrDefault(source, new Minutes())
        .forEach(
            minute -> {
              if (minute >= first && minute <= until) {
                heard.add(minute);
              }
            });
    return heard.stream().mapToLong(Long::longValue).toArray();
  }

  private static long usual(long[] heard) {
    long[] silences = new long[heard.length - 1];
    for (int i = 0; i < silences.length; i++) {
      silences[i] = heard[i + 1] - heard[i];
    }
    Arrays.sort(silences);
    return silences[(silences.length * USUAL_PERCENT + 99) / 100 - 1];
  }
}

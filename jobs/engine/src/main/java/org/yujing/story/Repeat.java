package org.yujing.story;

import java.time.Duration;
import java.util.Optional;
import org.yujing.problem.YamlMapping;

/**
 * How often a given signal comes.
 *
 * @param every from one to the next, in milliseconds
 * @param numbered whether its texts and ids tell one from the next
 */
record Repeat(int times, long every, boolean numbered) {
  private static final int MOST = 10_000;

  static final Repeat ONCE = new Repeat(1, 0, false);

  /** {@code {times: 5, every: 1d}}. */
  static Optional<Repeat> read(YamlMapping map) {
    Optional<Integer> times = map.need("times").flatMap(node -> node.integer(1, MOST));
    Optional<Duration> every = map.need("every").flatMap(StoryTimes::length);
    map.reportUnknownKeys();
    return times.flatMap(often -> every.map(apart -> new Repeat(often, apart.toMillis(), true)));
  }

  /** What to call the nth. */
  String id(String first, int n) {
    return numbered ? first + "-" + padded(n, times) : first;
  }

  /** A number with zeros before it, so that as text it comes after the smaller ones. */
  static String padded(int n, int most) {
    int digits = Integer.toString(most).length();
    return "0".repeat(digits - Integer.toString(n).length()) + n;
  }
}

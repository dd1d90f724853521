package org.yujing.simulate;

import java.util.Comparator;
import java.util.Map;

/**
 * One signal of the city.
 *
 * @param pack whose plot made it
 * @param id as its source writes it, or "" where readings have none
 * @param identity tells it from every other of its source
 * @param opens whether a matter of people begins with it: a complaint or an event, no reading and
 *     nothing regular
 * @param fields the canonical ones beside id and time
 */
public record MadeSignal(
    String pack,
    String plot,
    String source,
    long time,
    String id,
    String identity,
    boolean opens,
    Map<String, Object> fields)
    implements Comparable<MadeSignal> {
  private static final Comparator<MadeSignal> ORDER =
      Comparator.comparingLong(MadeSignal::time)
          .thenComparing(MadeSignal::source)
          .thenComparing(MadeSignal::identity);

  @Override
  public int compareTo(MadeSignal other) {
    return ORDER.compare(this, other);
  }
}

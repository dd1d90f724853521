package org.yujing.warning;

import java.util.List;

/**
 * What a warning rests on.
 *
 * @param count how many signals
 * @param first the earliest one's time, in milliseconds of event time
 * @param last the latest one's time
 * @param ids the newest of them, {@value #MOST_IDS} at most, in the order they were judged
 */
public record Evidence(long count, long first, long last, List<String> ids) {
  public static final int MOST_IDS = 50;

  public static final Evidence NONE = new Evidence(0, 0, 0, List.of());

  public Evidence {
    ids = List.copyOf(ids);
    if (ids.size() > MOST_IDS) {
      throw new IllegalArgumentException("at most " + MOST_IDS + " ids, not " + ids.size());
    }
  }
}

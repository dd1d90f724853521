package org.yujing.backtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yujing.warning.Kind;
import org.yujing.warning.Warning;

/** What counts as one more item. */
public enum ItemCount {
  /** What the queue opened or reopened for people, as they dealt with it. */
  QUEUE,
  /**
   * Where nobody deals with items they would stay open for ever: warnings of one subject and
   * scenario are one item as long as each follows the one before within the policy's {@code
   * reopen_within}, as if every item was closed as it came.
   */
  AS_IF_CLOSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * When one rule's warnings would be new matters, in milliseconds, as if each was closed as it
   * came.
   */
  static List<Long> opened(List<Warning> said, Duration reopenWithin) {
    List<Long> opened = new ArrayList<>();
    Map<List<String>, Long> newest = new HashMap<>();
    for (Warning warning : said.stream().sorted().toList()) {
      if (warning.kind() != Kind.CLEARED) {
        List<String> subject = List.of(warning.subject().type(), warning.subject().id());
        if (anew(newest.put(subject, warning.time()), warning.time(), reopenWithin)) {
          opened.add(warning.time());
        }
      }
    }
    return opened;
  }

  /** Whether a warning so long after the one before it, in milliseconds, is a new matter. */
  static boolean anew(Long before, long time, Duration reopenWithin) {
    return before == null || time - before > reopenWithin.toMillis();
  }
}

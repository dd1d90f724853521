package org.yujing.pipeline;

import java.time.ZoneId;
import java.util.Map;
import org.yujing.disposition.Action;
import org.yujing.disposition.Disposition;
import org.yujing.disposition.Outcome;
import org.yujing.queue.ItemIds;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Outlook;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/** Warnings of one site, and what people do about them. */
final class TestingMatters {
  static final Subject SITE = new Subject("site", "S1", "");
  static final String SUBJECT = ItemIds.subject(SITE);

  private TestingMatters() {}

  /** A warning that is an episode of its own; its id is the episode's. */
  static Warning warning(String episode, Level level, long time) {
    return warning(episode, level, time, null);
  }

  static Warning warning(String episode, Level level, long time, Outlook forecast) {
    return new Warning(
        episode,
        episode,
        Kind.RAISED,
        "hot",
        "v",
        "heat",
        "stays hot",
        "S1 stays hot",
        level,
        time,
        ZoneId.of("Asia/Shanghai"),
        SITE,
        "S1",
        Map.of("community", "C", "street", "S", "district", "D", "city", "T"),
        1,
        1,
        Evidence.NONE,
        forecast,
        false);
  }

  /** An action whose id is its word and its time. */
  static Disposition action(String item, Action action, long time) {
    return action(item, action, "A", time);
  }

  static Disposition action(String item, Action action, String by, long time) {
    String id = action.word() + time;
    Outcome outcome = action == Action.CLOSE ? Outcome.CONFIRMED_RISK : null;
    return new Disposition(id, item, action, by, "", time, "so it is", outcome, null, "");
  }
}

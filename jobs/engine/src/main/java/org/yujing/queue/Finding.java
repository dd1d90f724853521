package org.yujing.queue;

import java.util.List;
import java.util.Objects;
import org.yujing.assess.Fired;
import org.yujing.warning.Level;

/**
 * What is known of an item's risk.
 *
 * @param level the worst it has had
 * @param score the points of the last assessment
 * @param reasons why, in the rules' words
 * @param fired which assessment rules and table rows did what in the last assessment, in order
 * @param causes the lines of its warnings that raised, upgraded or cleared them, the newest {@value
 *     #MOST_CAUSES}
 * @param warned how many it has had, all of them
 */
public record Finding(
    Level level,
    int score,
    List<String> reasons,
    List<Fired> fired,
    List<Cause> causes,
    int warned) {
  public static final int MOST_CAUSES = 100;

  public Finding {
    Objects.requireNonNull(level, "level");
    reasons = List.copyOf(reasons);
    fired = List.copyOf(fired);
    causes = List.copyOf(causes);
    if (causes.size() > MOST_CAUSES) {
      throw new IllegalArgumentException("at most " + MOST_CAUSES + " causes");
    }
  }
}

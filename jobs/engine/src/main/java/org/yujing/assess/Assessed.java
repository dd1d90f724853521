package org.yujing.assess;

import java.util.List;
import java.util.Objects;
import org.yujing.warning.Level;

/**
 * What came of an assessment.
 *
 * @param level at least the warnings'
 * @param score the points, capped by source; 0 where no rule gave any
 * @param fired what did what, in order
 * @param lead the unit that a rule put in charge; "" where none did: the table says it
 * @param assist units that rules asked to help
 * @param recommend what rules recommend
 * @param dismissed why a rule dismissed it; "" where none did
 * @param failed why the rules could not be run to their end; "" where they were
 */
public record Assessed(
    Level level,
    int score,
    List<Fired> fired,
    String lead,
    List<String> assist,
    List<String> recommend,
    String dismissed,
    String failed) {
  public Assessed {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(dismissed, "dismissed");
    Objects.requireNonNull(failed, "failed");
    fired = List.copyOf(fired);
    assist = List.copyOf(assist);
    recommend = List.copyOf(recommend);
  }

  /** Without any rules: the warnings' level. */
  public static Assessed plain(Level level) {
    return new Assessed(level, 0, List.of(), "", List.of(), List.of(), "", "");
  }

  /** When the rules failed: the warnings' level, and why. */
  public static Assessed failed(Level level, String why) {
    return new Assessed(level, 0, List.of(), "", List.of(), List.of(), "", why);
  }

  /** The reasons given, in order, each once. */
  public List<String> reasons() {
    return fired.stream().map(Fired::reason).filter(why -> !why.isEmpty()).distinct().toList();
  }
}

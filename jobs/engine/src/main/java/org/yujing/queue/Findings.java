package org.yujing.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yujing.assess.Assessed;
import org.yujing.assess.Fired;
import org.yujing.assess.Route;
import org.yujing.warning.Level;

/** Makes findings of assessments. */
final class Findings {
  private Findings() {}

  static Finding first(Assessed assessed, Route route, Cause cause) {
    return new Finding(
        assessed.level(),
        assessed.score(),
        assessed.reasons(),
        fired(assessed, route),
        List.of(cause),
        1);
  }

  /** The last assessment counts; the level is raised elsewhere, and never falls. */
  static Finding again(Finding before, Assessed assessed, Route route) {
    return new Finding(
        before.level(),
        assessed.score(),
        assessed.reasons(),
        fired(assessed, route),
        before.causes(),
        before.warned());
  }

  static Finding at(Finding before, Level level, Route route) {
    List<Fired> fired = new ArrayList<>(before.fired());
    fired.addAll(row(route));
    return new Finding(
        level, before.score(), before.reasons(), fired, before.causes(), before.warned());
  }

  /** The warning rules behind an item. */
  static Set<String> rules(Item item) {
    Set<String> rules = new TreeSet<>();
    item.finding().causes().forEach(cause -> rules.add(cause.rule()));
    return rules;
  }

  private static List<Fired> fired(Assessed assessed, Route route) {
    List<Fired> fired = new ArrayList<>(assessed.fired());
    fired.addAll(row(route));
    return fired;
  }

  private static List<Fired> row(Route route) {
    return route.row().isEmpty()
        ? List.of()
        : List.of(new Fired(route.row(), "lead " + route.lead(), ""));
  }
}

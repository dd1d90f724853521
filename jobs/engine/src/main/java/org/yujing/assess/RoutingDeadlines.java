package org.yujing.assess;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/**
 * Finds deadlines in routing tables that shrink the wrong way: within a scenario and a tier a worse
 * level may have no longer than a milder one, and accepting may take no longer than resolving.
 * Between tiers there is no order: whoever is further up may need more time, or less.
 */
record RoutingDeadlines(RoutingTables tables, Policy policy, Problems problems) {

  /** A column of deadlines, and what a row has in it; null where the policy says it. */
  private record Clock(TableColumn column, Function<RoutingRow, Within> within) {}

  void check(Reachable reachable) {
    tables.rows().forEach(this::acceptance);
    reachable
        .levels()
        .forEach(
            (scenario, levels) -> {
              for (Tier tier : Tier.values()) {
                order(scenario, levels, tier, reachable);
              }
            });
  }

  private void acceptance(RoutingRow row) {
    for (Level level : row.levels().isEmpty() ? EnumSet.allOf(Level.class) : row.levels()) {
      Route route = row.route(level, policy);
      if (route.acceptWithin().longerThan(route.resolveWithin())) {
        TableColumn column =
            row.accept() == null ? TableColumn.RESOLVE_WITHIN : TableColumn.ACCEPT_WITHIN;
        String accept = level.word() + " has " + route.acceptWithin().text() + " to accept, ";
        String what = accept + route.resolveWithin().text() + " to resolve";
        String hint = "an empty cell takes it from policy.yaml";
        row.cells().get(column).problem(problems, ProblemCode.DEADLINE_ORDER, what, hint);
      }
    }
  }

  private void order(String scenario, Set<Level> levels, Tier tier, Reachable reachable) {
    Level milder = null;
    for (Level level : levels) {
      if (milder != null && reachable.tiers(level).contains(tier)) {
        RoutingRow worse = tables.find(scenario, level, tier).orElse(null);
        RoutingRow before = tables.find(scenario, milder, tier).orElse(null);
        if (worse != null && before != null && !worse.equals(before)) {
          compare(new Clock(TableColumn.ACCEPT_WITHIN, RoutingRow::accept), worse, before, level);
          compare(new Clock(TableColumn.RESOLVE_WITHIN, RoutingRow::resolve), worse, before, level);
        }
      }
      milder = level;
    }
  }

  /** Only what is written: an empty cell cannot be mended. */
  private void compare(Clock clock, RoutingRow worse, RoutingRow milder, Level level) {
    Within own = clock.within().apply(worse);
    Within other = clock.within().apply(milder);
    if (own != null && other != null && own.longerThan(other)) {
      TableCell at = milder.cells().get(clock.column());
      String where = at.name().isEmpty() ? milder.name() : milder.name() + ", " + at.name();
      String longer = level.word() + " has longer (" + own.text() + ") than the level below it (";
      worse
          .cells()
          .get(clock.column())
          .problem(
              problems,
              ProblemCode.DEADLINE_ORDER,
              longer + other.text() + " in " + where + ")",
              "");
    }
  }
}

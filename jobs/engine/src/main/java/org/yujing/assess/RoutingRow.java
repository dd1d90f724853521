package org.yujing.assess;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/**
 * One row of a routing table. Empty {@code scenarios}, {@code levels} or {@code tiers} are any.
 *
 * @param name as {@link Route#row} has it
 * @param cells what is written in every column, for the places of problems
 * @param accept null where the policy says it
 * @param resolve null where the policy says it
 */
record RoutingRow(
    String name,
    Map<TableColumn, TableCell> cells,
    Set<String> scenarios,
    Set<Level> levels,
    Set<Tier> tiers,
    String lead,
    List<String> assist,
    Within accept,
    Within resolve,
    List<String> recommend) {
  RoutingRow {
    cells = Map.copyOf(cells);
    scenarios = Set.copyOf(scenarios);
    levels = Set.copyOf(levels);
    tiers = Set.copyOf(tiers);
    assist = List.copyOf(assist);
    recommend = List.copyOf(recommend);
  }

  /** What the row says of items of a level. */
  Route route(Level level, Policy policy) {
    return new Route(
        name,
        lead,
        assist,
        accept == null ? policy.acceptWithin().get(level) : accept,
        resolve == null ? policy.resolveWithin().get(level) : resolve,
        recommend);
  }
}

package org.yujing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/** Finds the cases that no row of a routing table fits. */
record RoutingGaps(RoutingTables tables, Reachable reachable) {

  /** One problem for each scenario, told of a file. */
  void check(String file, Problems problems) {
    reachable
        .levels()
        .forEach(
            (scenario, levels) -> {
              String gaps = gaps(scenario, levels);
              if (!gaps.isEmpty()) {
                problems.add(
                    Place.of(file),
                    ProblemCode.TABLE_GAP,
                    "no row of the tables fits " + scenario + ": " + gaps,
                    "policy.yaml holds there; a row with * in level or tier fits the rest");
              }
            });
  }

  private String gaps(String scenario, Set<Level> levels) {
    List<String> gaps = new ArrayList<>();
    for (Level level : levels) {
      List<String> tiers =
          reachable.tiers(level).stream()
              .filter(tier -> tables.find(scenario, level, tier).isEmpty())
              .map(Tier::word)
              .toList();
      if (!tiers.isEmpty()) {
        gaps.add(level.word() + " at " + String.join(", ", tiers));
      }
    }
    return String.join("; ", gaps);
  }
}

package org.yujing.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/**
 * All routing tables of a rule set as one. Of the rows that fit a case the most particular one
 * holds: one that names the scenario goes before one that does not, then one that names the level,
 * then one that names the tier. Two rows that name the same columns may not fit the same case.
 */
final class RoutingTables {
  private static final String ANY_SCENARIO = "";

  private final Map<Fit, RoutingRow> fitting = new HashMap<>();
  private final List<RoutingRow> all = new ArrayList<>();

  /** What a row fits; "" or null is any. */
  private record Fit(String scenario, Level level, Tier tier) {
    @Override
    public String toString() {
      return (scenario.isEmpty() ? "any scenario" : scenario)
          + ", "
          + (level == null ? "any level" : level.word())
          + ", "
          + (tier == null ? "any tier" : tier.word());
    }
  }

  void add(RoutingRow row, Problems problems) {
    all.add(row);
    Set<RoutingRow> told = new HashSet<>();
    for (Fit fit : fits(row)) {
      RoutingRow first = fitting.putIfAbsent(fit, row);
      if (first != null && told.add(first)) {
        overlap(row, first, fit, problems);
      }
    }
  }

  private static List<Fit> fits(RoutingRow row) {
    List<Fit> fits = new ArrayList<>();
    for (String scenario : orAny(row.scenarios(), ANY_SCENARIO)) {
      for (Level level : orAny(row.levels(), null)) {
        orAny(row.tiers(), null).forEach(tier -> fits.add(new Fit(scenario, level, tier)));
      }
    }
    return fits;
  }

  private static <T> Collection<T> orAny(Set<T> named, T any) {
    return named.isEmpty() ? Collections.singleton(any) : named;
  }

  private static void overlap(RoutingRow row, RoutingRow first, Fit fit, Problems problems) {
    TableCell cell = row.cells().get(TableColumn.SCENARIO);
    TableCell other = first.cells().get(TableColumn.SCENARIO);
    String at = other.name().isEmpty() ? "" : " (" + other.name() + ")";
    cell.problem(
        problems,
        ProblemCode.TABLE_OVERLAP,
        "this row and " + first.name() + at + " both fit " + fit,
        "drop one; a row with * in a column stands behind those that name a value there");
  }

  /** The row that holds for a case; empty where none fits. */
  Optional<RoutingRow> find(String scenario, Level level, Tier tier) {
    for (String named : new String[] {scenario, ANY_SCENARIO}) {
      for (Level colour : new Level[] {level, null}) {
        RoutingRow row =
            fitting.getOrDefault(
                new Fit(named, colour, tier), fitting.get(new Fit(named, colour, null)));
        if (row != null) {
          return Optional.of(row);
        }
      }
    }
    return Optional.empty();
  }

  /** As items ask it; what a row leaves open is the policy's. */
  Routes routes(Policy policy) {
    return all.isEmpty()
        ? Routes.NONE
        : (scenario, level, tier) ->
            find(scenario, level, tier).map(row -> row.route(level, policy));
  }

  /** Every row, in the order of the tables. */
  List<RoutingRow> rows() {
    return all;
  }

  /** Every row, as {@link Route#row} has it. */
  Set<String> names() {
    return all.stream().map(RoutingRow::name).collect(Collectors.toSet());
  }
}

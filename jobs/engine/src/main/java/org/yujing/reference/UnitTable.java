package org.yujing.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;

/** The register of units while its rows are read. */
final class UnitTable {
  private final Given given;
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, Row> rows = new HashMap<>();

  UnitTable(Given given) {
    this.given = given;
  }

  void add(Row row) {
    String name = row.text("unit");
    Optional<Tier> tier = tier(row);
    if (tier.isPresent() && !given.second(row, "unit", name)) {
      units.put(name, new Unit(name, tier.get(), row.text("above")));
      rows.put(name, row);
    }
  }

  private static Optional<Tier> tier(Row row) {
    Optional<Tier> tier = Tier.of(row.text("tier"));
    if (tier.isEmpty()) {
      List<String> words = Arrays.stream(Tier.values()).map(Tier::word).toList();
      String what = "\"tier\" cannot be \"" + row.text("tier") + "\"";
      row.problem(ProblemCode.BAD_VALUE, what, String.join(", ", words));
    }
    return tier;
  }

  /** All units; what is above one must be a unit of a higher tier. */
  Map<String, Unit> checked() {
    units.values().stream().filter(unit -> !unit.above().isEmpty()).forEach(this::check);
    return Map.copyOf(units);
  }

  private void check(Unit unit) {
    Unit above = units.get(unit.above());
    Row row = rows.get(unit.name());
    if (above == null) {
      String what = "there is no unit \"" + unit.above() + "\"";
      row.problem(ProblemCode.UNKNOWN_UNIT, what, Suggestion.hint(unit.above(), units.keySet()));
    } else if (above.tier().compareTo(unit.tier()) <= 0) {
      String what = "\"" + above.name() + "\" is of no higher tier than \"" + unit.name() + "\"";
      row.problem(ProblemCode.BAD_VALUE, what, "above is who takes over what goes up");
    }
  }
}

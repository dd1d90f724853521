package org.yujing.assess;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;
import org.yujing.reference.Reference;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

/**
 * What the cells of a routing table mean. What is wrong is reported and left out.
 *
 * @param known the scenarios that rules have
 */
record RoutingCells(Set<String> known, Reference reference, Problems problems) {
  private static final List<String> LEVELS =
      Arrays.stream(Level.values()).map(Level::word).toList();
  private static final List<String> TIERS = Arrays.stream(Tier.values()).map(Tier::word).toList();

  private static final Pattern BRACE = Pattern.compile("[{}｛｝]");
  private static final String PLACEHOLDERS =
      "the only one is {unit}, alone in its cell or between commas:"
          + " the place's unit of the item's tier";

  Set<String> scenarios(TableCell cell) {
    Set<String> scenarios = new LinkedHashSet<>(TableWords.values(cell.text()));
    for (String scenario : scenarios) {
      if (!known.contains(scenario)) {
        String hint = Suggestion.hint(scenario, known);
        String what = "no rule has the scenario \"" + scenario + "\"";
        cell.problem(
            problems,
            ProblemCode.UNKNOWN_SCENARIO,
            what,
            hint.isEmpty() ? "known: " + String.join(", ", known) : hint);
      }
    }
    return scenarios;
  }

  Set<Level> levels(TableCell cell) {
    return words(cell, TableWords::level, "level", LEVELS);
  }

  Set<Tier> tiers(TableCell cell) {
    return words(cell, TableWords::tier, "tier", TIERS);
  }

  private <T> Set<T> words(
      TableCell cell, Function<String, Optional<T>> meaning, String what, List<String> words) {
    Set<T> meant = new LinkedHashSet<>();
    for (String word : TableWords.values(cell.text())) {
      Optional<T> value = meaning.apply(word);
      value.ifPresent(meant::add);
      if (value.isEmpty()) {
        String near = Suggestion.hint(word, words);
        String hint = near.isEmpty() ? "one of " + String.join(", ", words) : near;
        String said = what + " cannot be \"" + word + "\"";
        cell.problem(problems, ProblemCode.BAD_VALUE, said, hint);
      }
    }
    return meant;
  }

  /** The unit in charge; there has to be one. */
  String lead(TableCell cell) {
    if (cell.blank()) {
      String hint = "a unit, or {unit} for the place's unit of the item's tier";
      cell.problem(problems, ProblemCode.MISSING_KEY, "the lead is empty", hint);
    } else if (several(cell.text())) {
      String what = "more than one unit leads: \"" + cell.text() + "\"";
      cell.problem(problems, ProblemCode.BAD_VALUE, what, "one leads, the others assist");
    } else if (cell.flaw().isEmpty()) {
      check(cell, cell.text());
    }
    return cell.text();
  }

  private boolean several(String text) {
    return TableWords.values(text).size() > 1 && !reference.unitNames().contains(text);
  }

  List<String> assist(TableCell cell, String lead) {
    List<String> units = TableWords.values(cell.text());
    for (String unit : units) {
      check(cell, unit);
      if (unit.equals(lead)) {
        String what = "\"" + unit + "\" leads and assists";
        cell.problem(problems, ProblemCode.BAD_VALUE, what, "it does one of both");
      }
    }
    return units;
  }

  private void check(TableCell cell, String unit) {
    Set<String> units = reference.unitNames();
    if (unit.equals(Route.OF_TIER) || units.contains(unit)) {
      return;
    }
    if (BRACE.matcher(unit).find()) {
      String near = Suggestion.hint(unit, Set.of(Route.OF_TIER));
      String what = "nothing is put in for \"" + unit + "\"";
      cell.problem(problems, ProblemCode.BAD_VALUE, what, (near + " " + PLACEHOLDERS).strip());
    } else if (reference.hasUnits()) {
      String near = Suggestion.hint(unit, units);
      String hint = near.isEmpty() ? "units are listed in reference/units.csv" : near;
      cell.problem(problems, ProblemCode.UNKNOWN_UNIT, "there is no unit \"" + unit + "\"", hint);
    }
  }

  /** How long somebody has; null where the cell is empty or wrong. */
  Within within(TableCell cell) {
    if (cell.blank() || !cell.flaw().isEmpty()) {
      return null;
    }
    Optional<Within> within = TableWords.within(cell.text());
    if (within.isEmpty()) {
      String what = "\"" + cell.text() + "\" is no time to act in";
      cell.problem(problems, ProblemCode.BAD_VALUE, what, Within.FORM);
    }
    return within.orElse(null);
  }
}

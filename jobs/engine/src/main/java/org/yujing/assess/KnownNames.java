package org.yujing.assess;

import java.util.Set;
import java.util.TreeSet;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;
import org.yujing.reference.Reference;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleSet;

/**
 * The names that assessment files may use. A warning rule that could not be read keeps its file's
 * name, and its folder's as a scenario, so that one mistake is told once.
 */
record KnownNames(Set<String> rules, Set<String> scenarios, Reference reference) {

  static KnownNames of(RuleFiles files, RuleSet set, Reference reference) {
    Set<String> rules = new TreeSet<>();
    Set<String> scenarios = new TreeSet<>();
    set.rules().stream().map(Rule::name).forEach(rules::add);
    set.rules().stream().map(Rule::scenario).forEach(scenarios::add);
    for (String path : files.paths(RuleFiles.Part.RULE)) {
      int slash = path.indexOf('/');
      if (rules.add(path.substring(slash + 1, path.length() - ".yaml".length()))) {
        scenarios.add(path.substring(0, slash));
      }
    }
    return new KnownNames(rules, scenarios, reference);
  }

  /** Reports a name in a Drools rule that nothing is called by. */
  void check(DrlMention mention, Problems problems) {
    String name = mention.name();
    switch (mention.type()) {
      case RULE -> check(mention, rules, ProblemCode.UNKNOWN_RULE, problems);
      case SCENARIO -> check(mention, scenarios, ProblemCode.UNKNOWN_SCENARIO, problems);
      case CALENDAR -> {
        if (!reference.knowsCalendar(name)) {
          String what = "there is no calendar \"" + name + "\"";
          problems.add(mention.place(), ProblemCode.UNKNOWN_CALENDAR, what, "");
        }
      }
      case UNIT -> {
        if (reference.hasUnits()) {
          check(mention, reference.unitNames(), ProblemCode.UNKNOWN_UNIT, problems);
        }
      }
      case TEXT, LEVEL, OUTCOME, NUMBER, TRUTH, FACT, UNKNOWN -> {}
    }
  }

  private static void check(
      DrlMention mention, Set<String> known, ProblemCode code, Problems problems) {
    if (!known.contains(mention.name())) {
      String what = "there is no " + mention.type().shown().replaceFirst("^an? ", "");
      String hint = Suggestion.hint(mention.name(), known);
      problems.add(mention.place(), code, what + " \"" + mention.name() + "\"", hint);
    }
  }
}

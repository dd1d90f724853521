package org.yujing.story;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleSet;

/**
 * The rules and scenarios that stories may name. One of a rule that could not be read is no problem
 * of the story.
 */
record KnownRules(RuleSet rules, NavigableSet<String> names, NavigableSet<String> scenarios) {

  static KnownRules of(RuleFiles files, RuleSet rules) {
    NavigableSet<String> names = new TreeSet<>();
    NavigableSet<String> scenarios = new TreeSet<>();
    rules.rules().forEach(rule -> scenarios.add(rule.scenario()));
    for (String path : files.paths(RuleFiles.Part.RULE)) {
      int slash = path.indexOf('/');
      String name = path.substring(slash + 1, path.length() - ".yaml".length());
      names.add(name);
      if (rules.find(name).isEmpty()) {
        scenarios.add(path.substring(0, slash));
      }
    }
    return new KnownRules(rules, names, scenarios);
  }

  /** The rule that a node names, or empty after saying that there is none. */
  Optional<Rule> rule(YamlNode node) {
    Optional<String> name = node.text();
    if (name.isPresent() && !names.contains(name.get())) {
      String near = Suggestion.hint(name.get(), names);
      String what = "there is no rule \"" + name.get() + "\"";
      node.problem(
          ProblemCode.UNKNOWN_RULE, what, near.isEmpty() ? "warnings are those of rules" : near);
    }
    return name.flatMap(rules::find);
  }

  /** The scenario that a node names, or empty after saying that no rule has it. */
  Optional<String> scenario(YamlNode node) {
    Optional<String> name = node.text();
    if (name.isPresent() && !scenarios.contains(name.get())) {
      String near = Suggestion.hint(name.get(), scenarios);
      String known = "known: " + String.join(", ", scenarios);
      String what = "no rule has the scenario \"" + name.get() + "\"";
      node.problem(ProblemCode.UNKNOWN_SCENARIO, what, near.isEmpty() ? known : near);
    }
    return name.filter(scenarios::contains);
  }
}

package org.yujing.rule;

import java.util.List;
import java.util.Optional;

/**
 * All rules that are in force together.
 *
 * @param version the content hash of their files
 * @param rules by name; those of status off included
 */
public record RuleSet(String version, List<Rule> rules, Exceptions exceptions) {

  public RuleSet {
    rules = List.copyOf(rules);
  }

  public Optional<Rule> find(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }
}

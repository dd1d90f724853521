package org.yujing.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;

/** Reads the warnings that an assessment story gives: {@code {at: 0h, rule: dispute-threat}}. */
record GivenWarnings(KnownRules rules, Optional<YamlMapping> defaults, GivenReader signals) {
  private static final String SCENARIO = "a warning's scenario is its rule's: write none";
  private static final Map<String, String> MADE =
      Map.of(
          "id", "a warning's id is made of its rule, subject, time and kind",
          "target", "a warning is about its subject: write subject");

  /** Refuses what rules over warnings are given, and the second pass is not. */
  static void refuseIn(YamlMapping map) {
    MADE.forEach((key, hint) -> refuse(map, key, hint));
  }

  private static void refuse(YamlMapping map, String key, String hint) {
    if (map.has(key)) {
      String what = map.node().label() + " has no key \"" + key + "\"";
      map.problem(key, ProblemCode.UNKNOWN_KEY, what, hint);
    }
  }

  /** The warnings' fields, one for each repetition, or empty where something is wrong. */
  Optional<List<Signal>> read(YamlMapping map) {
    refuseIn(map);
    refuse(map, "arrives", "the second pass takes warnings in the order of their times");
    Optional<List<Given>> given = signals.read(map, "w", new HashMap<>());
    Optional<Rule> rule = needed("rule", map).flatMap(rules::rule);
    rule.ifPresent(known -> scenario(known, map));
    boolean whole = needed("subject", map).isPresent();
    whole &= clears(map) || needed("level", map).isPresent();
    return whole && rule.isPresent()
        ? given.map(all -> all.stream().map(Given::signal).toList())
        : Optional.empty();
  }

  private void scenario(Rule rule, YamlMapping map) {
    Optional<YamlNode> node = written("scenario", map);
    Optional<String> name = node.flatMap(YamlNode::scalar);
    if (name.isPresent() && !name.get().equals(rule.scenario())) {
      String what = rule.name() + " is of the scenario " + rule.scenario();
      node.get().problem(ProblemCode.BAD_VALUE, what, SCENARIO);
    }
  }

  private Optional<YamlNode> needed(String key, YamlMapping map) {
    Optional<YamlNode> node = written(key, map);
    if (node.isEmpty()) {
      String what = map.node().label() + " needs \"" + key + "\"";
      map.node().problem(ProblemCode.MISSING_KEY, what, "give it here or in defaults");
    }
    return node;
  }

  private boolean clears(YamlMapping map) {
    return written("kind", map).flatMap(YamlNode::scalar).orElse("").equals("cleared");
  }

  private Optional<YamlNode> written(String key, YamlMapping map) {
    return map.find(key).or(() -> defaults.flatMap(common -> common.find(key)));
  }

  /** By time; those of one time as they are written. */
  static List<Signal> inOrder(List<List<Signal>> read) {
    return read.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingLong(Signal::time))
        .toList();
  }
}

package org.yujing.pipeline;

import java.io.Serializable;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.reference.Reference;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.rule.RuleSet;

/**
 * The rule set as it travels: text and reference data. It is compiled where it is used; compiled
 * forms are never state.
 *
 * @param run tells the reference data of one run from another's
 */
record RulesInForce(RuleFiles files, Reference reference, String run) implements Serializable {

  /**
   * A dozen tasks of one run start in one process: they share what the first of them compiles.
   * Compiled rules are safe to share, and go when memory is wanted.
   */
  private static final Map<String, SoftReference<RuleSet>> COMPILED = new HashMap<>();

  RuleSet compile() {
    synchronized (COMPILED) {
      SoftReference<RuleSet> known = COMPILED.get(run + ' ' + files.version());
      RuleSet rules = known == null ? null : known.get();
      if (rules == null) {
        COMPILED.values().removeIf(other -> other.get() == null);
        rules = load();
        COMPILED.put(run + ' ' + files.version(), new SoftReference<>(rules));
      }
      return rules;
    }
  }

  private RuleSet load() {
    return RuleLoader.load(files, reference, reference.rosterNames()).rules();
  }

  /** The rules that say something, live or in the shadow. */
  static List<Rule> awake(RuleSet rules) {
    return rules.rules().stream().filter(rule -> rule.status() != Rule.Status.OFF).toList();
  }
}

package org.yujing.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yujing.problem.Problems;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleFiles.Part;

/**
 * A rule set of a thousand rules for measuring: the shipped ones with their assessment and lists,
 * copies of them under other names in the same mix, and one that every measured signal matches.
 * Each copy of a rule over readings reads a metric of its own.
 */
public final class ThousandRules {
  private static final int RULES = 1000;
  private static final String CHANGED = "gas-safety/gas-leak.yaml";

  private final Map<String, String> contents = new TreeMap<>();
  private final int kinds;

  public ThousandRules(Path shipped) {
    RuleFiles files = RuleFiles.read(shipped, new Problems());
    contents.putAll(files.contents());
    List<String> rules = new ArrayList<>(files.paths(Part.RULE));
    for (int i = rules.size(); i < RULES - 1; i++) {
      copy(rules.get(i % rules.size()), i / rules.size());
    }
    contents.put("measured/measured-match.yaml", measured());
    kinds = (RULES - 1) / rules.size();
  }

  private void copy(String path, int number) {
    String name = path.substring(path.indexOf('/') + 1, path.length() - ".yaml".length());
    String text =
        contents
            .get(path)
            .replace("rule: " + name + "\n", "rule: " + name + "-" + number + "\n")
            .replace("\"ch4_lel\"", "\"" + metric(number) + "\"")
            .replace("\"battery_pct\"", "\"battery_pct-" + number + "\"");
    contents.put(path.replace(".yaml", "-" + number + ".yaml"), text);
  }

  /** The metric that a copy of the rules over gas reads. */
  static String metric(int kind) {
    return kind == 0 ? "ch4_lel" : "ch4_lel-" + kind;
  }

  /** How many of those there are. */
  int kinds() {
    return kinds;
  }

  /** One rule that raises a warning for every reading {@code measured}. */
  static String measured() {
    return """
    rule: measured-match
    title: measured
    status: live
    why: measured
    source: local
    on: sensor
    where: metric == "measured"
    by: device
    match: true
    level: blue
    message: "{device} {value}"
    subject: device
    """;
  }

  /** The set with one rule changed: its level is another, so its states are looked at. */
  public RuleFiles changed(int level) {
    Map<String, String> changed = new TreeMap<>(contents);
    changed.compute(CHANGED, (path, text) -> text.replace("orange: 25", "orange: " + level));
    return RuleFiles.of(changed);
  }
}

package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yujing.reference.Reference;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalScope;
import org.yujing.signal.Stream;

/** Finds the rules that asking all of them finds. */
class RoleIndexTest {
  private static final int RULES = 60;
  private static final List<String> METRICS = List.of("co", "ch4_lel", "water_level", "");
  private static final List<String> PARTS =
      List.of(
          "metric == \"co\"",
          "metric in [\"co\", \"ch4_lel\"]",
          "\"\" == metric",
          "device == \"D1\"",
          "value > 3",
          "place.grid == \"G1\"",
          "attrs.share == 1",
          "(metric == \"co\" || value < 1)",
          "metric != \"co\"");

  private final Random random = new Random(7);

  @Test
  void findsTheRulesThatAskingAllOfThemFinds() {
    List<Rule> rules = rules();
    RoleIndex index = new RoleIndex(rules);
    int found = 0;
    for (int i = 0; i < 3_000; i++) {
      Signal signal = signal();
      SignalScope scope = new SignalScope(signal);
      Map<String, Long> wanting = new TreeMap<>();
      index
          .wanting(signal, scope, Ledger.NONE)
          .forEach(wanted -> wanting.put(wanted.rule().name(), wanted.mask()));
      assertEquals(asked(rules, signal, scope), wanting, signal.toString());
      found += wanting.size();
    }
    assertTrue(found > 3_000, found + " found");
  }

  private static Map<String, Long> asked(List<Rule> rules, Signal signal, SignalScope scope) {
    Map<String, Long> wanting = new TreeMap<>();
    for (Rule rule : rules) {
      List<Role> roles = Role.of(rule);
      for (int bit = 0; bit < roles.size(); bit++) {
        Role role = roles.get(bit);
        boolean plays =
            Boolean.TRUE.equals(rule.where().of(signal.stream(), scope))
                && (role.where() == null
                    || Boolean.TRUE.equals(role.where().of(signal.stream(), scope)));
        if (plays) {
          wanting.merge(rule.name(), 1L << bit, (one, other) -> one | other);
        }
      }
    }
    return wanting;
  }

  private List<Rule> rules() {
    Map<String, String> files = new HashMap<>();
    for (int number = 0; number < RULES; number++) {
      files.put("test/rule-" + number + ".yaml", rule("rule-" + number));
    }
    return RuleLoader.load(RuleFiles.of(files), Reference.empty(), Set.of()).rules().rules();
  }

  private String rule(String name) {
    return """
    rule: %s
    title: tried
    status: live
    why: tried
    source: local
    on: sensor
    where: '%s'
    by: device
    sequence:
      within: 1h
      steps:
        - {name: one, where: '%s'}
        - {name: two, where: '%s'}
    level: yellow
    message: "{key}"
    subject: device
    """
        .formatted(name, part() + " && " + part(), part(), part() + " && " + part());
  }

  private String part() {
    return PARTS.get(random.nextInt(PARTS.size()));
  }

  private Signal signal() {
    Map<String, Object> fields = new HashMap<>();
    String metric = METRICS.get(random.nextInt(METRICS.size()));
    if (!metric.isEmpty()) {
      fields.put("metric", metric);
    }
    if (random.nextInt(4) > 0) {
      fields.put("value", (double) random.nextInt(8));
    }
    fields.put("device", "D" + random.nextInt(3));
    fields.put("place", Map.of("grid", "G" + random.nextInt(2)));
    fields.put("attrs", random.nextBoolean() ? Map.of() : Map.of("share", 1.0));
    return new Signal(Stream.SENSOR, "gas", 1, "R1", false, fields);
  }
}

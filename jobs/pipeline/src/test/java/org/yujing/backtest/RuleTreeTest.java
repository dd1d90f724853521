package org.yujing.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class RuleTreeTest {
  private static final String RULE =
      """
      rule: r       # a comment
      on: event
      levels: {yellow: 2, red: 4}
      score:
        within: 30d
        indicators:
          - {name: 欠缴社保, points: 30}
          - {name: 用电骤降, points: 20}
      by: [target.id, category]
      """;

  private static Object load(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private static String set(String path, String value) {
    RuleTree tree = RuleTree.of(RULE);
    tree.set(path, value);
    return tree.text();
  }

  @Test
  void onlyWhatAPathLeadsToChanges() {
    assertEquals(load(RULE.replace("yellow: 2", "yellow: 3")), load(set("levels.yellow", "3")));
    assertEquals(load(RULE.replace("30d", "60d")), load(set("score.within", "60d")));
    assertEquals(
        load(RULE.replace("points: 20", "points: 5")),
        load(set("score.indicators.用电骤降.points", "5")));
    assertEquals(
        load(RULE.replace("points: 30", "points: 5")), load(set("score.indicators.1.points", "5")));
    assertEquals(load(RULE.replace("category", "place.grid")), load(set("by.2", "place.grid")));
  }

  @Test
  void aNewKeyMayStandWhereOthersDo() {
    assertEquals(load(RULE + "quiet: 24h\n"), load(set("quiet", "24h")));
    assertEquals(
        load(RULE.replace("{yellow: 2,", "{orange: 3, yellow: 2,")),
        load(set("levels.orange", "3")));
  }

  @Test
  void aPathThatLeadsNowhereNamesTheNearest() {
    assertEquals(
        Arrays.asList("levls.yellow", "levels.yellow"),
        Arrays.asList(lost("levls.yellow").values()));
    assertTrue(lost("count.within").values()[1].toString().contains("score.within"));
    lost("levels");
    lost("levels.yellow.low");
    lost("score.indicators.3.points");
    lost("score.indicators.1");
  }

  private static BadSweepException lost(String path) {
    BadSweepException lost = assertThrows(BadSweepException.class, () -> set(path, "1"));
    assertEquals("path", lost.code());
    return lost;
  }

  @Test
  void exceptionsHoldForVariantsToo() {
    String text =
        """
        exceptions:
          - {rule: r, key: K1, owner: o, reason: w, expires: 2099-12-31}
          - {rule: other, key: K2, owner: o, reason: w, expires: 2099-12-31}
        """;
    Map<?, ?> all = (Map<?, ?>) load(RuleTree.exceptions(text, "r", List.of("v1", "v2"), false));
    assertEquals(
        List.of("r", "v1", "v2", "other"),
        ((List<?>) all.get("exceptions"))
            .stream().map(one -> ((Map<?, ?>) one).get("rule")).toList());
    Map<?, ?> own = (Map<?, ?>) load(RuleTree.exceptions(text, "r", List.of("v1"), true));
    assertEquals(1, ((List<?>) own.get("exceptions")).size());
  }
}

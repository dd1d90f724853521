package org.yujing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class StructureTest {
  private static final String RULE =
      TestingRules.SENSOR
          + "where: metric == \"ch4  lel\" && value > 1\n"
          + "sum: {of: value, within: 1h}\n"
          + "levels: {red: 5}\n";

  private static String structure(String from, String to) {
    return TestingRules.rule(RULE.replace(from, to)).structure();
  }

  @Test
  void changesWithWhatTheStateDependsOn() {
    String before = TestingRules.rule(RULE).structure();
    assertNotEquals(before, structure("by: device", "by: target.id"));
    assertNotEquals(before, structure("value > 1", "value > 2"));
    assertNotEquals(before, structure("1h", "2h"));
    assertNotEquals(before, structure("sum:", "avg:"));
    assertNotEquals(before, structure("ch4  lel", "ch4 lel"));
    assertNotEquals(before, structure("title: 题", "title: 题\nzone: UTC"));
  }

  @Test
  void staysWithLevelsWordsAndSpaces() {
    String before = TestingRules.rule(RULE).structure();
    assertEquals(before, structure("title: 题", "title: 另题\nmessage: '{value}'\nquiet: 1h"));
    assertEquals(before, structure("red: 5", "yellow: 3, red: 5"));
    assertEquals(before, structure("&& value > 1", " &&  value  > 1"));
    assertEquals(before, structure("1h", "60m"));
  }

  /**
   * What was learnt is the same however far ahead it is looked, and however sure one wants to be.
   */
  @Test
  void aForecastKeepsWhatItHasLearnt() {
    String forecast =
        TestingRules.SENSOR
            + "forecast: {every: 1h, of: max(value), season: 24, horizon: 2, interval: 0.9}\n"
            + "levels: {red: 5}\n";
    String before = TestingRules.rule(forecast).structure();
    for (String kept : new String[] {"horizon: 2", "interval: 0.9"}) {
      String after = TestingRules.rule(forecast.replace(kept, kept + "5")).structure();
      assertEquals(before, after, kept);
    }
    for (String anew : new String[] {"interval: 0.9, alpha: 0.2", "interval: 0.9, capacity: 9"}) {
      String after = TestingRules.rule(forecast.replace("interval: 0.9", anew)).structure();
      assertNotEquals(before, after, anew);
    }
  }
}

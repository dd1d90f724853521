package org.yujing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yujing.warning.Level;

class LevelsTest {
  private final Levels gas = new Levels(Map.of(Level.ORANGE, 25.0, Level.RED, 50.0), false, 20);
  private final Levels battery =
      new Levels(Map.of(Level.BLUE, 20.0, Level.YELLOW, 10.0), true, Double.NaN);

  @Test
  void isTheHighestColourReached() {
    assertNull(gas.reached(24.9));
    assertEquals(Level.ORANGE, gas.reached(25));
    assertEquals(Level.RED, gas.reached(Double.POSITIVE_INFINITY));
    assertEquals(Level.YELLOW, battery.reached(10));
    assertEquals(Level.BLUE, battery.reached(10.1));
    assertNull(battery.reached(20.1));
  }

  @Test
  void reachesNothingWithoutAFigure() {
    assertNull(gas.reached(Double.NaN));
    assertNull(battery.reached(Double.NaN));
    assertTrue(gas.fallen(Double.NaN));
  }

  @Test
  void endsAnEpisodeStrictlyBeyondClear() {
    assertFalse(gas.fallen(20));
    assertTrue(gas.fallen(19.9));
    assertFalse(battery.fallen(20));
    assertTrue(battery.fallen(20.1));
  }

  @Test
  void readsTheFormsOfLevels() {
    Rule rule = TestingRules.rule(TestingRules.SENSOR + "match: true\nlevels: {red: 1}\n");
    assertEquals(Levels.fixed(Level.RED), rule.levels());
    Rule below =
        TestingRules.rule(
            TestingRules.SENSOR
                + "min: {of: value, within: 1h}\n"
                + "below: true\n"
                + "levels: {red: -5, blue: 3}\n"
                + "clear: 3\n");
    assertEquals(Level.BLUE, below.levels().lowest());
    assertTrue(below.levels().below());
  }
}

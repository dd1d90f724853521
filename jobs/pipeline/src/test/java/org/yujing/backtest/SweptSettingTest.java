package org.yujing.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweptSettingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a.b=2..5; 2,3,4,5",
        "a.b=2..8/3; 2,5,8",
        "a.b=2..9/3; 2,5,8",
        "a.b=0.5..1.5/0.5; 0.5,1.0,1.5",
        "a.b=-1..1; -1,0,1",
        "a.b=7d,14d,30d; 7d,14d,30d",
        "a.b=12h..2d/12h; 12h,1d,36h,2d",
        "a.b=1..3,10; 1,2,3,10",
        "a.b=3,3,1..3; 3,1,2",
        "a.b=live; live",
        "a.b=ears-c1,ears-c2; ears-c1,ears-c2"
      })
  void valuesAreListsAndRanges(String text, String values) {
    SweptSetting setting = SweptSetting.parse(text);
    assertEquals("a.b", setting.path());
    assertEquals(List.of(values.split(",", -1)), setting.values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "a.b=", "=3", "a.b=1,,2"})
  void aSettingHasAPathAndValues(String text) {
    assertEquals(
        "form", assertThrows(BadSweepException.class, () -> SweptSetting.parse(text)).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5..2", "1..3/0", "1..3/-1", "1..x", "1d..3d", "1d..5/1d", "3d..1d/1d"})
  void aRangeGoesUpByAStep(String range) {
    assertEquals(
        "range",
        assertThrows(BadSweepException.class, () -> SweptSetting.parse("a=" + range)).code());
  }

  @Test
  void aRangeEndsSomewhere() {
    assertEquals(
        "values",
        assertThrows(BadSweepException.class, () -> SweptSetting.parse("a=1..1000000000")).code());
  }
}

package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yujing.backtest.FigureChart;
import org.yujing.backtest.FigurePoint;
import org.yujing.warning.Level;

class FigureTextTest {

  /**
   * From 0 to 10.6 in fourteen rows: 10 lies in the second, 5 in the eighth, 0 in the last. The
   * label takes eight cells, so seventy columns are left: the middle one is the 36th.
   */
  @Test
  void figuresStandAtTheirHeightAndTime() {
    FigureChart chart =
        new FigureChart(
            List.of(
                new FigurePoint(0, 0, null),
                new FigurePoint(10_000, 5, Level.YELLOW),
                new FigurePoint(20_000, 10, Level.YELLOW)),
            Map.of(Level.YELLOW, 5.0),
            Double.NaN,
            List.of());
    List<String> lines = new FigureText(chart, ZoneId.of("UTC")).lines();
    String label = Words.of("level.yellow") + " 5";
    int left = Table.width(label) + 2;
    int columns = 80 - left;
    int middle = (int) Math.round((columns - 1) / 2.0);
    assertEquals(left + columns - 1, lines.get(1).indexOf('*'));
    assertTrue(lines.get(7).startsWith(label + " |"));
    assertEquals(middle, lines.get(7).indexOf('*') - label.length() - 2);
    assertEquals(columns - middle - 1, lines.get(7).length() - lines.get(7).indexOf('*') - 1);
    assertEquals("*" + "-".repeat(middle - 1), lines.get(13).substring(left));
    assertTrue(lines.get(16).contains("1970-01-01 00:00:00"));
    assertTrue(lines.stream().allMatch(line -> Table.width(line) <= 80));
  }

  @Test
  void barsFitIntoEightyCells() {
    List<String> lines =
        new TextBars()
            .bar("现用 levels.yellow=2", 10)
            .bar("一个名字非常非常非常非常非常非常非常非常非常非常非常非常非常长的设置", 5)
            .bar("x", 0)
            .lines();
    assertTrue(lines.stream().allMatch(line -> Table.width(line) <= 80), lines.toString());
    long full = lines.get(0).chars().filter(sign -> sign == '█').count();
    long half = lines.get(1).chars().filter(sign -> sign == '█').count();
    assertEquals(full / 2, half);
    assertTrue(lines.get(2).endsWith(" 0"));
  }
}

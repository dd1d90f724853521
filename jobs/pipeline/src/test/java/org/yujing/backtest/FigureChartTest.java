package org.yujing.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yujing.warning.Level;

class FigureChartTest {
  private static FigureChart chart(double... values) {
    List<FigurePoint> points =
        java.util.stream.IntStream.range(0, values.length)
            .mapToObj(i -> new FigurePoint(i * 10L, values[i], null))
            .toList();
    return new FigureChart(points, Map.of(Level.YELLOW, 5.0), Double.NaN, List.of());
  }

  /** 10 and 6 in a hundred above it. */
  @Test
  void itReachesFromNothingToALittleAboveTheHighest() {
    FigureChart chart = chart(0, 4, 10);
    assertEquals(0, chart.low());
    assertEquals(10.6, chart.high(), 1e-9);
    assertEquals(0.5, chart.place(10));
    assertEquals(1, chart.height(Double.POSITIVE_INFINITY));
  }

  @Test
  void aThresholdThatWasNotReachedIsInsideToo() {
    assertEquals(5.3, chart(1, 2).high(), 1e-9);
  }

  @Test
  void whatIsBelowNothingIsShown() {
    assertEquals(-2.12, chart(-2, 1).low(), 1e-9);
  }

  @Test
  void noFigureAndOnePointCanBeDrawn() {
    String nothing = FigureDrawing.of(chart(Double.NaN), "t", ZoneId.of("UTC"), word -> word);
    assertTrue(nothing.startsWith("<svg"));
    assertFalse(nothing.contains("NaN"));
  }

  @Test
  void whatComesFromDataIsTextInADrawing() {
    String drawing = FigureDrawing.of(chart(1), "<script>\"&", ZoneId.of("UTC"), word -> word);
    assertTrue(drawing.contains("&lt;script&gt;&quot;&amp;"));
    assertFalse(drawing.contains("<script"));
  }
}

package org.yujing.command;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yujing.backtest.FigureChart;
import org.yujing.backtest.FigurePoint;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/**
 * A figure over time in plain text, 80 cells wide: {@code *} is measured, {@code -} holds since
 * then, {@code .} is a threshold; under the axis {@code ^} stands where something was said.
 */
final class FigureText {
  private static final int WIDTH = 80;
  private static final int ROWS = 14;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final FigureChart chart;
  private final ZoneId zone;
  private final int margin;
  private final int columns;
  private final char[][] cells;
  private final String[] labels = new String[ROWS];

  FigureText(FigureChart chart, ZoneId zone) {
    this.chart = chart;
    this.zone = zone;
    label(chart.high(), "");
    label(chart.low(), "");
    for (Map.Entry<Level, Double> threshold : chart.thresholds().entrySet()) {
      label(threshold.getValue(), Words.of("level." + threshold.getKey().word()) + " ");
    }
    int widest = 0;
    for (String label : labels) {
      widest = Math.max(widest, label == null ? 0 : Table.width(label));
    }
    this.margin = widest;
    this.columns = WIDTH - margin - 2;
    this.cells = new char[ROWS][columns];
    for (char[] row : cells) {
      Arrays.fill(row, ' ');
    }
  }

  private void label(double value, String before) {
    labels[row(value)] = before + ShownFigure.number(rounded(value));
  }

  /** To three figures: enough to find one's way. */
  private static double rounded(double value) {
    return value == 0 ? 0 : BigDecimal.valueOf(value).round(new MathContext(3)).doubleValue();
  }

  List<String> lines() {
    chart.thresholds().values().forEach(value -> fill(row(value), '.'));
    draw();
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      String label = labels[row] == null ? "" : labels[row];
      lines.add(
          (" ".repeat(margin - Table.width(label)) + label + " |" + new String(cells[row]))
              .stripTrailing());
    }
    lines.add(" ".repeat(margin) + " +" + "-".repeat(columns));
    lines.add((" ".repeat(margin + 2) + marks()).stripTrailing());
    lines.add(moments());
    return lines;
  }

  private void fill(int row, char sign) {
    Arrays.fill(cells[row], sign);
  }

  /** In each column the highest of what was measured, else what holds. */
  private void draw() {
    double[] highest = new double[columns];
    double[] newest = new double[columns];
    boolean[] measured = new boolean[columns];
    Arrays.fill(highest, Double.NaN);
    for (FigurePoint point : chart.points()) {
      int column = column(point.time());
      highest[column] =
          Double.isNaN(highest[column]) ? point.value() : Math.max(highest[column], point.value());
      newest[column] = point.value();
      measured[column] = true;
    }
    double holds = Double.NaN;
    for (int column = 0; column < columns; column++) {
      double shown = measured[column] ? highest[column] : holds;
      if (!Double.isNaN(shown)) {
        cells[row(shown)][column] = measured[column] ? '*' : '-';
      }
      holds = measured[column] ? newest[column] : holds;
    }
  }

  private String marks() {
    char[] marks = " ".repeat(columns).toCharArray();
    for (Warning warning : chart.said()) {
      marks[column(warning.time())] = '^';
    }
    return new String(marks);
  }

  private String moments() {
    String from = moment(chart.from());
    String until = moment(chart.until());
    int gap = Math.max(1, columns - from.length() - until.length());
    return " ".repeat(margin + 2) + from + " ".repeat(gap) + until;
  }

  private String moment(long time) {
    return MOMENT.format(Instant.ofEpochMilli(time).atZone(zone));
  }

  private int row(double value) {
    return (int) Math.round((1 - chart.height(value)) * (ROWS - 1));
  }

  private int column(long time) {
    return (int) Math.min(columns - 1L, Math.round(chart.place(time) * (columns - 1)));
  }
}

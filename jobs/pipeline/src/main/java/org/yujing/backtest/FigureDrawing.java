package org.yujing.backtest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/** A figure over time as SVG: lines, thresholds in their colours, and a mark for each word said. */
public final class FigureDrawing {
  /** By which an earlier one is known. */
  public static final String MARK = "<desc>yujing</desc>";

  private static final int WIDTH = 960;
  private static final int HEIGHT = 400;
  private static final int LEFT = 70;
  private static final int RIGHT = 90;
  private static final int TOP = 48;
  private static final int BOTTOM = 56;
  private static final int TICKS = 5;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);

  private final FigureChart chart;
  private final ZoneId zone;
  private final StringBuilder svg = new StringBuilder();

  private FigureDrawing(FigureChart chart, ZoneId zone) {
    this.chart = chart;
    this.zone = zone;
  }

  /**
   * The whole drawing.
   *
   * @param zone in which moments are written
   * @param words a level or a kind of line in people's language
   */
  public static String of(
      FigureChart chart, String title, ZoneId zone, UnaryOperator<String> words) {
    FigureDrawing drawing = new FigureDrawing(chart, zone);
    drawing.head(title);
    drawing.axes();
    drawing.thresholds(words);
    drawing.line();
    chart.said().forEach(warning -> drawing.mark(warning, words));
    return drawing.svg.append("</svg>\n").toString();
  }

  private void head(String title) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"system-ui, 'PingFang SC', 'Microsoft YaHei',"
                + " sans-serif\" font-size=\"12\">%n",
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT));
    svg.append(MARK).append('\n');
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    text(LEFT, 26, "start", "#1c2733", title);
  }

  private void axes() {
    for (int i = 0; i <= TICKS; i++) {
      double value = chart.low() + (chart.high() - chart.low()) * i / TICKS;
      rule(y(value), "#e6eaee", "");
      text(LEFT - 8, y(value) + 4, "end", "#5c6b7a", number(value));
      long time = chart.from() + (chart.until() - chart.from()) * i / TICKS;
      text(x(time), HEIGHT - BOTTOM + 34.0, "middle", "#5c6b7a", moment(time));
    }
  }

  private void thresholds(UnaryOperator<String> words) {
    for (Map.Entry<Level, Double> threshold : chart.thresholds().entrySet()) {
      String colour = colour(threshold.getKey());
      rule(y(threshold.getValue()), colour, " stroke-dasharray=\"6 4\"");
      String name = words.apply("level." + threshold.getKey().word());
      text(
          WIDTH - RIGHT + 6.0,
          y(threshold.getValue()) + 4,
          "start",
          colour,
          name + " " + number(threshold.getValue()));
    }
    if (!Double.isNaN(chart.clear())) {
      rule(y(chart.clear()), "#7f8c99", " stroke-dasharray=\"2 4\"");
    }
  }

  /** A figure holds until the next one is measured. */
  private void line() {
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (FigurePoint point : chart.points()) {
      if (Double.isNaN(point.value())) {
        if (drawing) {
          path.append(String.format(Locale.ROOT, "H%.1f", x(point.time())));
        }
        drawing = false;
        continue;
      }
      path.append(
          drawing
              ? String.format(Locale.ROOT, "H%.1fV%.1f", x(point.time()), y(point.value()))
              : String.format(Locale.ROOT, "M%.1f %.1f", x(point.time()), y(point.value())));
      drawing = true;
    }
    svg.append("<path fill=\"none\" stroke=\"#35618f\" stroke-width=\"1.6\" d=\"");
    svg.append(path).append("\"/>\n");
    for (FigurePoint point : chart.points()) {
      if (!Double.isNaN(point.value())) {
        svg.append(
            String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.4\" fill=\"#35618f\"/>%n",
                x(point.time()),
                y(point.value())));
      }
    }
  }

  private void mark(Warning warning, UnaryOperator<String> words) {
    String colour = colour(warning.level());
    double at = x(warning.time());
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"%s\"/>%n",
            at,
            TOP,
            at,
            HEIGHT - BOTTOM,
            colour));
    text(at, TOP - 6.0, "middle", colour, words.apply("explain.kind." + warning.kind().word()));
  }

  private void rule(double y, String colour, String more) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"%s\"%s/>%n",
            LEFT,
            y,
            WIDTH - RIGHT,
            y,
            colour,
            more));
  }

  private void text(double x, double y, String anchor, String colour, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">",
            x,
            y,
            anchor,
            colour));
    svg.append(ChartPage.escaped(text)).append("</text>\n");
  }

  private double x(long time) {
    return LEFT + chart.place(time) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - chart.height(value) * (HEIGHT - TOP - BOTTOM);
  }

  private String moment(long time) {
    return MOMENT.format(Instant.ofEpochMilli(time).atZone(zone));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.4g", value);
  }

  private static String colour(Level level) {
    return switch (level) {
      case BLUE -> "#3a7bbf";
      case YELLOW -> "#b08a00";
      case ORANGE -> "#d5620b";
      case RED -> "#c8271d";
    };
  }
}

package org.yujing.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.yujing.rule.Levels;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/**
 * A rule's figure over time, with the thresholds it is held against and what was said.
 *
 * @param points in order of time; not empty
 * @param thresholds by level
 * @param clear the figure beyond which an episode ends; NaN: the lowest threshold
 * @param said the warning's lines
 */
public record FigureChart(
    List<FigurePoint> points, Map<Level, Double> thresholds, double clear, List<Warning> said) {
  /** The share of the height that stays empty above. */
  private static final double AIR = 0.06;

  public FigureChart {
    points = List.copyOf(points);
    thresholds = new TreeMap<>(thresholds);
    said = List.copyOf(said);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a chart has a point");
    }
  }

  /**
   * The part of a replay that explains a warning: from the first signal it rests on, or three
   * quarters of the stretch before, to its end and a little more.
   */
  public static FigureChart around(
      List<FigurePoint> points, Levels levels, List<Warning> said, long from) {
    long end = said.get(said.size() - 1).time();
    long margin = Math.max((end - from) / 4, 1);
    List<FigurePoint> near = new ArrayList<>();
    for (FigurePoint point : points) {
      if (point.time() >= from - margin && point.time() <= end + margin) {
        near.add(point);
      }
    }
    return new FigureChart(
        near.isEmpty() ? points : near, levels.thresholds(), levels.clear(), said);
  }

  public long from() {
    return Math.min(points.get(0).time(), said.isEmpty() ? Long.MAX_VALUE : said.get(0).time());
  }

  public long until() {
    long last = points.get(points.size() - 1).time();
    return said.isEmpty() ? last : Math.max(last, said.get(said.size() - 1).time());
  }

  /** The lowest value shown: 0, unless there is something below. */
  public double low() {
    double low = finite().min().orElse(0);
    return low >= 0 ? 0 : low - AIR * Math.abs(low);
  }

  /** The highest value shown. */
  public double high() {
    double high = finite().max().orElse(1);
    double above = high + AIR * Math.max(Math.abs(high), 1e-9);
    return above > low() ? above : low() + 1;
  }

  private DoubleStream finite() {
    return DoubleStream.concat(
            points.stream().mapToDouble(FigurePoint::value),
            DoubleStream.concat(
                thresholds.values().stream().mapToDouble(Double::doubleValue),
                DoubleStream.of(clear)))
        .filter(Double::isFinite);
  }

  /** Where a value lies between low and high, 0 to 1; an infinite one lies at the edge. */
  public double height(double value) {
    double height = (value - low()) / (high() - low());
    return Math.max(0, Math.min(1, height));
  }

  /** Where a moment lies between the first and the last, 0 to 1. */
  public double place(long time) {
    return until() == from() ? 0.5 : (double) (time - from()) / (until() - from());
  }
}

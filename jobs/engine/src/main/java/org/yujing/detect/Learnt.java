package org.yujing.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What was learnt of a series: its level, its slope, its seasons, and how far forecasts were off.
 */
final class Learnt {
  /** Errors of more seasons ago than these fade. */
  private static final int SEASONS_REMEMBERED = 10;

  double level;
  double slope;
  private final double[] seasons;
  private double variance;
  private long errors;

  /** {@code seasons}: what each bucket of a season adds to the level, by its number. */
  Learnt(double level, double slope, double[] seasons) {
    this.level = level;
    this.slope = slope;
    this.seasons = seasons;
  }

  double season(long number) {
    return seasons[at(number)];
  }

  void season(long number, double value) {
    seasons[at(number)] = value;
  }

  private int at(long number) {
    return (int) Math.floorMod(number, (long) seasons.length);
  }

  /** The forecast of a bucket so many ahead. */
  double ahead(int ahead, long number) {
    return level + ahead * slope + season(number);
  }

  /**
   * A forecast of the next bucket was off by so much. The variance is the mean of the squares;
   * after some seasons a new one weighs as much as ever, and the old ones fade.
   */
  void missed(double error) {
    errors = Math.min(errors + 1, (long) SEASONS_REMEMBERED * seasons.length);
    variance += (error * error - variance) / errors;
  }

  /** The standard deviation of the errors of forecasts one bucket ahead. */
  double deviation() {
    return Math.sqrt(variance);
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(level);
    out.writeDouble(slope);
    out.writeDouble(variance);
    out.writeLong(errors);
    out.writeInt(seasons.length);
    for (double season : seasons) {
      out.writeDouble(season);
    }
  }

  static Learnt read(DataInput in) throws IOException {
    double level = in.readDouble();
    double slope = in.readDouble();
    double variance = in.readDouble();
    long errors = in.readLong();
    double[] seasons = new double[in.readInt()];
    for (int i = 0; i < seasons.length; i++) {
      seasons[i] = in.readDouble();
    }
    Learnt learnt = new Learnt(level, slope, seasons);
    learnt.variance = variance;
    learnt.errors = errors;
    return learnt;
  }
}

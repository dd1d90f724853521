package org.yujing.rule;

import java.util.EnumMap;
import java.util.Map;
import org.yujing.warning.Level;

/**
 * The thresholds of a rule.
 *
 * @param thresholds the figure at which each colour is reached, in the figure's own unit
 * @param below true where a colour is reached at or below its threshold, not at or above it
 * @param clear the figure beyond which an episode ends (strictly), or NaN: then it ends beyond the
 *     threshold of the lowest colour
 */
public record Levels(Map<Level, Double> thresholds, boolean below, double clear) {
  /** From the lowest on; asked for each signal, so nothing is made to go through them. */
  private static final Level[] COLOURS = Level.values();

  public Levels {
    if (thresholds.isEmpty()) {
      throw new IllegalArgumentException("a rule has at least one level");
    }
    thresholds = new EnumMap<>(thresholds);
  }

  /** One fixed colour, for detectors that say yes or no. */
  public static Levels fixed(Level level) {
    return new Levels(Map.of(level, 1.0), false, Double.NaN);
  }

  /** The highest colour whose threshold the figure has reached, or null. A NaN reaches none. */
  public Level reached(double figure) {
    Level highest = null;
    for (Level colour : COLOURS) {
      Double threshold = thresholds.get(colour);
      if (threshold != null && meets(figure, threshold)) {
        highest = colour;
      }
    }
    return highest;
  }

  public boolean meets(double figure, double threshold) {
    return below ? figure <= threshold : figure >= threshold;
  }

  /** Whether the figure has fallen so far that an open episode ends. No figure (NaN) has. */
  public boolean fallen(double figure) {
    if (Double.isNaN(figure)) {
      return true;
    }
    double line = Double.isNaN(clear) ? thresholds.get(lowest()) : clear;
    return below ? figure > line : figure < line;
  }

  public Level lowest() {
    int lowest = 0;
    while (!thresholds.containsKey(COLOURS[lowest])) {
      lowest++;
    }
    return COLOURS[lowest];
  }

  public double threshold(Level level) {
    return thresholds.getOrDefault(level, Double.NaN);
  }
}

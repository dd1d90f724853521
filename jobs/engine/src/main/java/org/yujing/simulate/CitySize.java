package org.yujing.simulate;

import java.time.LocalDate;

/**
 * What is to be made.
 *
 * @param seed of all chance
 * @param grids how many, 2 at least
 * @param from the first local day
 * @param days how many, 1 at least
 */
public record CitySize(long seed, int grids, LocalDate from, int days) {
  /** Grids of the district that others are measured by, and its micro-grids. */
  public static final int GRIDS = 698;

  private static final int MICRO_GRIDS = 2465;

  public CitySize {
    if (grids < 2 || days < 1) {
      throw new IllegalArgumentException(grids + " grids, " + days + " days");
    }
  }

  /** Micro-grids of the grids before the one of that number, counted from 0. */
  static int microGridsBefore(int grid) {
    return (int) ((long) grid * MICRO_GRIDS / GRIDS);
  }

  /** How many micro-grids there are. */
  public int microGrids() {
    return microGridsBefore(grids);
  }

  long start() {
    return Local.start(from);
  }

  /** The first moment after the last day. */
  long end() {
    return Local.start(from.plusDays(days));
  }

  double years() {
    return days / 365.25;
  }
}

package org.yujing.simulate;

import java.util.List;
import java.util.Map;

/**
 * A kind of things and how many there are of it.
 *
 * @param pack whose it is; "city" for what every city has
 * @param name what plots call it
 * @param on the kind that devices watch; "" where that is the grid
 * @param perGrid for each grid of the city; 0 where {@code number} says how many
 * @param id how each is called: {@code {n}} counts them
 * @param called the name, or null where it is the id
 * @param capacity of places, or null
 * @param limits of devices
 * @param roster the roster they are all on, or ""
 */
record ThingKind(
    String pack,
    String name,
    Thing.As as,
    String type,
    String on,
    double perGrid,
    int number,
    String id,
    ValueForm called,
    ValueForm capacity,
    Map<String, ValueForm> attrs,
    Map<String, ValueForm> limits,
    String roster) {

  static final String GRID = "grid";
  static final String MICRO_GRID = "micro-grid";
  static final String PERSON = "person";
  static final String HOUSEHOLD = "household";

  /** Kinds that no file writes down. */
  static final List<String> IN_EVERY_CITY = List.of(GRID, MICRO_GRID, PERSON, HOUSEHOLD);

  /** How many of it a city of that size has. */
  int many(int grids) {
    return number > 0 ? number : (int) Math.max(1, Math.round(perGrid * grids));
  }

  /** The id of the nth, from 1. */
  String id(int n) {
    String digits = Integer.toString(n);
    String padded = "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    return id.replace("{n}", padded);
  }
}

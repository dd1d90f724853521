package org.yujing.reference;

import java.io.Serializable;
import java.util.Map;

/**
 * One grid of the city and what it lies in; unknown texts are "".
 *
 * @param capacity how many people the place takes, or NaN
 * @param units the unit in charge, by tier: grid, community, street, district, city
 */
public record Grid(
    String name,
    String community,
    String street,
    String district,
    String city,
    double capacity,
    Map<String, String> units)
    implements Serializable {
  public Grid {
    units = Map.copyOf(units);
  }
}

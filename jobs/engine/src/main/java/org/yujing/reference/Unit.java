package org.yujing.reference;

import java.io.Serializable;
import java.util.Objects;

/**
 * A unit that can be put in charge, as the register of units knows it.
 *
 * @param above the unit that takes over what this one does not deal with; "" where there is none
 */
public record Unit(String name, Tier tier, String above) implements Serializable {
  public Unit {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(tier, "tier");
    Objects.requireNonNull(above, "above");
  }
}

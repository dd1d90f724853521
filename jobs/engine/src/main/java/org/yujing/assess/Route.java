package org.yujing.assess;

import java.util.List;
import java.util.Objects;

/**
 * Who has to act, and by when.
 *
 * @param row the table row it comes from, such as {@code routing.xlsx row 7}; "" where no table
 *     says it
 * @param lead the unit in charge; {@link #OF_TIER} is the unit of the item's tier at its place
 * @param assist units that help; {@link #OF_TIER} as above
 * @param recommend what they had best do
 */
public record Route(
    String row,
    String lead,
    List<String> assist,
    Within acceptWithin,
    Within resolveWithin,
    List<String> recommend) {
  /** Stands for the unit of the item's tier at its place, by the register of grids. */
  public static final String OF_TIER = "{unit}";

  public Route {
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(lead, "lead");
    Objects.requireNonNull(acceptWithin, "acceptWithin");
    Objects.requireNonNull(resolveWithin, "resolveWithin");
    assist = List.copyOf(assist);
    recommend = List.copyOf(recommend);
  }
}

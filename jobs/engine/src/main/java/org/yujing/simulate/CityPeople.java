package org.yujing.simulate;

import java.util.List;
import java.util.Map;
import org.yujing.simulate.Thing.As;

/** Persons and households: nobody lists them, each is made of its number when it is met. */
record CityPeople(long seed, List<String> surnames, List<String> given) {
  /** Persons of a grid. */
  static final int PERSONS = 2000;

  /** Households of a grid. */
  static final int HOUSEHOLDS = 800;

  Thing person(int grid, int number) {
    String id = "P-" + four(grid + 1) + "-" + four(number + 1);
    return new Thing(As.TARGET, ThingKind.PERSON, id, name(id), grid, Map.of(), null, false);
  }

  Thing household(int grid, int number) {
    String id = "H-" + four(grid + 1) + "-" + four(number + 1);
    return new Thing(As.TARGET, ThingKind.HOUSEHOLD, id, name(id), grid, Map.of(), null, false);
  }

  /** A name that nobody needs to have. */
  private String name(String id) {
    Chance chance = Chance.of(seed, "name", id);
    String first = given.get((int) chance.below(given.size()));
    String second = chance.happens(0.7) ? given.get((int) chance.below(given.size())) : "";
    return surnames.get((int) chance.below(surnames.size())) + first + second;
  }

  /** A made-up number, of the form that numbers have. */
  static String phone(String id) {
    return "1990000" + four((int) Math.floorMod(Chance.hash(0, "phone", id), 10_000L));
  }

  static String four(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}

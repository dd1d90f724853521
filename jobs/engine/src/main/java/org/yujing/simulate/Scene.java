package org.yujing.simulate;

import java.util.List;
import java.util.Map;

/**
 * What the names in a plot stand for at one moment of it.
 *
 * @param thing whom it happens to; null while the city itself is made
 * @param cast who takes part, by name
 * @param chosen what was drawn once, by name
 * @param n which repetition, from 1
 * @param times how many there are
 */
record Scene(
    City city,
    Thing thing,
    Map<String, List<Thing>> cast,
    Map<String, Object> chosen,
    int n,
    int times,
    long time,
    Chance chance,
    DayFacts facts) {

  /** Names that are known everywhere. */
  static final List<String> WORDS =
      List.of(
          "id",
          "name",
          "type",
          "grid",
          "community",
          "street",
          "district",
          "micro_grid",
          "address",
          "capacity",
          "n");

  Scene at(long moment, int repetition, int repetitions) {
    return new Scene(city, thing, cast, chosen, repetition, repetitions, moment, chance, facts);
  }

  Scene about(Thing other) {
    return new Scene(city, other, cast, chosen, n, times, time, chance, facts);
  }

  /** The nth of those that a name of the cast stands for. */
  Thing member(String name) {
    List<Thing> members = cast.get(name);
    return members.get((n - 1) % members.size());
  }

  /** What a name stands for, or "" where nothing is known under it. */
  Object find(String name, String part) {
    if (cast.containsKey(name)) {
      return ofCast(name, part);
    }
    if (chosen.containsKey(name)) {
      return chosen.get(name);
    }
    Object known = thing.attrs().get(name);
    return known == null ? word(name) : known;
  }

  private Object ofCast(String name, String part) {
    Thing member = member(name);
    return switch (part) {
      case "" -> member.id();
      case "name" -> member.name();
      case "type" -> member.type();
      case "phone" -> CityPeople.phone(member.id());
      case "number" -> (long) cast.get(name).size();
      default -> member.attrs().getOrDefault(part, "");
    };
  }

  private Object word(String name) {
    return switch (name) {
      case "id" -> thing.id();
      case "name" -> thing.name();
      case "type" -> thing.type();
      case "n" -> (long) n;
      case "grid" -> city.grid(thing.grid()).id();
      case "community" -> city.names().community(thing.grid());
      case "street" -> city.names().street(thing.grid());
      case "district" -> city.names().district(thing.grid());
      case "micro_grid" -> city.microGrid(thing.grid(), chance);
      case "address" -> city.names().address(thing.grid(), chance);
      default -> "";
    };
  }
}

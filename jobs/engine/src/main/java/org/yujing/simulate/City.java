package org.yujing.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yujing.simulate.Thing.As;

/** A fictitious city: its grids, and the things in them. */
final class City {
  private final CitySize size;
  private final CityNames names;
  private final CityPeople people;
  private final List<Thing> grids = new ArrayList<>();
  private final List<Thing> microGrids = new ArrayList<>();
  private final Map<String, List<Thing>> things = new LinkedHashMap<>();
  private final Map<String, ThingKind> kinds = new LinkedHashMap<>();
  private final Map<String, Map<Integer, List<Thing>>> inGrids = new HashMap<>();

  City(CitySize size, SimulationFile base) {
    this.size = size;
    this.names = new CityNames(base);
    this.people = new CityPeople(size.seed(), names.list("surname"), names.list("given"));
    for (int grid = 0; grid < size.grids(); grid++) {
      String id = "G-" + CityPeople.four(grid + 1);
      String name = names.grid(grid);
      grids.add(new Thing(As.PLACE, ThingKind.GRID, id, name, grid, Map.of(), null, true));
      addMicroGrids(grid, id, name);
    }
  }

  private void addMicroGrids(int grid, String id, String name) {
    int many = CitySize.microGridsBefore(grid + 1) - CitySize.microGridsBefore(grid);
    for (int n = 1; n <= many; n++) {
      microGrids.add(
          new Thing(
              As.TARGET,
              ThingKind.MICRO_GRID,
              id + "-" + n,
              name + "微网格" + n,
              grid,
              Map.of(),
              null,
              true));
    }
  }

  CitySize size() {
    return size;
  }

  CityNames names() {
    return names;
  }

  List<Thing> grids() {
    return grids;
  }

  Thing grid(int number) {
    return grids.get(number);
  }

  Thing person(int grid, Chance chance) {
    return people.person(grid, (int) chance.below(CityPeople.PERSONS));
  }

  Thing household(int grid, Chance chance) {
    return people.household(grid, (int) chance.below(CityPeople.HOUSEHOLDS));
  }

  String microGrid(int grid, Chance chance) {
    int many = CitySize.microGridsBefore(grid + 1) - CitySize.microGridsBefore(grid);
    return grid(grid).id() + "-" + (1 + chance.below(many));
  }

  /** Makes the things of a pack's kinds. */
  void settle(SimulationFile file, DayFacts facts) {
    for (ThingKind kind : file.kinds()) {
      kinds.put(key(kind.pack(), kind.name()), kind);
      things.put(key(kind.pack(), kind.name()), new ThingMaker(this, facts, kind).make());
    }
  }

  private static String key(String pack, String kind) {
    return pack + "/" + kind;
  }

  /** All of a kind that are listed, as a pack knows it. */
  List<Thing> all(String pack, String kind) {
    return switch (kind) {
      case ThingKind.GRID -> grids;
      case ThingKind.MICRO_GRID -> microGrids;
      default -> {
        List<Thing> own = things.get(key(pack, kind));
        yield own == null ? things.getOrDefault(key("city", kind), List.of()) : own;
      }
    };
  }

  /** One of a kind, wherever it is. */
  Thing any(String pack, String kind, Chance chance) {
    List<Thing> things = all(pack, kind);
    return things.isEmpty()
        ? any(pack, kind, (int) chance.below(grids.size()), chance)
        : things.get((int) chance.below(things.size()));
  }

  /** One of a kind that nobody lists, or of those in a grid, or of all where that has none. */
  Thing any(String pack, String kind, int grid, Chance chance) {
    return switch (kind) {
      case ThingKind.PERSON -> person(grid, chance);
      case ThingKind.HOUSEHOLD -> household(grid, chance);
      default -> {
        List<Thing> near = near(pack, kind).getOrDefault(grid, all(pack, kind));
        yield near.get((int) chance.below(near.size()));
      }
    };
  }

  private Map<Integer, List<Thing>> near(String pack, String kind) {
    return inGrids.computeIfAbsent(
        key(pack, kind),
        key -> {
          Map<Integer, List<Thing>> near = new HashMap<>();
          Function<Integer, List<Thing>> none = grid -> new ArrayList<>();
          all(pack, kind).forEach(each -> near.computeIfAbsent(each.grid(), none).add(each));
          return near;
        });
  }

  /** Every kind that a file has made, with its things. */
  Map<ThingKind, List<Thing>> settled() {
    Map<ThingKind, List<Thing>> settled = new LinkedHashMap<>();
    kinds.forEach((key, kind) -> settled.put(kind, things.get(key)));
    return settled;
  }

  List<Thing> microGrids() {
    return microGrids;
  }
}

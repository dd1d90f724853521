package org.yujing.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yujing.problem.YamlNode;
import org.yujing.simulate.Thing.As;

/** A fictitious city: its grids, and the things in them. */
final class City {
  private static final int GRIDS_OF_COMMUNITY = 5;
  private static final int GRIDS_OF_STREET = 40;
  private static final int GRIDS_OF_DISTRICT = 800;
  private static final int ROADS_OF_GRID = 3;

  private final CitySize size;
  private final Map<String, List<String>> lists = new HashMap<>();
  private final CityPeople people;
  private final List<Thing> grids = new ArrayList<>();
  private final List<Thing> microGrids = new ArrayList<>();
  private final Map<String, List<Thing>> things = new LinkedHashMap<>();
  private final Map<String, ThingKind> kinds = new LinkedHashMap<>();
  private final Map<String, Map<Integer, List<Thing>>> inGrids = new HashMap<>();

  City(CitySize size, SimulationFile base) {
    this.size = size;
    base.lists().forEach((name, node) -> lists.put(name, texts(node)));
    this.people = new CityPeople(size.seed(), list("surname"), list("given"));
    for (int grid = 0; grid < size.grids(); grid++) {
      String id = "G-" + CityPeople.four(grid + 1);
      String name = community(grid) + "第" + (grid % GRIDS_OF_COMMUNITY + 1) + "网格";
      grids.add(new Thing(As.PLACE, ThingKind.GRID, id, name, grid, Map.of(), null, true));
      addMicroGrids(grid, id, name);
    }
  }

  private static List<String> texts(YamlNode node) {
    return node.kind() == YamlNode.Kind.LIST
        ? node.list().orElseThrow().stream().flatMap(item -> item.scalar().stream()).toList()
        : List.of();
  }

  private List<String> list(String name) {
    return lists.get(name);
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

  String community(int grid) {
    return pair("community", grid / GRIDS_OF_COMMUNITY) + "社区";
  }

  String street(int grid) {
    return pair("street", grid / GRIDS_OF_STREET) + "街道";
  }

  String district(int grid) {
    return list("district").get(grid / GRIDS_OF_DISTRICT % list("district").size());
  }

  String name() {
    return list("city").get(0);
  }

  /** Two syllables that together are the name of no other. */
  private String pair(String list, int number) {
    List<String> first = list(list);
    List<String> second = list(list + "-end");
    int round = number / first.size();
    int turn = round / second.size();
    String again = turn == 0 ? "" : String.valueOf((char) ('东' + turn));
    return first.get(number % first.size()) + second.get((number + round) % second.size()) + again;
  }

  String microGrid(int grid, Chance chance) {
    int many = CitySize.microGridsBefore(grid + 1) - CitySize.microGridsBefore(grid);
    return grid(grid).id() + "-" + (1 + chance.below(many));
  }

  String address(int grid, Chance chance) {
    List<String> roads = list("road");
    int road = grid * ROADS_OF_GRID + (int) chance.below(ROADS_OF_GRID);
    return roads.get(road % roads.size()) + "路" + (1 + chance.below(300)) + "号";
  }

  /** Makes the things of a pack's kinds. */
  void settle(SimulationFile file, DayFacts facts) {
    for (ThingKind kind : file.kinds()) {
      kinds.put(key(kind.pack(), kind.name()), kind);
      List<Thing> made = new ArrayList<>();
      int many = kind.many(size.grids());
      List<Thing> hosts = hosts(kind, many);
      for (int n = 1; n <= many; n++) {
        made.add(thing(kind, n, hosts, facts));
      }
      things.put(key(kind.pack(), kind.name()), List.copyOf(made));
    }
  }

  /** What devices are on, in an order of chance; none for what lies anywhere. */
  private List<Thing> hosts(ThingKind kind, int many) {
    if (kind.as() != As.DEVICE || kind.on().equals(ThingKind.GRID)) {
      return List.of();
    }
    Chance chance = Chance.of(size.seed(), kind.pack(), kind.name(), "hosts");
    List<Thing> hosts = new ArrayList<>();
    if (kind.on().equals(ThingKind.HOUSEHOLD)) {
      for (int n = 0; n < many; n++) {
        hosts.add(household((int) chance.below(grids.size()), chance));
      }
      return hosts;
    }
    hosts.addAll(all(kind.pack(), kind.on()));
    for (int i = hosts.size() - 1; i > 0; i--) {
      java.util.Collections.swap(hosts, i, (int) chance.below(i + 1L));
    }
    return hosts;
  }

  private Thing thing(ThingKind kind, int n, List<Thing> hosts, DayFacts facts) {
    Chance chance = Chance.of(size.seed(), kind.pack(), kind.name(), n);
    Thing host = hosts.isEmpty() ? null : hosts.get((n - 1) % hosts.size());
    int grid = host == null ? (int) chance.below(grids.size()) : host.grid();
    Scene scene =
        new Scene(this, grid(grid), Map.of(), Map.of(), n, 1, size.start(), chance, facts);
    Map<String, Object> attrs = new LinkedHashMap<>();
    if (host != null) {
      attrs.putAll(host.attrs());
    }
    kind.attrs().forEach((name, form) -> attrs.put(name, form.draw(scene)));
    if (kind.capacity() != null) {
      attrs.put("capacity", kind.capacity().draw(scene));
    }
    String id = kind.id(n);
    String name = kind.called() == null ? id : String.valueOf(kind.called().draw(scene));
    return new Thing(kind.as(), kind.type(), id, name, grid, attrs, host, true);
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

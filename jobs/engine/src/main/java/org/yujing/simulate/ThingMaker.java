package org.yujing.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yujing.simulate.Thing.As;

/** Makes the things of one kind that a city has. */
record ThingMaker(City city, DayFacts facts, ThingKind kind) {

  List<Thing> make() {
    List<Thing> made = new ArrayList<>();
    int many = kind.many(city.size().grids());
    List<Thing> hosts = hosts(many);
    for (int n = 1; n <= many; n++) {
      made.add(thing(n, hosts));
    }
    return List.copyOf(made);
  }

  /** What devices are on, in an order of chance; none for what lies anywhere. */
  private List<Thing> hosts(int many) {
    if (kind.as() != As.DEVICE || kind.on().equals(ThingKind.GRID)) {
      return List.of();
    }
    Chance chance = Chance.of(city.size().seed(), kind.pack(), kind.name(), "hosts");
    List<Thing> hosts = new ArrayList<>();
    if (kind.on().equals(ThingKind.HOUSEHOLD)) {
      for (int n = 0; n < many; n++) {
        hosts.add(city.household((int) chance.below(city.grids().size()), chance));
      }
      return hosts;
    }
    hosts.addAll(city.all(kind.pack(), kind.on()));
    for (int i = hosts.size() - 1; i > 0; i--) {
      Collections.swap(hosts, i, (int) chance.below(i + 1L));
    }
    return hosts;
  }

  private Thing thing(int n, List<Thing> hosts) {
    Chance chance = Chance.of(city.size().seed(), kind.pack(), kind.name(), n);
    Thing host = hosts.isEmpty() ? null : hosts.get((n - 1) % hosts.size());
    int grid = host == null ? (int) chance.below(city.grids().size()) : host.grid();
    Scene scene =
        new Scene(
            city, city.grid(grid), Map.of(), Map.of(), n, 1, city.size().start(), chance, facts);
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
}

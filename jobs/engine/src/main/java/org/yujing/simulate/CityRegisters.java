package org.yujing.simulate;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yujing.simulate.Thing.As;

/** The registers of a city, as {@code --reference} reads them. */
record CityRegisters(City city, DayFacts facts) {
  /** Where the city lies: somewhere in a made-up sea of lakes. */
  private static final double WEST = 123.4;

  private static final double SOUTH = 30.1;
  private static final double WIDTH = 0.005;
  private static final int GRIDS_OF_ROW = 30;

  /** The text of each file, by its name; without those that would be empty. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    put(files, "grids.csv", grids());
    put(files, "targets.csv", targets());
    put(files, "devices.csv", devices());
    put(files, "rosters.csv", rosters());
    return files;
  }

  private static void put(Map<String, String> files, String name, CsvText text) {
    if (!text.isEmpty()) {
      files.put(name, text.toString());
    }
  }

  private CsvText grids() {
    CsvText text = new CsvText("grid");
    for (Thing grid : city.grids()) {
      Map<String, String> row = place(text, grid.id(), grid.grid());
      text.put(row, "capacity", "");
      text.put(row, "grid_unit", grid.name());
      text.put(row, "community_unit", city.names().community(grid.grid()) + "居委会");
      text.put(row, "street_unit", city.names().street(grid.grid()) + "办事处");
      text.put(row, "district_unit", city.names().district(grid.grid()) + "社会治理中心");
      text.put(row, "city_unit", city.names().city() + "社会治理中心");
    }
    city.settled()
        .forEach(
            (kind, things) -> {
              if (kind.as() == As.PLACE) {
                things.forEach(place -> capacity(text, place));
              }
            });
    return text;
  }

  private void capacity(CsvText text, Thing place) {
    Map<String, String> row = place(text, place.id(), place.grid());
    text.put(row, "capacity", place.attrs().getOrDefault("capacity", ""));
    text.put(row, "grid_unit", city.grid(place.grid()).name());
  }

  private Map<String, String> place(CsvText text, String id, int grid) {
    return text.row(
        "grid",
        id,
        "community",
        city.names().community(grid),
        "street",
        city.names().street(grid),
        "district",
        city.names().district(grid),
        "city",
        city.names().city());
  }

  private CsvText targets() {
    CsvText text = new CsvText("type", "id", "name", "grid", "address");
    city.microGrids().forEach(micro -> target(text, micro, ""));
    city.settled()
        .forEach(
            (kind, things) -> {
              if (kind.as() == As.TARGET) {
                things.forEach(thing -> target(text, thing, address(thing)));
              }
            });
    return text;
  }

  private String address(Thing thing) {
    Chance chance = Chance.of(city.size().seed(), "address", thing.id());
    return city.names().address(thing.grid(), chance);
  }

  private void target(CsvText text, Thing thing, String address) {
    String grid = city.grid(thing.grid()).id();
    Map<String, String> row =
        text.row(
            "type",
            thing.type(),
            "id",
            thing.id(),
            "name",
            thing.name(),
            "grid",
            grid,
            "address",
            address);
    thing.attrs().forEach((name, value) -> text.put(row, name, value));
  }

  private CsvText devices() {
    CsvText text =
        new CsvText(
            "device", "target_type", "target_id", "target_name", "grid", "address", "lon", "lat");
    city.settled()
        .forEach(
            (kind, things) -> {
              if (kind.as() == As.DEVICE) {
                things.forEach(thing -> device(text, kind, thing));
              }
            });
    return text;
  }

  private void device(CsvText text, ThingKind kind, Thing device) {
    Map<String, String> row = text.row("device", device.id());
    Thing watched = device.watched();
    boolean place = watched != null && watched.as() == As.PLACE;
    if (watched != null && !place) {
      text.put(row, "target_type", watched.type());
      text.put(row, "target_id", watched.id());
      text.put(row, "target_name", watched.name());
    }
    text.put(row, "grid", place ? watched.id() : city.grid(device.grid()).id());
    text.put(row, "address", address(watched == null ? device : watched));
    Chance chance = Chance.of(city.size().seed(), "position", device.id());
    text.put(row, "lon", degrees(WEST + WIDTH * (device.grid() % GRIDS_OF_ROW + chance.unit())));
    int line = device.grid() / GRIDS_OF_ROW;
    text.put(row, "lat", degrees(SOUTH + WIDTH * (line + chance.unit())));
    Scene scene =
        new Scene(city, device, Map.of(), Map.of(), 1, 1, city.size().start(), chance, facts);
    kind.limits().forEach((name, form) -> text.put(row, "limit_" + name, form.draw(scene)));
  }

  private static String degrees(double value) {
    return Numbers.rounded(value, 5) instanceof BigDecimal exact
        ? exact.toPlainString()
        : String.valueOf(Math.round(value));
  }

  private CsvText rosters() {
    CsvText text = new CsvText("roster", "key", "type", "name");
    for (Map.Entry<ThingKind, List<Thing>> kind : city.settled().entrySet()) {
      if (!kind.getKey().roster().isEmpty()) {
        for (Thing thing : kind.getValue()) {
          text.row(
              "roster",
              kind.getKey().roster(),
              "key",
              thing.id(),
              "type",
              thing.as() == As.DEVICE ? "device" : thing.type(),
              "name",
              thing.name());
        }
      }
    }
    return text;
  }
}

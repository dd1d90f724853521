package org.yujing.reference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yujing.signal.Pseudonyms;

/** Grids, devices and targets while their rows are read. Persons are hashed as in signals. */
final class Registers {
  private static final List<String> TIERS =
      List.of("grid", "community", "street", "district", "city");
  private static final String LIMIT = "limit_";

  private final Pseudonyms pseudonyms;
  private final Given given;
  private final Map<String, Grid> grids = new HashMap<>();
  private final Map<String, Device> devices = new HashMap<>();
  private final Targets targets;

  Registers(Pseudonyms pseudonyms, Given given) {
    this.pseudonyms = pseudonyms;
    this.given = given;
    this.targets = new Targets(pseudonyms);
  }

  Map<String, Grid> grids() {
    return grids;
  }

  Map<String, Device> devices() {
    return devices;
  }

  Targets targets() {
    return targets;
  }

  void addGrid(Row row) {
    String name = row.text("grid");
    if (!given.second(row, "grid", name)) {
      grids.put(
          name,
          new Grid(
              name,
              row.text("community"),
              row.text("street"),
              row.text("district"),
              row.text("city"),
              row.number("capacity", 0, Double.MAX_VALUE),
              units(row)));
    }
  }

  private static Map<String, String> units(Row row) {
    Map<String, String> units = new LinkedHashMap<>();
    for (String tier : TIERS) {
      String unit = row.text(tier + "_unit");
      if (!unit.isEmpty()) {
        units.put(tier, unit);
      }
    }
    return units;
  }

  void addDevice(Row row) {
    String id = row.text("device");
    if (!given.second(row, "device", id)) {
      Map<String, Object> place = place(row);
      put(place, "lon", row.number("lon", -180, 180));
      put(place, "lat", row.number("lat", -90, 90));
      devices.put(id, new Device(id, target(row), place, limits(row)));
    }
  }

  private Map<String, Object> target(Row row) {
    String type = row.text("target_type");
    String id = row.text("target_id");
    Map<String, Object> target =
        row.filled(Map.of("target_type", "type", "target_id", "id", "target_name", "name"));
    target.computeIfPresent("id", (key, raw) -> pseudonyms.target(type, id));
    target.computeIfPresent("name", (key, raw) -> Pseudonyms.targetName(type, id, (String) raw));
    return target;
  }

  private static Map<String, Object> place(Row row) {
    return row.filled(Map.of("grid", "grid", "address", "address"));
  }

  private static Map<String, Object> limits(Row row) {
    Map<String, Object> limits = new HashMap<>();
    for (String column : row.cells().keySet()) {
      if (column.startsWith(LIMIT)) {
        String name = column.substring(LIMIT.length());
        put(limits, name, row.number(column, -Double.MAX_VALUE, Double.MAX_VALUE));
      }
    }
    return limits;
  }

  private static void put(Map<String, Object> map, String name, double number) {
    if (!Double.isNaN(number)) {
      map.put(name, number);
    }
  }

  void addTarget(Row row) {
    String type = row.text("type");
    String id = row.text("id");
    if (!given.second(row, "target", type, id)) {
      String name = Pseudonyms.targetName(type, id, row.text("name"));
      String known = pseudonyms.target(type, id);
      targets.add(new Target(type, known, name, place(row), attrs(row)));
    }
  }

  private static Map<String, Object> attrs(Row row) {
    Map<String, Object> attrs = new HashMap<>();
    for (String column : row.cells().keySet()) {
      if (!ReferenceKind.TARGETS.columns().contains(column) && !row.text(column).isEmpty()) {
        attrs.put(column, row.attribute(column));
      }
    }
    return attrs;
  }
}

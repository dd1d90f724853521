package org.yujing.reference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.signal.Pseudonyms;

/** The register of targets, in which persons and households are found by their hash. */
final class Targets implements Serializable {
  private final Pseudonyms pseudonyms;
  private final Map<String, List<Target>> byId = new HashMap<>();
  private final Map<String, Map<String, Integer>> counts = new HashMap<>();

  Targets(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  void add(Target target) {
    byId.computeIfAbsent(target.id(), id -> new ArrayList<>(1)).add(target);
    String grid = target.place().getOrDefault("grid", "").toString();
    counts.computeIfAbsent(grid, name -> new HashMap<>()).merge(target.type(), 1, Integer::sum);
  }

  Targets with(List<Target> more) {
    Targets all = new Targets(pseudonyms);
    more.forEach(all::add);
    for (List<Target> before : byId.values()) {
      before.stream()
          .filter(target -> all.find(target.type(), target.id()).isEmpty())
          .forEach(all::add);
    }
    return all;
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /** With type "" the one target of that id, hashed or not; empty where there are several. */
  Optional<Target> find(String type, String id) {
    List<Target> found = byId.getOrDefault(id, List.of());
    if (!type.isEmpty()) {
      return found.stream().filter(target -> target.type().equals(type)).findFirst();
    }
    List<Target> any = found.isEmpty() ? byId.getOrDefault(pseudonyms.of(id), List.of()) : found;
    return any.size() == 1 ? Optional.of(any.get(0)) : Optional.empty();
  }

  /** How many of a type lie in a grid; none lie in the grid "". */
  int count(String type, String grid) {
    return grid.isEmpty() ? 0 : counts.getOrDefault(grid, Map.of()).getOrDefault(type, 0);
  }

  boolean same(String id, Object registered) {
    return id.equals(registered) || pseudonyms.of(id).equals(registered);
  }
}

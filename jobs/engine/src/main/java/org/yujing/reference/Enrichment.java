package org.yujing.reference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/**
 * Adds to a signal what the registers know of its device, target and grid. What the signal says
 * itself wins; nothing is ever dropped.
 */
public final class Enrichment {
  private final Reference reference;
  private final Unknowns unknowns;

  public Enrichment(Reference reference, Unknowns unknowns) {
    this.reference = reference;
    this.unknowns = unknowns;
  }

  /** The signal with more fields, or itself where nothing is known of it. */
  public Signal enrich(Signal signal) {
    Filling filling = new Filling(signal.fields());
    if (signal.stream() == Stream.SENSOR) {
      device(signal, filling);
    }
    target(signal, filling);
    grid(signal, filling);
    if (!filling.changed()) {
      return signal;
    }
    return new Signal(
        signal.stream(),
        signal.source(),
        signal.time(),
        signal.id(),
        signal.derivedId(),
        filling.fields());
  }

  private void device(Signal signal, Filling filling) {
    Optional<Device> found = reference.device(signal.text("device"));
    if (found.isEmpty()) {
      report(signal, Register.DEVICE);
      return;
    }
    Device device = found.get();
    String own = filling.text("target", "id");
    if (own.isEmpty() || reference.same(own, device.target().get("id"))) {
      identify(device.target(), filling);
    }
    place(device.place(), filling);
    filling.fill("limits", device.limits());
  }

  private void target(Signal signal, Filling filling) {
    String id = filling.text("target", "id");
    if (id.isEmpty()) {
      return;
    }
    Optional<Target> found = reference.target(filling.text("target", "type"), id);
    if (found.isEmpty()) {
      report(signal, Register.TARGET);
      return;
    }
    Target target = found.get();
    identify(Map.of("type", target.type(), "id", target.id(), "name", target.name()), filling);
    if (!target.attrs().isEmpty()) {
      filling.fill("target", Map.of("attrs", target.attrs()));
    }
    place(target.place(), filling);
  }

  /** A person that the signal did not say is one is hashed now. */
  private static void identify(Map<String, Object> registered, Filling filling) {
    String own = filling.text("target", "id");
    if (!own.isEmpty() && !own.equals(registered.get("id"))) {
      filling.replace("target", "id", registered.get("id"));
      String type = (String) registered.getOrDefault("type", "");
      String name = Pseudonyms.targetName(type, own, filling.text("target", "name"));
      filling.replace("target", "name", name);
    }
    filling.fill("target", registered);
  }

  /** A position is taken as a pair or not at all. */
  private static void place(Map<String, Object> registered, Filling filling) {
    Map<String, Object> place = new HashMap<>(registered);
    if (filling.has("place", "lon") || filling.has("place", "lat")) {
      place.keySet().removeAll(java.util.Set.of("lon", "lat"));
    }
    filling.fill("place", place);
  }

  private void grid(Signal signal, Filling filling) {
    String name = filling.text("place", "grid");
    if (name.isEmpty()) {
      return;
    }
    Optional<Grid> found = reference.grid(name);
    if (found.isEmpty()) {
      report(signal, Register.GRID);
      return;
    }
    Grid grid = found.get();
    Map<String, Object> place = new HashMap<>();
    place.put("community", grid.community());
    place.put("street", grid.street());
    place.put("district", grid.district());
    place.put("city", grid.city());
    if (!Double.isNaN(grid.capacity())) {
      place.put("capacity", grid.capacity());
    }
    filling.fill("place", place);
  }

  private void report(Signal signal, Register register) {
    if (reference.has(register)) {
      unknowns.unknown(signal.source(), register);
    }
  }
}

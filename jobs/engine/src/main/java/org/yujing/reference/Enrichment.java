package org.yujing.reference;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/**
 * Adds to a signal what the registers know of its device, target and grid. What the signal says
 * itself wins; nothing is ever dropped.
 */
public final class Enrichment {
  private static final Set<String> POSITION = Set.of("lon", "lat");

  private final Reference reference;
  private final Unknowns unknowns;
  private final boolean registered;

  public Enrichment(Reference reference, Unknowns unknowns) {
    this.reference = reference;
    this.unknowns = unknowns;
    this.registered = Arrays.stream(Register.values()).anyMatch(reference::has);
  }

  /** The signal with more fields, or itself where nothing is known of it. */
  public Signal enrich(Signal signal) {
    return registered ? filled(signal) : signal;
  }

  private Signal filled(Signal signal) {
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
      identify(device.target().getOrDefault("type", ""), device.target().get("id"), filling);
      filling.fill("target", device.target());
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
    identify(target.type(), target.id(), filling);
    filling.fill("target", "type", target.type());
    filling.fill("target", "id", target.id());
    filling.fill("target", "name", target.name());
    if (!target.attrs().isEmpty()) {
      filling.fill("target", "attrs", target.attrs());
    }
    place(target.place(), filling);
  }

  /** A person that the signal did not say is one is hashed now. */
  private static void identify(Object type, Object id, Filling filling) {
    String own = filling.text("target", "id");
    if (!own.isEmpty() && !own.equals(id)) {
      filling.replace("target", "id", id);
      String name = Pseudonyms.targetName((String) type, own, filling.text("target", "name"));
      filling.replace("target", "name", name);
    }
  }

  /** A position is taken as a pair or not at all. */
  private static void place(Map<String, Object> registered, Filling filling) {
    boolean known = filling.has("place", "lon") || filling.has("place", "lat");
    registered.forEach(
        (name, value) -> {
          if (!known || !POSITION.contains(name)) {
            filling.fill("place", name, value);
          }
        });
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
    filling.fill("place", "community", grid.community());
    filling.fill("place", "street", grid.street());
    filling.fill("place", "district", grid.district());
    filling.fill("place", "city", grid.city());
    if (!Double.isNaN(grid.capacity())) {
      filling.fill("place", "capacity", grid.capacity());
    }
  }

  private void report(Signal signal, Register register) {
    if (reference.has(register)) {
      unknowns.unknown(signal.source(), register);
    }
  }
}

package org.yujing.simulate;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yujing.signal.Stream;
import org.yujing.simulate.PlannedChange.Effect;

/** Regular signals of one plot, day by day: each thing gives its own at a phase of its own. */
final class RegularFlow {
  private final City city;
  private final DayFacts facts;
  private final Plot plot;
  private final ActiveChanges changes;

  RegularFlow(City city, DayFacts facts, Plot plot, ActiveChanges changes) {
    this.city = city;
    this.facts = facts;
    this.plot = plot;
    this.changes = changes;
  }

  void on(LocalDate day, Consumer<MadeSignal> out) {
    for (Thing thing : city.all(plot.pack(), plot.of())) {
      long seed = city.size().seed();
      Chance chance = Chance.of(seed, plot.pack(), plot.name(), thing.id(), day.toEpochDay());
      long phase =
          Math.floorMod(Chance.hash(seed, plot.pack(), plot.name(), thing.id()), plot.every());
      long start = Local.start(day);
      long first = start + Math.floorMod(phase / 1000 * 1000 - start, plot.every());
      for (long tick = first; tick < start + Local.DAY; tick += plot.every()) {
        long time = tick + 1000 * chance.below(plot.jitter() / 1000 + 1);
        if (plot.single()) {
          signal(thing, time, chance).ifPresent(out);
        } else if (!silent(changes.at(plot, thing, time))) {
          String key = thing.id() + "/" + tick;
          new Occurrence(city, facts, plot, thing, time, key).play().signals().forEach(out);
        }
      }
    }
  }

  private Optional<MadeSignal> signal(Thing thing, long time, Chance chance) {
    PlannedSignal planned = plot.signals().get(0);
    Scene scene = new Scene(city, thing, Map.of(), new HashMap<>(), 1, 1, time, chance, facts);
    Map<String, Object> fields = SignalFields.of(planned, scene, thing);
    List<ActiveChange> active = changes.at(plot, thing, time);
    if (silent(active) || (planned.chance() < 1 && !chance.happens(planned.chance()))) {
      return Optional.empty();
    }
    active.forEach(
        change -> fields.computeIfPresent("value", (name, v) -> changed(change, v, time)));
    boolean reading = planned.stream() == Stream.SENSOR;
    String id =
        HexFormat.of()
            .toHexDigits(
                Chance.hash(city.size().seed(), plot.pack(), plot.name(), thing.id(), time));
    String identity = reading ? fields.get("device") + "/" + fields.get("metric") + "/" + time : id;
    return Optional.of(
        new MadeSignal(
            plot.pack(),
            plot.name(),
            planned.source(),
            time,
            reading ? "" : id,
            identity,
            false,
            fields));
  }

  private static boolean silent(List<ActiveChange> active) {
    return active.stream().anyMatch(change -> change.planned().effect() == Effect.SILENT);
  }

  /** A changed reading is as exact as the meter's others, or as the change says. */
  private Object changed(ActiveChange change, Object value, long time) {
    int exact = plot.signals().get(0).fields().get("value").decimals();
    int decimals = Math.max(Math.max(exact, Numbers.decimals(value)), change.planned().decimals());
    return Numbers.rounded(change.changed(Numbers.number(value), time), decimals);
  }
}

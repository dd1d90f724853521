package org.yujing.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yujing.signal.Stream;
import org.yujing.simulate.Plot.CastPart;

/**
 * A plot that happens to one thing at one time. Played twice it is the same.
 *
 * @param key tells it from the other times of its plot
 */
record Occurrence(City city, DayFacts facts, Plot plot, Thing thing, long start, String key) {

  /** What comes of it. */
  record Played(
      List<MadeSignal> signals,
      List<ActiveChange> changes,
      List<Truth> truths,
      Truth lookalike,
      long end) {}

  Played play() {
    Chance chance = Chance.of(city.size().seed(), plot.pack(), plot.name(), key, "play");
    Map<String, List<Thing>> cast = cast(chance);
    Map<String, Object> chosen = new HashMap<>();
    Scene scene = new Scene(city, thing, cast, chosen, 1, 1, start, chance, facts);
    plot.chosen().forEach((name, form) -> chosen.put(name, form.draw(scene)));
    List<MadeSignal> signals = new ArrayList<>();
    Map<String, Long> last = new HashMap<>();
    plot.signals().forEach(planned -> send(planned, scene, signals, last));
    List<ActiveChange> changes = new ArrayList<>();
    plot.changes().forEach(planned -> changes.addAll(change(planned, scene)));
    TruthMaker maker = new TruthMaker(this, scene, last);
    List<Truth> truths = maker.truths();
    long end = end(signals, changes, truths);
    return new Played(signals, changes, truths, maker.lookalike(end + plot.clear()), end);
  }

  private long end(List<MadeSignal> signals, List<ActiveChange> changes, List<Truth> truths) {
    long end = start;
    for (MadeSignal signal : signals) {
      end = Math.max(end, signal.time());
    }
    for (Truth truth : truths) {
      end = Math.max(end, truth.until());
    }
    for (ActiveChange change : changes) {
      end = Math.max(end, change.to());
    }
    return end;
  }

  private Map<String, List<Thing>> cast(Chance chance) {
    Map<String, List<Thing>> cast = new LinkedHashMap<>();
    List<String> taken = new ArrayList<>();
    plot.cast()
        .forEach(
            (name, part) -> {
              int many = part.number().draw(chance);
              List<Thing> members = new ArrayList<>();
              for (int i = 0; i < many; i++) {
                members.add(another(part, taken, chance));
              }
              cast.put(name, members);
            });
    return cast;
  }

  /** Somebody who does not take part yet, if there is one. */
  private Thing another(CastPart part, List<String> taken, Chance chance) {
    Thing found = null;
    for (int tries = 0; tries < 50; tries++) {
      found = city.any(plot.pack(), part.kind(), thing.grid(), chance);
      if (!taken.contains(found.id())) {
        break;
      }
    }
    taken.add(found.id());
    return found;
  }

  private void send(
      PlannedSignal planned, Scene scene, List<MadeSignal> signals, Map<String, Long> last) {
    Chance chance = scene.chance();
    long at = start + planned.at().draw(chance);
    int times = (int) Numbers.number(planned.times().draw(scene));
    for (int n = 1; n <= times; n++) {
      at = planned.within(at, chance);
      if (planned.chance() >= 1 || chance.happens(planned.chance())) {
        signals.add(signal(planned, scene.at(at, n, times), signals.size()));
        last.merge(planned.name(), at, Math::max);
      }
      at += planned.every().draw(chance);
    }
  }

  private MadeSignal signal(PlannedSignal planned, Scene scene, int number) {
    Thing about = planned.on().isEmpty() ? thing : scene.member(planned.on());
    Map<String, Object> fields = SignalFields.of(planned, scene, about);
    long hash = Chance.hash(city.size().seed(), plot.pack(), plot.name(), key, number);
    String id = HexFormat.of().toHexDigits(hash);
    boolean reading = planned.stream() == Stream.SENSOR;
    String identity =
        reading ? fields.get("device") + "/" + fields.get("metric") + "/" + scene.time() : id;
    return new MadeSignal(
        plot.pack(),
        plot.name(),
        planned.source(),
        scene.time(),
        reading ? "" : id,
        identity,
        number == 0 && !reading && !plot.regular(),
        fields);
  }

  private List<ActiveChange> change(PlannedChange planned, Scene scene) {
    Thing about = planned.on().isEmpty() ? thing : scene.member(planned.on());
    long from = start + planned.at().draw(scene.chance());
    long to = from + planned.length().draw(scene.chance());
    return List.of(new ActiveChange(planned, about.id(), from, to));
  }
}

package org.yujing.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.simulate.Occurrence.Played;
import org.yujing.simulate.Plot.Role;

/**
 * When which story and which look-alike happens, and to whom: never two of a pack to the same one
 * at a time, and each wholly inside the period.
 */
final class Agenda {
  private static final int TRIES = 60;

  private final City city;
  private final DayFacts facts;
  private final Map<Long, List<Occurrence>> byDay = new HashMap<>();
  private final List<Truth> truths = new ArrayList<>();
  private final Map<String, PlotCount> counts = new HashMap<>();
  private final Map<String, List<Stay>> stays = new HashMap<>();

  /** A time in which something happens to one thing. */
  private record Stay(long from, long to) {
    boolean meets(Stay other) {
      return from <= other.to && other.from <= to;
    }
  }

  /**
   * How often a plot was planted.
   *
   * @param left how often it did not fit
   */
  record PlotCount(int planted, int left) {}

  Agenda(City city, DayFacts facts) {
    this.city = city;
    this.facts = facts;
  }

  /** Plants the stories and look-alikes of a pack. */
  void plan(SimulationFile file) {
    stays.clear();
    for (Plot plot : file.plots()) {
      if (plot.role() != Role.BACKGROUND) {
        plant(plot);
      }
    }
  }

  private void plant(Plot plot) {
    double wanted = plot.perYear() * city.size().grids() / 100.0 * city.size().years();
    long many = plot.perYear() == 0 ? 0 : Math.max(1, Math.round(wanted));
    Optional<Weights> days = new Days(city.size(), facts).weights(plot.rhythm());
    int planted = 0;
    for (int n = 1; n <= many && days.isPresent(); n++) {
      planted += plant(plot, n, days.get()) ? 1 : 0;
    }
    counts.put(plot.pack() + "/" + plot.name(), new PlotCount(planted, (int) many - planted));
  }

  private boolean plant(Plot plot, int n, Weights days) {
    Chance chance = Chance.of(city.size().seed(), plot.pack(), plot.name(), "plan", n);
    for (int tries = 0; tries < TRIES; tries++) {
      long day = Local.start(city.size().from().plusDays(days.draw(chance)));
      long start = day + plot.rhythm().timeOfDay(chance);
      Thing thing = city.any(plot.pack(), plot.of(), chance);
      Occurrence occurrence = new Occurrence(city, facts, plot, thing, start, Integer.toString(n));
      Played played = occurrence.play();
      Stay stay = new Stay(start - plot.clear(), played.end() + plot.clear());
      if (played.end() < city.size().end() && free(thing, stay)) {
        take(occurrence, played, stay);
        return true;
      }
    }
    return false;
  }

  private boolean free(Thing thing, Stay stay) {
    return stays.getOrDefault(thing.id(), List.of()).stream().noneMatch(stay::meets);
  }

  private void take(Occurrence occurrence, Played played, Stay stay) {
    stays.computeIfAbsent(occurrence.thing().id(), id -> new ArrayList<>()).add(stay);
    byDay
        .computeIfAbsent(Local.day(occurrence.start()).toEpochDay(), day -> new ArrayList<>())
        .add(occurrence);
    truths.addAll(played.truths());
    if (occurrence.plot().role() == Role.LOOKALIKE) {
      truths.add(played.lookalike());
    }
  }

  /** What begins on a day. */
  List<Occurrence> on(long day) {
    return byDay.getOrDefault(day, List.of());
  }

  /** All that was planted, by the time from which it may be found. */
  List<Truth> truths() {
    List<Truth> sorted = new ArrayList<>(truths);
    sorted.sort(Comparator.comparingLong(Truth::from).thenComparing(Truth::id));
    return sorted;
  }

  /** By pack and plot. */
  Map<String, PlotCount> counts() {
    return counts;
  }
}

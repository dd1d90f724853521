package org.yujing.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.yujing.simulate.Agenda.PlotCount;

/**
 * A city and what happens in it, from its first day to its last. Signals come in order of time; no
 * more are held than those that what has begun still brings.
 */
public final class Simulation {
  private final City city;
  private final Agenda agenda;
  private final ActiveChanges changes = new ActiveChanges();
  private final List<Noise> noises = new ArrayList<>();
  private final List<RegularFlow> flows = new ArrayList<>();
  private final PriorityQueue<MadeSignal> pending = new PriorityQueue<>();

  /** The plans of some packs, played in a city of that size. */
  public Simulation(SimulationPlans plans, CitySize size, DayFacts facts) {
    this.city = new City(size, plans.city());
    this.agenda = new Agenda(city, facts);
    city.settle(plans.city(), facts);
    for (SimulationFile file : plans.packs()) {
      city.settle(file, facts);
      agenda.plan(file);
      for (Plot plot : file.plots()) {
        if (plot.regular()) {
          flows.add(new RegularFlow(city, facts, plot, changes));
        } else if (plot.role() == Plot.Role.BACKGROUND) {
          noises.add(new Noise(city, facts, plot));
        }
      }
    }
  }

  /** What is planted, in order of time. */
  public List<Truth> truths() {
    return agenda.truths();
  }

  /** How often each story and look-alike was planted, and how often it did not fit in. */
  Map<String, PlotCount> plots() {
    return agenda.counts();
  }

  City city() {
    return city;
  }

  /** Gives every signal, in order of time; to be called once. */
  public void play(Consumer<MadeSignal> out) {
    CitySize size = city.size();
    for (int n = 0; n < size.days(); n++) {
      LocalDate day = size.from().plusDays(n);
      begin(day);
      long end = Local.start(day.plusDays(1));
      while (!pending.isEmpty() && pending.peek().time() < end) {
        out.accept(pending.poll());
      }
      changes.forgetBefore(end);
    }
  }

  private void begin(LocalDate day) {
    for (Occurrence occurrence : agenda.on(day.toEpochDay())) {
      Occurrence.Played played = occurrence.play();
      pending.addAll(played.signals());
      played.changes().forEach(change -> changes.add(occurrence.plot().pack(), change));
    }
    noises.forEach(noise -> noise.on(day, pending::add));
    flows.forEach(flow -> flow.on(day, pending::add));
  }
}

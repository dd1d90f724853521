package org.yujing.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Everyday noise of one plot, day by day. */
final class Noise {
  private static final double DAYS_OF_YEAR = 365.25;

  private final City city;
  private final DayFacts facts;
  private final Plot plot;
  private final List<Thing> things;
  private final Weights weights;
  private final double aDay;

  Noise(City city, DayFacts facts, Plot plot) {
    this.city = city;
    this.facts = facts;
    this.plot = plot;
    this.things = city.all(plot.pack(), plot.of());
    this.weights = plot.uneven() > 0 && !things.isEmpty() ? weights(city, plot, things) : null;
    this.aDay = plot.perYear() * many() / DAYS_OF_YEAR;
  }

  private static Weights weights(City city, Plot plot, List<Thing> things) {
    List<Double> weights = new ArrayList<>(things.size());
    for (Thing thing : things) {
      Chance chance = Chance.of(city.size().seed(), plot.pack(), plot.name(), "uneven", thing.id());
      weights.add(StrictMath.exp(plot.uneven() * chance.normal()));
    }
    return Weights.of(weights);
  }

  private int many() {
    return switch (plot.of()) {
      case ThingKind.PERSON -> city.grids().size() * CityPeople.PERSONS;
      case ThingKind.HOUSEHOLD -> city.grids().size() * CityPeople.HOUSEHOLDS;
      default -> things.size();
    };
  }

  /** The signals that what begins on a day gives, also on later days. */
  void on(LocalDate day, Consumer<MadeSignal> out) {
    long number = day.toEpochDay();
    Chance chance = Chance.of(city.size().seed(), plot.pack(), plot.name(), "day", number);
    int times = chance.poisson(aDay * plot.rhythm().rate(day, facts));
    for (int n = 1; n <= times; n++) {
      long start = Local.start(day) + plot.rhythm().timeOfDay(chance);
      Thing thing = thing(chance);
      String key = number + "/" + n;
      new Occurrence(city, facts, plot, thing, start, key).play().signals().forEach(out);
    }
  }

  private Thing thing(Chance chance) {
    return weights == null
        ? city.any(plot.pack(), plot.of(), chance)
        : things.get(weights.draw(chance));
  }
}

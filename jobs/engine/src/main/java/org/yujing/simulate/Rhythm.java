package org.yujing.simulate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How much goes on at which hour, on which day, in which month.
 *
 * @param hours 24 weights from midnight
 * @param weekdays 7 weights from Monday
 * @param months 12 weights from January
 * @param holiday the factor of holidays
 * @param seasons factors by the name of a calendar
 */
record Rhythm(
    List<Double> hours,
    List<Double> weekdays,
    List<Double> months,
    double holiday,
    Map<String, Double> seasons) {

  static final Rhythm FLAT = new Rhythm(ones(24), ones(7), ones(12), 1, Map.of());

  Rhythm {
    hours = List.copyOf(hours);
    weekdays = List.copyOf(weekdays);
    months = List.copyOf(months);
    seasons = Map.copyOf(seasons);
  }

  static List<Double> ones(int many) {
    Double[] ones = new Double[many];
    Arrays.fill(ones, 1.0);
    return List.of(ones);
  }

  /** How much oftener than on a usual day; 1 on average over weekdays and months. */
  double rate(LocalDate day, DayFacts facts) {
    return factor(day, facts) / (mean(weekdays) * mean(months));
  }

  /** The factor of a value at that time, the weights taken as they stand. */
  double factor(long time, DayFacts facts) {
    int hour = (int) (Local.ofDay(time) / Local.HOUR);
    return hours.get(hour) * factor(Local.day(time), facts);
  }

  private double factor(LocalDate day, DayFacts facts) {
    double factor =
        weekdays.get(day.getDayOfWeek().getValue() - 1) * months.get(day.getMonthValue() - 1);
    if (holiday != 1 && facts.holiday(day)) {
      factor *= holiday;
    }
    for (Map.Entry<String, Double> season : seasons.entrySet()) {
      factor *= facts.season(season.getKey(), day) ? season.getValue() : 1;
    }
    return factor;
  }

  /** A time of day in milliseconds since midnight, to the second, by the weights of the hours. */
  long timeOfDay(Chance chance) {
    double at = chance.unit() * hours.stream().mapToDouble(Double::doubleValue).sum();
    int hour = 0;
    while (hour < 23 && at >= hours.get(hour)) {
      at -= hours.get(hour);
      hour++;
    }
    return hour * Local.HOUR + chance.below(3600) * 1000;
  }

  private static double mean(List<Double> weights) {
    return weights.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}

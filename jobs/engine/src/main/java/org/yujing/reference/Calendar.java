package org.yujing.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Local days that are special. */
public record Calendar(Map<DayKind, List<DateRange>> days) implements Serializable {

  /** What is special about a day. */
  public enum DayKind {
    /** A topic's season: rules may be sharper. */
    SEASON,
    /** No working day, whatever weekday it is. */
    HOLIDAY,
    /** A working day, whatever weekday it is: made up for a holiday. */
    WORKDAY
  }

  public Calendar {
    Map<DayKind, List<DateRange>> copy = new EnumMap<>(DayKind.class);
    days.forEach((kind, ranges) -> copy.put(kind, List.copyOf(ranges)));
    days = copy;
  }

  public boolean has(DayKind kind, LocalDate day) {
    return days.getOrDefault(kind, List.of()).stream().anyMatch(range -> range.contains(day));
  }
}

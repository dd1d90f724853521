package org.yujing.simulate;

import java.util.Map;
import org.yujing.signal.Stream;

/**
 * A signal of a plot, or several alike.
 *
 * @param at from the start of the plot
 * @param times how many
 * @param every from one to the next
 * @param hours the local hours that it stays in, or null
 * @param chance how likely it is sent at all
 * @param name what its last moment is called, or ""
 * @param on the one of the cast that it happens to, or "" for the plot's own
 * @param fields by their outermost names; one that draws null is left away
 */
record PlannedSignal(
    String source,
    Stream stream,
    LengthSpan at,
    ValueForm times,
    LengthSpan every,
    WholeSpan hours,
    double chance,
    String name,
    String on,
    Map<String, ValueForm> fields) {

  /** That moment, or the next one inside the hours. */
  long within(long time, Chance luck) {
    if (hours == null) {
      return time;
    }
    long ofDay = Local.ofDay(time);
    long from = hours.from() * Local.HOUR;
    long to = hours.to() * Local.HOUR;
    if (ofDay >= from && ofDay < to) {
      return time;
    }
    long midnight = time - ofDay + (ofDay < from ? 0 : Local.DAY);
    return midnight + from + 1000 * luck.below((to - from) / 1000);
  }
}

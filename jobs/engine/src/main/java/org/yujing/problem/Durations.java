package org.yujing.problem;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them in files: {@code 30s}, {@code 10m}, {@code 24h}. */
public final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofHours(24));
  private static final Duration LONGEST = Duration.ofDays(36_525);

  private Durations() {}

  /** The length; empty where the text is none, or longer than a century. A day is 24 hours. */
  public static Optional<Duration> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    Duration length = UNITS.get(form.group(2)).multipliedBy(Long.parseLong(form.group(1)));
    return length.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(length);
  }

  /** Why a text is no length, as a hint. */
  public static String hint(String text) {
    return text.matches("\\d+wd")
        ? "working days are for clocks only; write hours or days: 72h, 3d"
        : "write a number and a unit: 500ms, 30s, 10m, 24h, 30d";
  }

  /** The shortest way to write a length that files accept: {@code PT24H} is {@code 1d}. */
  public static String text(Duration length) {
    long millis = length.toMillis();
    for (String unit : new String[] {"d", "h", "m", "s"}) {
      long size = UNITS.get(unit).toMillis();
      if (millis != 0 && millis % size == 0) {
        return millis / size + unit;
      }
    }
    return millis == 0 ? "0s" : millis + "ms";
  }
}

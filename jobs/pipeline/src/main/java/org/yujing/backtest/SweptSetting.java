package org.yujing.backtest;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujing.problem.Durations;

/**
 * One setting of a rule and the values it is tried at.
 *
 * @param path where it stands in the rule's file, with points between the keys
 * @param values as the file would write them, each once
 */
public record SweptSetting(String path, List<String> values) {
  private static final int MOST_VALUES = 1_000;
  private static final Pattern RANGE = Pattern.compile("(.+?)\\.\\.(.+?)(?:/(.+))?");

  public SweptSetting {
    values = List.copyOf(values);
  }

  /**
   * Reads {@code levels.yellow=2..8}, {@code levels.yellow=2..8/2}, {@code count.within=7d,14d,30d}
   * or {@code quiet=6h..24h/6h}; parts of a list may be ranges.
   *
   * @throws BadSweepException where it cannot be read
   */
  public static SweptSetting parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1 || equals == text.length() - 1) {
      throw new BadSweepException("form", text);
    }
    String path = text.substring(0, equals).strip();
    List<String> values = new ArrayList<>();
    for (String part : Pattern.compile(",").splitAsStream(text.substring(equals + 1)).toList()) {
      if (part.isBlank()) {
        throw new BadSweepException("form", text);
      }
      range(part.strip()).forEach(value -> add(values, value));
    }
    return new SweptSetting(path, values);
  }

  private static void add(List<String> values, String value) {
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  private static List<String> range(String part) {
    Matcher range = RANGE.matcher(part);
    if (!range.matches()) {
      return List.of(part);
    }
    String from = range.group(1);
    String to = range.group(2);
    String step = range.group(3);
    Optional<Duration> first = Durations.parse(from);
    if (first.isPresent()) {
      return lengths(part, first.get(), Durations.parse(to), step);
    }
    try {
      return numbers(
          part,
          new BigDecimal(from),
          new BigDecimal(to),
          new BigDecimal(step == null ? "1" : step));
    } catch (NumberFormatException e) {
      throw new BadSweepException("range", part);
    }
  }

  private static List<String> numbers(
      String part, BigDecimal from, BigDecimal to, BigDecimal step) {
    if (step.signum() <= 0 || from.compareTo(to) > 0) {
      throw new BadSweepException("range", part);
    }
    List<String> values = new ArrayList<>();
    for (BigDecimal value = from; value.compareTo(to) <= 0; value = value.add(step)) {
      refuseMany(values, part);
      values.add(value.toPlainString());
    }
    return values;
  }

  private static List<String> lengths(
      String part, Duration from, Optional<Duration> to, String written) {
    Optional<Duration> step = written == null ? Optional.empty() : Durations.parse(written);
    if (to.isEmpty() || step.isEmpty() || step.get().isZero() || from.compareTo(to.get()) > 0) {
      throw new BadSweepException("range", part);
    }
    List<String> values = new ArrayList<>();
    for (Duration value = from; value.compareTo(to.get()) <= 0; value = value.plus(step.get())) {
      refuseMany(values, part);
      values.add(Durations.text(value));
    }
    return values;
  }

  private static void refuseMany(List<String> values, String part) {
    if (values.size() == MOST_VALUES) {
      throw new BadSweepException("values", part, MOST_VALUES);
    }
  }
}

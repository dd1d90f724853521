package org.yujing.story;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujing.problem.Durations;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlNode;

/**
 * The times of a story file: {@code 1d2h30m} after its start, or RFC 3339.
 *
 * @param start in milliseconds since 1970-01-01T00:00Z
 */
record StoryTimes(long start) {
  private static final Pattern LENGTH = Pattern.compile("(?:\\d{1,9}(?:ms|[smhd]))+");
  private static final Pattern PART = Pattern.compile("\\d+[a-z]+");
  private static final Pattern DATED = Pattern.compile("\\d{4}-.{1,40}");

  /** The moment that all times of a file are counted from. */
  static Optional<StoryTimes> startingAt(YamlNode node) {
    return read(node, StoryTimes::moment, "2026-01-05T08:00:00+08:00").map(StoryTimes::new);
  }

  /** A length of time, which may be zero. */
  static Optional<Duration> length(YamlNode node) {
    return read(node, StoryTimes::length, "write 30s, 10m, 24h, 30d or 1d2h30m");
  }

  /** A moment, not before the start, in milliseconds. */
  Optional<Long> at(YamlNode node) {
    return read(
        node,
        text -> length(text).map(after -> start + after.toMillis()).or(() -> notBefore(text)),
        "write the time since the start: 0s, 90s, 1d2h30m; or a moment after it in RFC 3339");
  }

  /** A moment as it is written in a story. */
  String text(long time) {
    return Durations.text(Duration.ofMillis(time - start));
  }

  /** Reports a moment after the end of its story: nothing happens there. */
  void needUntil(YamlNode at, long moment, long end) {
    if (moment > end) {
      at.problem(
          ProblemCode.BAD_VALUE,
          "nothing is said after the story's end, at " + text(end),
          "write until: " + at.scalar().orElseThrow());
    }
  }

  private Optional<Long> notBefore(String text) {
    return moment(text).filter(moment -> moment >= start);
  }

  private static Optional<Long> moment(String text) {
    try {
      return DATED.matcher(text).matches()
          ? Optional.of(OffsetDateTime.parse(text).toInstant().toEpochMilli())
          : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> length(String text) {
    if (!LENGTH.matcher(text).matches()) {
      return Optional.empty();
    }
    Optional<Duration> sum = Optional.of(Duration.ZERO);
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      Optional<Duration> part = Durations.parse(parts.group());
      sum = sum.flatMap(before -> part.map(before::plus));
    }
    return sum;
  }

  private static <T> Optional<T> read(
      YamlNode node, Function<String, Optional<T>> form, String hint) {
    Optional<String> text = node.scalar();
    Optional<T> time = text.flatMap(form);
    if (text.isPresent() && time.isEmpty()) {
      String what = node.label() + " cannot be \"" + text.get() + "\"";
      node.problem(ProblemCode.BAD_VALUE, what, hint);
    }
    return time;
  }
}

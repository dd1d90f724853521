package org.yujing.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.yujing.warning.Kind;
import org.yujing.warning.Warning;

/**
 * One way in which a rule did not do what its story says.
 *
 * @param time when, in milliseconds of event time
 * @param text in words, for the story's author
 */
public record Difference(Sort sort, long time, String text) {
  private static final int DECIMALS = 4;

  /** What is different. */
  public enum Sort {
    /** Expected, and not said. */
    MISSING,
    /** Said, and not expected. */
    UNEXPECTED,
    /** The rule threw on a signal. */
    FAILED
  }

  public Difference {
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(text, "text");
  }

  static Difference missing(Expectation expected) {
    String level = expected.level() == null ? "" : " " + expected.level().word();
    String key = expected.namesKey() ? ", key " + expected.key() : "";
    String said = expected.kind().word() + level + key;
    return new Difference(
        Sort.MISSING, expected.time(), "expected at " + expected.at() + ": " + said);
  }

  static Difference unexpected(Warning said, Story story) {
    String at = new StoryTimes(story.start()).text(said.time());
    String level = said.kind() == Kind.CLEARED ? "" : " " + said.level().word();
    String text =
        "not expected at %s: %s%s, key %s%s: %s"
            .formatted(
                at,
                said.kind().word(),
                level,
                story.persons().worded(said.key()),
                value(said.value()),
                said.message());
    return new Difference(Sort.UNEXPECTED, said.time(), text);
  }

  static Difference failed(String why, Story story) {
    return new Difference(Sort.FAILED, story.start(), "the rule failed: " + why);
  }

  private static String value(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return ", value "
        + (Double.isInfinite(value)
            ? Double.toString(value)
            : BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
  }
}

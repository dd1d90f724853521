package org.yujing.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.yujing.queue.Refusal;
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
    /** An item is otherwise than expected. */
    OTHERWISE,
    /** A rule threw, or an action could not be placed. */
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

  static Difference failedAssessment(String why, long start) {
    return new Difference(Sort.FAILED, start, "the assessment failed: " + why);
  }

  static Difference unclear(GivenAction given) {
    String text = given.text() + " could be meant for several items: add scenario, subject or item";
    return new Difference(Sort.FAILED, given.time(), text);
  }

  /** An action's fate is not what its author wrote; {@code refusal} null where it was done. */
  static Difference refused(GivenAction given, Refusal refusal) {
    String was = refusal == null ? "it was done" : refusal.code() + ", " + refusal.why();
    String text =
        given.refused() == null
            ? "not expected: %s refused: %s".formatted(given.text(), was)
            : "expected: %s refused: %s; but %s".formatted(given.text(), given.refused(), was);
    Sort sort = given.refused() == null ? Sort.UNEXPECTED : Sort.MISSING;
    return new Difference(sort, given.time(), text);
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

package org.yujing.story;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.yujing.queue.Item;

/** Words the ways in which an item is not as its story says. */
final class ItemDifference {
  private ItemDifference() {}

  /** There is no item that could be meant. */
  static Difference missing(ItemExpectation expected, AssessmentStory story) {
    String fields =
        expected.fields().entrySet().stream()
            .map(field -> field.getKey().key() + " " + text(field.getValue(), null, story))
            .collect(Collectors.joining(", "));
    String text =
        "expected at %s%s: %s; but there is no such item"
            .formatted(expected.at(), expected.item().text(), fields);
    return new Difference(Difference.Sort.MISSING, expected.time(), text);
  }

  /** Some fields have other values. */
  static Difference otherwise(ItemExpectation expected, ItemMoment sight, AssessmentStory story) {
    String fields =
        expected.unmet(sight).stream()
            .map(field -> otherwise(expected, field, sight, story))
            .collect(Collectors.joining(", "));
    String text =
        "expected at %s, %s: %s".formatted(expected.at(), name(sight.item(), story), fields);
    return new Difference(Difference.Sort.OTHERWISE, expected.time(), text);
  }

  private static String otherwise(
      ItemExpectation expected, ItemField field, ItemMoment sight, AssessmentStory story) {
    String wanted = text(expected.fields().get(field), null, story);
    return field.key() + " " + wanted + " (is " + text(field.of(sight), sight.item(), story) + ")";
  }

  /** A visible change that no expectation is about. */
  static Difference unexpected(ItemMoment sight, AssessmentStory story) {
    List<ItemField> fields = sight.differing();
    String what =
        fields.stream()
            .map(field -> field.key() + " " + change(field, sight, story))
            .collect(Collectors.joining(", "));
    String text =
        "not expected at %s, %s: %s (%s)"
            .formatted(
                new StoryTimes(story.start()).text(sight.time()),
                name(sight.item(), story),
                what,
                String.join(", ", sight.history()));
    return new Difference(Difference.Sort.UNEXPECTED, sight.time(), text);
  }

  private static String change(ItemField field, ItemMoment sight, AssessmentStory story) {
    String now = text(field.of(sight), sight.item(), story);
    return sight.before() == null
        ? now
        : text(field.of(sight.before()), sight.item(), story) + " -> " + now;
  }

  private static String name(Item item, AssessmentStory story) {
    return item.scenario() + " of " + story.persons().worded(item.subject().id());
  }

  /** With an item, moments are also given by the clock: working days are hard to add up. */
  private static String text(Object value, Item item, AssessmentStory story) {
    if (value.equals(List.of())) {
      return ItemValue.NONE;
    }
    if (!(value instanceof StoryMoment moment)) {
      return value.toString();
    }
    String since = new StoryTimes(story.start()).text(moment.time());
    return item == null
        ? since
        : since + ", " + Instant.ofEpochMilli(moment.time()).atZone(item.zone()).toOffsetDateTime();
  }
}

package org.yujing.story;

import java.util.List;
import java.util.Objects;
import org.yujing.problem.Place;
import org.yujing.warning.Warning;

/**
 * What must become of the items of the queue when these warnings come in and people do these
 * things, and nothing else.
 *
 * @param place where it is written
 * @param name in the author's words; unique in its file
 * @param start the moment its times are counted from, in milliseconds since 1970-01-01T00:00Z
 * @param until the last moment that counts
 * @param given by time
 * @param actions in the file's order
 * @param expected complete: a visible change that is not listed must not happen
 * @param persons what the author calls the persons in it
 */
public record AssessmentStory(
    Place place,
    String name,
    long start,
    long until,
    List<Warning> given,
    List<GivenAction> actions,
    List<ItemExpectation> expected,
    Persons persons) {

  public AssessmentStory {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(persons, "persons");
    given = List.copyOf(given);
    actions = List.copyOf(actions);
    expected = List.copyOf(expected);
    if (until < start) {
      throw new IllegalArgumentException("a story ends after it starts");
    }
  }
}

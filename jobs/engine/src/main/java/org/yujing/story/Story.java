package org.yujing.story;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.yujing.problem.Place;
import org.yujing.signal.Source;
import org.yujing.signal.Stream;

/**
 * What one rule must say when these signals come in, and nothing else.
 *
 * @param place where it is written
 * @param name in the author's words; unique in its file
 * @param start the moment its times are counted from, in milliseconds since 1970-01-01T00:00Z
 * @param until the last moment that counts
 * @param outOfOrder how much disorder to wait for; null: as much as each stream usually has
 * @param given in the file's order
 * @param expected complete: what is not listed must not be said
 * @param persons what the author calls the persons in it
 */
public record Story(
    Place place,
    String name,
    long start,
    long until,
    Duration outOfOrder,
    List<Given> given,
    List<Expectation> expected,
    Persons persons) {

  public Story {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(persons, "persons");
    given = List.copyOf(given);
    expected = List.copyOf(expected);
    if (until < start) {
      throw new IllegalArgumentException("a story ends after it starts");
    }
  }

  /** How far behind the latest one of its stream a signal may be, in milliseconds. */
  long disorder(Stream stream) {
    Duration wait = outOfOrder == null ? Source.Pace.of(stream).outOfOrder() : outOfOrder;
    return wait.toMillis();
  }

  /** Whether it expects a warning. */
  boolean fires() {
    return !expected.isEmpty();
  }
}

package org.yujing.queue;

import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.yujing.disposition.Outcome;
import org.yujing.warning.Subject;

/**
 * One matter that somebody owns until it is dealt with. Nullable: {@code outcome}, {@code
 * suspension}.
 *
 * @param id begins with the hash of its subject, so that actions find it
 * @param title of the warning that opened it
 * @param place of the first warning that had one: grid, community, street, district, city ...
 * @param zone in which its times are written
 * @param policy the version of the rule set in force when it opened
 * @param opened in milliseconds
 * @param resolvedBy who said that it is dealt with; "" before
 * @param mergedInto the id of the item that it is part of now; "" where it is not
 * @param sampled whether a rule dismissed it and it was picked for people all the same
 * @param changes how many changes it has had: the number of its last line in the history
 */
public record Item(
    String id,
    Subject subject,
    String scenario,
    String title,
    Map<String, Object> place,
    ZoneId zone,
    String policy,
    long opened,
    State state,
    Finding finding,
    Holder holder,
    Clocks clocks,
    Turns tally,
    Outcome outcome,
    String resolvedBy,
    Suspension suspension,
    String mergedInto,
    boolean sampled,
    int changes) {

  public Item {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(finding, "finding");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(clocks, "clocks");
    Objects.requireNonNull(tally, "tally");
    place = Map.copyOf(place);
    if ((state == State.SUSPENDED) != (suspension != null)) {
      throw new IllegalArgumentException("an item rests until a date, or does not rest");
    }
  }
}

package org.yujing.disposition;

import java.util.Objects;

/**
 * An action of a person on an item. Texts that were not given are "".
 *
 * @param id the same id twice is the same action, done once
 * @param item the id of the item it is for
 * @param by who did it
 * @param unit for {@link Action#ASSIGN} the unit that gets it; otherwise the doer's own
 * @param time when, in milliseconds since 1970-01-01T00:00Z
 * @param note why, in words; phone and identity-card numbers in it are masked
 * @param outcome null where none was given
 * @param until until when it rests, or the new deadline, in milliseconds; null where none was given
 * @param into the item that another one is merged into
 */
public record Disposition(
    String id,
    String item,
    Action action,
    String by,
    String unit,
    long time,
    String note,
    Outcome outcome,
    Long until,
    String into)
    implements Comparable<Disposition> {

  public Disposition {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(into, "into");
  }

  /** By time, then id: the order in which actions are done. */
  @Override
  public int compareTo(Disposition other) {
    int byTime = Long.compare(time, other.time);
    return byTime != 0 ? byTime : id.compareTo(other.id);
  }
}

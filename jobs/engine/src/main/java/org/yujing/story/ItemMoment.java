package org.yujing.story;

import java.util.List;
import java.util.Objects;
import org.yujing.queue.Change;
import org.yujing.queue.Item;

/**
 * An item as it is at the end of a moment.
 *
 * @param time the moment, in milliseconds of event time
 * @param before the same item before that moment; null where it was not there, or did not change
 * @param changes what happened to it in that moment, in order
 * @param mergedInto the scenario of the item that it is part of, or ""
 * @param fired the assessment rules that did something in its last assessment, in order
 */
record ItemMoment(
    long time,
    ItemMoment before,
    Item item,
    List<Change> changes,
    String mergedInto,
    List<String> fired) {
  ItemMoment {
    Objects.requireNonNull(item, "item");
    changes = List.copyOf(changes);
    fired = List.copyOf(fired);
  }

  /** The item at a later moment, at which nothing happened to it. */
  ItemMoment at(long later) {
    return later == time ? this : new ItemMoment(later, null, item, List.of(), mergedInto, fired);
  }

  /** Whether something happened to it that a story has to expect. */
  boolean changed() {
    return !changes.isEmpty() && !differing().isEmpty();
  }

  /** The visible fields that this moment changed. */
  List<ItemField> differing() {
    return ItemField.VISIBLE.stream()
        .filter(field -> before == null || !field.of(before).equals(field.of(this)))
        .toList();
  }

  List<String> history() {
    return changes.stream().map(change -> change.what().word()).toList();
  }

  /** What tells it from items of other subjects and scenarios. */
  List<String> matter() {
    return List.of(item.subject().type(), item.subject().id(), item.scenario());
  }

  boolean open() {
    return item.state().open();
  }
}

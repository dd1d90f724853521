package org.yujing.story;

import java.util.Objects;
import org.yujing.disposition.Disposition;
import org.yujing.queue.RefusalCode;

/**
 * An action of a story. Nullable: {@code refused}.
 *
 * @param action without its item's id, which shows only when the story is played
 * @param item which item it is for
 * @param into the scenario of the item that it is merged into, or ""
 * @param refused why it must be refused; null where it must be done
 * @param at its time as the author wrote it
 */
record GivenAction(Disposition action, Choice item, String into, RefusalCode refused, String at) {
  GivenAction {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(into, "into");
    Objects.requireNonNull(at, "at");
  }

  long time() {
    return action.time();
  }

  /** The action for an item. */
  Disposition on(String id, String intoId) {
    return new Disposition(
        action.id(),
        id,
        action.action(),
        action.by(),
        action.unit(),
        action.time(),
        action.note(),
        action.outcome(),
        action.until(),
        intoId);
  }

  /** In words: {@code close by 李 at 7h}. */
  String text() {
    return action.action().word() + item.text() + " by " + action.by() + " at " + at;
  }
}

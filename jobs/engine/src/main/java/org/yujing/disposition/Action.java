package org.yujing.disposition;

import java.util.Locale;
import java.util.Optional;

/** What a person may do with an item. The table of {@code Transitions} says when. */
public enum Action {
  /** Give it to a unit. */
  ASSIGN,
  /** Take it on, which stops the accept clock. */
  ACCEPT,
  /** Begin work on it, or begin anew. */
  HANDLE,
  /** Say that it has been dealt with. */
  RESOLVE,
  /** Confirm that, with an outcome. */
  CLOSE,
  /** Hand it back (退单), with a reason. */
  RETURN,
  /** Let it rest until a date, with a reason. */
  SUSPEND,
  /** End its rest early. */
  RESUME,
  /** Ask for a later deadline (延期), with a reason. */
  EXTEND,
  /** Send it one tier up (提级). */
  ESCALATE,
  /** Take it up again after closing. */
  REOPEN,
  /** Join it to another item of the same subject. */
  MERGE,
  /** Put it aside as no risk, with an outcome. */
  DISMISS,
  /** Write something down (反馈). */
  NOTE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Action> of(String word) {
    for (Action action : values()) {
      if (action.word().equals(word)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}

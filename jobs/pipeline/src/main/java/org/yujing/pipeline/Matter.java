package org.yujing.pipeline;

import java.util.Comparator;
import org.yujing.disposition.Disposition;
import org.yujing.queue.ItemIds;
import org.yujing.warning.Warning;

/**
 * What meets the second pass: a warning, or an action of a person; one of the two is null.
 *
 * @param subject the hash of the subject that it is about, under which everything of it is kept
 */
record Matter(String subject, Warning warning, Disposition action) {
  /**
   * Two actions of one time and id may still differ: which of them counts must not depend on who
   * was faster.
   */
  static final Comparator<Matter> ORDER =
      Comparator.comparing(matter -> matter.action() == null ? "" : matter.action().toString());

  static Matter of(Warning warning) {
    return new Matter(ItemIds.subject(warning.subject()), warning, null);
  }

  static Matter of(Disposition action) {
    return new Matter(ItemIds.subjectOf(action.item()), null, action);
  }

  /** In milliseconds of event time. */
  long time() {
    return warning == null ? action.time() : warning.time();
  }
}

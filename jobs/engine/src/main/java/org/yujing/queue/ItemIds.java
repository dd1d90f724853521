package org.yujing.queue;

import org.yujing.warning.Subject;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningIds;

/**
 * Ids of items: the hash of the subject, a dash, and a hash of scenario and opening warning. The
 * same input gives the same ids, and an action finds its subject by its item's id.
 */
public final class ItemIds {
  private static final int SUBJECT = 20;
  private static final int OWN = 8;
  private static final int HUNDREDTHS_OF_A_PERCENT = 10_000;

  private ItemIds() {}

  /** What everything about a subject is kept under: 20 hexadecimal digits. */
  public static String subject(Subject subject) {
    return WarningIds.hash("s", subject.type(), subject.id());
  }

  /** The subject that an item's id speaks of. */
  public static String subjectOf(String item) {
    return item.substring(0, SUBJECT);
  }

  static String item(Warning opening) {
    String own = WarningIds.hash("i", opening.scenario(), opening.id()).substring(0, OWN);
    return subject(opening.subject()) + "-" + own;
  }

  /** Whether an item is in a sample of that share: always the same for the same id. */
  static boolean sampled(String id, double share) {
    long drawn = Long.parseLong(WarningIds.hash("d", id).substring(0, OWN), 16);
    return drawn % HUNDREDTHS_OF_A_PERCENT < share * HUNDREDTHS_OF_A_PERCENT;
  }
}

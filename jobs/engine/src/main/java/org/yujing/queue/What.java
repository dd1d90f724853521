package org.yujing.queue;

import java.util.Locale;

/** What happened to an item: a line of its history. */
public enum What {
  /** A warning opened it. */
  OPENED,
  /** One more warning belongs to it. */
  JOINED,
  /** Its level rose. */
  RAISED,
  /** One of its warnings was cleared, which closes nothing. */
  CLEARED,
  ASSIGNED,
  ACCEPTED,
  HANDLING,
  RESOLVED,
  CLOSED,
  RETURNED,
  SUSPENDED,
  RESUMED,
  EXTENDED,
  ESCALATED,
  REOPENED,
  MERGED,
  DISMISSED,
  /** A person wrote something down. */
  NOTED,
  /** The time to resolve it is nearly over. */
  NEAR_DUE,
  /** The time to accept it is over. */
  ACCEPT_OVERDUE,
  /** The time to resolve it is over. */
  RESOLVE_OVERDUE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

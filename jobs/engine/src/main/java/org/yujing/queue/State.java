package org.yujing.queue;

import java.util.Locale;

/** Where an item stands. */
public enum State {
  /** Opened, and no unit known that could have it. */
  NEW,
  /** Given to a unit, which has to accept it. */
  ASSIGNED,
  ACCEPTED,
  HANDLING,
  /** Dealt with, as its unit says; to be closed. */
  RESOLVED,
  CLOSED,
  /** Handed back by its unit (退单), to be given to another. */
  RETURNED,
  /** Rests until a date. */
  SUSPENDED,
  /** Sent up (提级), and no unit known there that could have it. */
  ESCALATED,
  /** Taken up again, and no unit known that could have it. */
  REOPENED,
  /** Joined to another item of its subject. */
  MERGED,
  /** Put aside as no risk, by rule or by people. */
  DISMISSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody still has to do something about it. */
  public boolean open() {
    return this != CLOSED && this != MERGED && this != DISMISSED;
  }
}

package org.yujing.queue;

import org.yujing.disposition.Disposition;

/** Who changes an item: a person with an action, or what works by itself. */
record Author(String by, String unit, String action) {
  static final Author WARNING = new Author(Change.BY_WARNING, "", "");
  static final Author RULE = new Author(Change.BY_RULE, "", "");
  static final Author CLOCK = new Author(Change.BY_CLOCK, "", "");

  static Author of(Disposition action) {
    return new Author(action.by(), action.unit(), action.id());
  }
}

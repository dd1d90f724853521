package org.yujing.warning;

import java.util.Locale;

/** What a line in the warnings says of its episode. */
public enum Kind {
  RAISED,
  UPGRADED,
  CLEARED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

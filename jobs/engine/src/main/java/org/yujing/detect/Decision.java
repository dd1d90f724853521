package org.yujing.detect;

import org.yujing.warning.Kind;
import org.yujing.warning.Level;

/** What is to be said: a line of some kind and level, nothing, or nothing for a reason. */
record Decision(Kind kind, Level level, MuteReason muted) {
  static final Decision NOTHING = new Decision(null, null, null);

  static Decision said(Kind kind, Level level) {
    return new Decision(kind, level, null);
  }

  static Decision muted(MuteReason reason) {
    return new Decision(null, null, reason);
  }

  boolean spoken() {
    return kind != null;
  }
}

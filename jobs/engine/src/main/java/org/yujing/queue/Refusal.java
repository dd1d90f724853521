package org.yujing.queue;

import java.util.Objects;
import org.yujing.disposition.Disposition;

/** An action that did not fit its item. Nothing was changed. */
public record Refusal(Disposition action, RefusalCode code, String why) {
  public Refusal {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(why, "why");
  }
}

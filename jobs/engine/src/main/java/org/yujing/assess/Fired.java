package org.yujing.assess;

import java.util.Objects;

/**
 * One thing that an assessment rule or a table row did.
 *
 * @param rule the Drools rule's name, or the table row
 * @param effect what it did, in a few words: {@code +30}, {@code at least orange}, {@code lead ...}
 * @param reason why, in the author's words; "" where none is given
 */
public record Fired(String rule, String effect, String reason) {
  public Fired {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(effect, "effect");
    Objects.requireNonNull(reason, "reason");
  }
}

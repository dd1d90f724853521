package org.yujing.publish;

import java.util.List;
import java.util.Objects;

/**
 * What a job says of a rule set: one line on {@code rules-status}.
 *
 * @param job {@code detect} or {@code assess}
 * @param number of the set that the line is about
 * @param version its content hash
 * @param time when the job said so, in milliseconds
 * @param effective from which signal time on the set applies, in milliseconds; null where it does
 *     not
 * @param inForce the number of the set that is in force after this
 * @param restarted rules whose structure changed, so that their state starts anew
 * @param removed rules that are gone: their open episodes are cleared
 * @param rule the rule that was put aside; "" where the line is about the whole set
 * @param reasons why the old set stays, or why the rule was put aside
 */
public record RulesStatus(
    String job,
    long number,
    String version,
    Verdict verdict,
    long time,
    Long effective,
    long inForce,
    List<String> restarted,
    List<String> removed,
    String rule,
    List<String> reasons) {

  /** What stands for the content hash of a set that could not be read. */
  public static final String NO_VERSION = "-";

  public RulesStatus {
    Objects.requireNonNull(verdict, "verdict");
    restarted = List.copyOf(restarted);
    removed = List.copyOf(removed);
    reasons = List.copyOf(reasons);
  }

  /** What became of a set, or of a rule in it. */
  public enum Verdict {
    /** The set is in force from {@code effective} on. */
    ACCEPTED,
    /** The set that was in force stays. */
    KEPT,
    /** One rule failed too often and is put aside in one task; the others go on. */
    QUARANTINED
  }
}

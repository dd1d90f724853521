package org.yujing.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yujing.detect.Ledger;
import org.yujing.detect.MuteReason;
import org.yujing.detect.Routed;

/** What is noted while a story is played, besides the warnings. */
final class Notes implements Ledger {
  private final Set<MuteReason> muted = EnumSet.noneOf(MuteReason.class);
  private final Set<String> failures = new LinkedHashSet<>();
  private long roles;
  private final List<Given> late = new ArrayList<>();

  /** A signal reached the rule's judge in some roles, a bit each. */
  void played(Routed routed) {
    for (int hit = 0; hit < routed.hits().size(); hit++) {
      roles |= routed.hits().mask(hit);
    }
  }

  void late(Given given) {
    late.add(given);
  }

  /** The roles that any signal played. */
  long roles() {
    return roles;
  }

  Set<MuteReason> muted() {
    return muted;
  }

  /** What the rule threw, in words. */
  Set<String> failures() {
    return failures;
  }

  List<Given> late() {
    return late;
  }

  @Override
  public void muted(String rule, MuteReason reason) {
    muted.add(reason);
  }

  @Override
  public void failed(String rule, RuntimeException why) {
    failures.add(why.toString());
  }
}

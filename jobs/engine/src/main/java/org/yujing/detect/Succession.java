package org.yujing.detect;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.yujing.rule.Rule;
import org.yujing.warning.Warning;

/**
 * One rule set follows another while states are kept: what becomes of each rule's states. A rule
 * whose structure is unchanged keeps them and is held against its new levels; one that is gone or
 * was rewritten has its open episodes cleared, and starts anew.
 */
public final class Succession {
  private final KeyJudge before;
  private final KeyJudge after;
  private final Map<String, Withdrawal> withdrawn = new HashMap<>();
  private final Set<String> releveled = new TreeSet<>();

  /**
   * @param known the rules of the new set that say something, of all lanes
   */
  public Succession(KeyJudge before, KeyJudge after, Set<String> known) {
    this.before = before;
    this.after = after;
    for (RuleJudge judge : before.judges()) {
      compare(judge, after.judge(judge.rule().name()), known);
    }
  }

  private void compare(RuleJudge old, RuleJudge now, Set<String> known) {
    Rule rule = old.rule();
    if (now == null) {
      Withdrawal why = known.contains(rule.name()) ? Withdrawal.CHANGED : Withdrawal.REMOVED;
      withdrawn.put(rule.name(), why);
    } else if (!rule.structure().equals(now.rule().structure())) {
      withdrawn.put(rule.name(), Withdrawal.CHANGED);
    } else if (rule.status() != now.rule().status()) {
      withdrawn.put(rule.name(), Withdrawal.MOVED);
    } else if (!rule.levels().equals(now.rule().levels()) || before.putAside(rule.name())) {
      releveled.add(rule.name());
    }
  }

  /** Whether some key's states have to be looked at. */
  public boolean needed() {
    return !withdrawn.isEmpty() || !releveled.isEmpty();
  }

  /**
   * Hands one key's states over; where something may come of it, the key is to be looked at again
   * at that time.
   *
   * @param time from which the new set applies, in milliseconds; all earlier times are judged
   * @param out the ends of episodes whose rule is no longer what it was
   */
  public void handOver(KeyMemory memory, String key, long time, Consumer<Warning> out) {
    for (RuleState state : memory.states()) {
      if (withdrawn.containsKey(state.rule)) {
        withdraw(memory, state, new Moment(key, time, null), out);
      } else if (releveled.contains(state.rule)) {
        takeOver(memory, state, time);
      }
    }
  }

  private void withdraw(KeyMemory memory, RuleState state, Moment end, Consumer<Warning> out) {
    Withdrawal why = withdrawn.get(state.rule);
    before.withdraw(state, end, why, out);
    if (why == Withdrawal.MOVED) {
      // What was seen stays seen; the figure may be said anew on the other side.
      state.beginAfresh();
      takeOver(memory, state, end.time());
    } else {
      before.forget(memory, state);
    }
  }

  private void takeOver(KeyMemory memory, RuleState state, long time) {
    after.judge(state.rule).takeOver(state, before.judge(state.rule).rule(), time);
    memory.alarm(time);
  }
}

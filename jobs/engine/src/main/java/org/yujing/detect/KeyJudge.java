package org.yujing.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.warning.Warning;

/**
 * Judges one key at one time for every rule that keeps it: first the signals of that time in their
 * order, then what time alone brings. The caller keeps the memory, the order of times and the
 * timers.
 */
public final class KeyJudge {
  private final Map<String, RuleJudge> judges = new HashMap<>();
  private final Quarantine quarantine;
  private final Ledger ledger;

  /** For rules whose signals come in one order of time. */
  public KeyJudge(List<Rule> rules, Excuses excuses, Ledger ledger) {
    this(rules, excuses, new Quarantine(), Storms.none(), ledger);
  }

  /** With what is known of rules that failed, and of those that said much. */
  public KeyJudge(
      List<Rule> rules, Excuses excuses, Quarantine quarantine, Storms storms, Ledger ledger) {
    for (Rule rule : rules) {
      judges.put(rule.name(), new RuleJudge(rule, excuses, storms, ledger));
    }
    this.quarantine = quarantine;
    this.ledger = ledger;
  }

  /** The judge of a rule, or null where the rule set has no such rule. */
  public RuleJudge judge(String rule) {
    return judges.get(rule);
  }

  Collection<RuleJudge> judges() {
    return judges.values();
  }

  /** Whether the rule failed too often to be asked. */
  boolean putAside(String rule) {
    return quarantine.holds(rule);
  }

  /**
   * Judges what is due at one time; earlier times must have been judged before.
   *
   * @param signals the signals of this time, in any order
   * @return when this key must next be looked at, or {@link Long#MAX_VALUE}
   */
  public long advance(
      KeyMemory memory, String key, long time, List<Routed> signals, Consumer<Warning> out) {
    if (!signals.isEmpty()) {
      signals(memory, key, signals, out);
    }
    return wake(memory, key, time, out);
  }

  private void signals(KeyMemory memory, String key, List<Routed> signals, Consumer<Warning> out) {
    List<Routed> inOrder = new ArrayList<>(signals);
    inOrder.sort(Comparator.comparing(Routed::signal));
    for (Routed routed : inOrder) {
      signal(memory, key, routed, out);
    }
  }

  private void signal(KeyMemory memory, String key, Routed routed, Consumer<Warning> out) {
    boolean heard = false;
    boolean judged = false;
    for (Hit hit : routed.hits()) {
      RuleJudge judge = judges.get(hit.rule());
      if (judge != null && judge.structure() == hit.structure() && !quarantine.holds(hit.rule())) {
        heard = true;
        judged |= step(judge, memory, key, routed.signal(), hit, out);
      }
    }
    if (routed.counted() && heard) {
      ledger.judged(routed.signal().source(), !judged);
    } else if (routed.counted()) {
      ledger.unheard(routed.signal().source());
    }
  }

  /** Whether the rule judged the signal; where it fails on it, the others go on. */
  private boolean step(
      RuleJudge judge,
      KeyMemory memory,
      String key,
      Signal signal,
      Hit hit,
      Consumer<Warning> out) {
    RuleState known = memory.get(hit.rule());
    RuleState state = known == null ? judge.nothingSeen() : known;
    boolean judged = step(judge, state, key, signal, hit, out);
    if (known == null) {
      memory.add(hit.rule(), state);
    } else {
      memory.put(hit.rule(), state);
    }
    return judged;
  }

  private boolean step(
      RuleJudge judge, RuleState state, String key, Signal signal, Hit hit, Consumer<Warning> out) {
    boolean judged = true;
    List<Warning> said = new ArrayList<>(2);
    long began = ledger.begin();
    try {
      judged = judge.step(state, key, signal, hit.mask(), said::add);
      if (judged) {
        ledger.matched(hit.rule());
      }
    } catch (RuntimeException e) {
      failed(hit.rule(), e);
    } finally {
      ledger.end(hit.rule(), began);
    }
    // Outside of the try: what fails while it is passed on is not the rule's fault.
    said.forEach(out);
    return judged;
  }

  /** Ends what a rule has open that is no longer what it was; one that fails at it says nothing. */
  void withdraw(String rule, RuleState state, Moment end, Withdrawal why, Consumer<Warning> out) {
    List<Warning> said = new ArrayList<>(1);
    try {
      judges.get(rule).withdraw(state, end.key(), end.time(), why, said::add);
    } catch (RuntimeException e) {
      failed(rule, e);
    }
    said.forEach(out);
  }

  private void failed(String rule, RuntimeException why) {
    ledger.failed(rule, why);
    if (quarantine.failed(rule)) {
      ledger.quarantined(rule, why);
    }
  }

  private long wake(KeyMemory memory, String key, long time, Consumer<Warning> out) {
    long next = Long.MAX_VALUE;
    for (String rule : memory.rules()) {
      RuleJudge judge = judges.get(rule);
      if (judge == null) {
        memory.remove(rule);
        continue;
      }
      RuleState state = memory.get(rule);
      if (judge.wakeAt(state) <= time && !quarantine.holds(rule)) {
        wake(judge, state, key, time, out, rule);
        memory.put(rule, state);
      }
      if (judge.over(state, time)) {
        memory.remove(rule);
      } else if (!quarantine.holds(rule)) {
        next = Math.min(next, Math.max(judge.wakeAt(state), time + 1));
      }
    }
    return next;
  }

  private void wake(
      RuleJudge judge, RuleState state, String key, long time, Consumer<Warning> out, String rule) {
    List<Warning> said = new ArrayList<>(2);
    long began = ledger.begin();
    try {
      judge.wake(state, key, time, said::add);
    } catch (RuntimeException e) {
      failed(rule, e);
    } finally {
      ledger.end(rule, began);
    }
    said.forEach(out);
  }
}

package org.yujing.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
   * Judges what is due at one time, and sets the memory's alarm; earlier times must have been
   * judged before, and alarms have gone off. Until then only the rules that hear a signal are
   * looked at, so that a key which many rules keep costs no more than those few.
   *
   * @param signals the signals of this time, in any order
   */
  public void advance(
      KeyMemory memory, String key, long time, List<Routed> signals, Consumer<Warning> out) {
    long alarm = memory.alarm();
    Set<String> heard = signals(memory, key, signals, out);
    long next =
        alarm <= time
            ? look(memory, key, time, memory.rules(), out)
            : Math.min(alarm, look(memory, key, time, heard, out));
    if (next != alarm) {
      memory.alarm(next);
    }
  }

  /** The rules that heard one of them. */
  private Set<String> signals(
      KeyMemory memory, String key, List<Routed> signals, Consumer<Warning> out) {
    Set<String> heard = new LinkedHashSet<>();
    for (Routed routed : inOrder(signals)) {
      signal(memory, key, routed, heard, out);
    }
    return heard;
  }

  private static List<Routed> inOrder(List<Routed> signals) {
    if (signals.size() < 2) {
      return signals;
    }
    List<Routed> inOrder = new ArrayList<>(signals);
    inOrder.sort(Comparator.comparing(Routed::signal));
    return inOrder;
  }

  private void signal(
      KeyMemory memory, String key, Routed routed, Set<String> heard, Consumer<Warning> out) {
    boolean asked = false;
    boolean judged = false;
    for (Hit hit : routed.hits()) {
      RuleJudge judge = judges.get(hit.rule());
      if (judge != null && judge.structure() == hit.structure() && !quarantine.holds(hit.rule())) {
        asked = true;
        heard.add(hit.rule());
        judged |= step(judge, memory, key, routed.signal(), hit, out);
      }
    }
    if (routed.counted() && asked) {
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
    memory.put(hit.rule(), state);
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

  /** When one of these rules must next be looked at. */
  private long look(
      KeyMemory memory, String key, long time, Iterable<String> rules, Consumer<Warning> out) {
    long next = Long.MAX_VALUE;
    for (String rule : rules) {
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

package org.yujing.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.yujing.rule.Rule;
import org.yujing.signal.SignalScope;
import org.yujing.warning.Warning;

/**
 * Judges one key at one time for every rule that keeps it: first the signals of that time in their
 * order, then what time alone brings. The caller keeps the memory, the order of times and the
 * timers.
 */
public final class KeyJudge {
  private final Map<String, RuleJudge> judges = new HashMap<>();

  /** What hits call the rules, in order, and their judges. */
  private final long[] hits;

  private final RuleJudge[] hearing;
  private final Quarantine quarantine;
  private final Ledger ledger;

  /** Whom the signals of the moment at hand concern. */
  private final List<RuleState> heard = new ArrayList<>();

  /** What the rule at hand says. */
  private final List<Warning> said = new ArrayList<>();

  /** For rules whose signals come in one order of time. */
  public KeyJudge(List<Rule> rules, Excuses excuses, Ledger ledger) {
    this(rules, excuses, new Quarantine(), Storms.none(), ledger);
  }

  /** With what is known of rules that failed, and of those that said much. */
  public KeyJudge(
      List<Rule> rules, Excuses excuses, Quarantine quarantine, Storms storms, Ledger ledger) {
    Faces faces = new Faces();
    for (Rule rule : rules) {
      judges.put(rule.name(), new RuleJudge(rule, excuses, storms, faces, ledger));
    }
    TreeMap<Long, RuleJudge> byHit = new TreeMap<>();
    judges.values().forEach(judge -> byHit.put(Hit.rule(judge.rule()), judge));
    if (byHit.size() < judges.size()) {
      throw new IllegalStateException("two rules look the same in hits");
    }
    this.hits = byHit.keySet().stream().mapToLong(Long::longValue).toArray();
    this.hearing = byHit.values().toArray(RuleJudge[]::new);
    this.quarantine = quarantine;
    this.ledger = ledger;
  }

  /** The judge of a rule, or null where the rule set has no such rule. */
  RuleJudge judge(String rule) {
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
   * judged before, and alarms have gone off. Only the rules that hear a signal are looked at, and
   * those whose own time has come: a key which many rules keep costs no more than those few.
   *
   * @param signals the signals of this time, in any order
   */
  public void advance(
      KeyMemory memory, String key, long time, List<Routed> signals, Consumer<Warning> out) {
    heard.clear();
    for (Routed routed : inOrder(signals)) {
      signal(memory, key, routed, out);
    }
    long next = Long.MAX_VALUE;
    Moment now = new Moment(key, time, null);
    for (RuleState state : heard) {
      next = Math.min(next, look(memory, state, now, out));
    }
    long alarm = memory.alarm();
    memory.alarm(alarm > time ? Math.min(alarm, next) : wake(memory, now, out));
  }

  /** Looks at the rules whose time has come; when the next one's comes. */
  private long wake(KeyMemory memory, Moment now, Consumer<Warning> out) {
    long next = Long.MAX_VALUE;
    for (RuleState state : memory.states()) {
      long wakeAt = state.wakeAt > now.time() ? state.wakeAt : look(memory, state, now, out);
      next = Math.min(next, wakeAt);
    }
    return next;
  }

  private static List<Routed> inOrder(List<Routed> signals) {
    if (signals.size() < 2) {
      return signals;
    }
    List<Routed> inOrder = new ArrayList<>(signals);
    inOrder.sort(Comparator.comparing(Routed::signal));
    return inOrder;
  }

  private void signal(KeyMemory memory, String key, Routed routed, Consumer<Warning> out) {
    boolean asked = false;
    boolean judged = false;
    SignalScope scope = new SignalScope(routed.signal());
    Hits wanted = routed.hits();
    for (int hit = 0; hit < wanted.size(); hit++) {
      RuleJudge judge = hearing(wanted.rule(hit));
      if (judge != null && !quarantine.holds(judge.rule().name())) {
        asked = true;
        RuleState state = state(memory, judge);
        if (!heard.contains(state)) {
          heard.add(state);
        }
        judged |=
            step(judge, state, key, new Arrival(routed.signal(), scope, wanted.mask(hit)), out);
      }
    }
    if (routed.counted() && asked) {
      ledger.judged(routed.signal().source(), !judged);
    } else if (routed.counted()) {
      ledger.unheard(routed.signal().source());
    }
  }

  /** The judge of the rule in the form that wanted the signal; null where that is gone. */
  private RuleJudge hearing(long rule) {
    int place = Arrays.binarySearch(hits, rule);
    return place < 0 ? null : hearing[place];
  }

  /** Whether all rules that want a signal remember its key already. */
  public boolean knows(KeyMemory memory, Routed routed) {
    Hits wanted = routed.hits();
    return IntStream.range(0, wanted.size())
        .mapToObj(hit -> hearing(wanted.rule(hit)))
        .allMatch(judge -> judge != null && memory.find(judge.rule().name()) != null);
  }

  private static RuleState state(KeyMemory memory, RuleJudge judge) {
    RuleState known = memory.find(judge.rule().name());
    if (known != null) {
      judge.open(known);
      return known;
    }
    RuleState begun = judge.nothingSeen();
    memory.add(begun);
    return begun;
  }

  /** Whether the rule judged the signal; where it fails on it, the others go on. */
  private boolean step(
      RuleJudge judge, RuleState state, String key, Arrival arrival, Consumer<Warning> out) {
    boolean judged = true;
    said.clear();
    long began = ledger.begin();
    try {
      judged = judge.step(state, key, arrival, said::add);
      if (judged) {
        ledger.matched(state.rule);
      }
    } catch (RuntimeException e) {
      failed(state.rule, e);
    } finally {
      ledger.end(state.rule, began);
    }
    // Outside of the try: what fails while it is passed on is not the rule's fault.
    said.forEach(out);
    return judged;
  }

  /** Ends what a rule has open that is no longer what it was; one that fails at it says nothing. */
  void withdraw(RuleState state, Moment end, Withdrawal why, Consumer<Warning> out) {
    said.clear();
    try {
      judges.get(state.rule).withdraw(state, end.key(), end.time(), why, said::add);
    } catch (RuntimeException e) {
      failed(state.rule, e);
    }
    said.forEach(out);
  }

  private void failed(String rule, RuntimeException why) {
    ledger.failed(rule, why);
    if (quarantine.failed(rule)) {
      ledger.quarantined(rule, why);
    }
  }

  /** What time has brought to one rule; when it must next be looked at. */
  private long look(KeyMemory memory, RuleState state, Moment now, Consumer<Warning> out) {
    RuleJudge judge = judges.get(state.rule);
    if (judge == null) {
      forget(memory, state);
      return Meter.NEVER;
    }
    judge.open(state);
    long wakeAt = quarantine.holds(state.rule) ? Meter.NEVER : judge.wakeAt(state);
    if (wakeAt <= now.time()) {
      wake(judge, state, now, out);
      // One that is put aside waits for another rule set, which looks at it.
      wakeAt = quarantine.holds(state.rule) ? Meter.NEVER : judge.wakeAt(state);
    }
    if (judge.over(state, now.time())) {
      forget(memory, state);
      return Meter.NEVER;
    }
    remember(state);
    state.wakeAt = Math.max(wakeAt, now.time() + 1);
    return state.wakeAt;
  }

  private void wake(RuleJudge judge, RuleState state, Moment now, Consumer<Warning> out) {
    said.clear();
    long began = ledger.begin();
    try {
      judge.wake(state, now.key(), now.time(), said::add);
    } catch (RuntimeException e) {
      failed(state.rule, e);
    } finally {
      ledger.end(state.rule, began);
    }
    said.forEach(out);
  }

  private void remember(RuleState state) {
    if (!state.counted) {
      state.counted = true;
      ledger.begun(state.rule);
    }
    ledger.remembered(state.rule, state::size);
  }

  /** A rule needs nothing of a key any more. */
  void forget(KeyMemory memory, RuleState state) {
    memory.remove(state);
    if (state.counted) {
      ledger.over(state.rule);
    }
  }
}

package org.yujing.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.warning.Warning;

/**
 * The judges without a cluster: keys in maps, time moved by hand. The same steps as on a cluster,
 * in the same order.
 */
public final class Rehearsal {
  private final Router router;
  private final KeyJudge judge;
  private final UnaryOperator<KeyMemory> afterwards;
  private final Map<String, Key> keys = new TreeMap<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<Signal> late = new ArrayList<>();
  private long watermark = Long.MIN_VALUE;

  /** All rules wait for the same time here. */
  public Rehearsal(List<Rule> rules, Excuses excuses, Ledger ledger) {
    this(rules, excuses, ledger, memory -> memory);
  }

  /** With something that is done to a key's memory after each look, such as keeping its bytes. */
  Rehearsal(List<Rule> rules, Excuses excuses, Ledger ledger, UnaryOperator<KeyMemory> afterwards) {
    this.router = new Router(rules, ledger);
    this.judge = new KeyJudge(rules, excuses, ledger);
    this.afterwards = afterwards;
  }

  /** A signal comes in; one whose time is past is late. */
  public void signal(Signal signal) {
    if (signal.time() <= watermark) {
      late.add(signal);
      return;
    }
    router.route(signal, this::take);
  }

  /** A signal that is already on its way to a key. */
  public void take(Routed routed) {
    keys.computeIfAbsent(routed.address(), any -> new Key(routed.key()))
        .waiting
        .computeIfAbsent(routed.signal().time(), any -> new ArrayList<>())
        .add(routed);
  }

  /** Time has passed this moment, in milliseconds: what is due is judged, key by key. */
  public void timeIs(long time) {
    watermark = Math.max(watermark, time);
    keys.values().forEach(key -> key.judgeUntil(watermark));
    keys.values().removeIf(Key::isEmpty);
  }

  /** What was said so far, in the order of files. */
  public List<Warning> warnings() {
    return warnings.stream().sorted().toList();
  }

  public List<Signal> late() {
    return List.copyOf(late);
  }

  /** How many keys still have something to remember. */
  public int keysKept() {
    return keys.size();
  }

  private final class Key {
    private final String key;
    private final TreeMap<Long, List<Routed>> waiting = new TreeMap<>();
    private KeyMemory memory = new KeyMemory();

    Key(String key) {
      this.key = key;
    }

    void judgeUntil(long time) {
      for (long next = next(); next <= time && next != Long.MAX_VALUE; next = next()) {
        List<Routed> due = waiting.remove(next);
        judge.advance(memory, key, next, due == null ? List.of() : due, warnings::add);
        memory = afterwards.apply(memory);
      }
    }

    private long next() {
      long signal = waiting.isEmpty() ? Long.MAX_VALUE : waiting.firstKey();
      return memory.alarm() == Long.MIN_VALUE ? signal : Math.min(signal, memory.alarm());
    }

    boolean isEmpty() {
      return waiting.isEmpty() && memory.isEmpty();
    }
  }
}

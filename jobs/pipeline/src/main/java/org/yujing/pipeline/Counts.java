package org.yujing.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.yujing.detect.Ledger;
import org.yujing.detect.MuteReason;

/**
 * Counts of one task by name, added up over all tasks when the job ends. A name's parts are
 * separated by a tab: what is counted, whose it is, and which kind.
 */
final class Counts implements Ledger {
  private final RuntimeContext context;
  private final String stage;
  private final Map<String, LongCounter> counters = new HashMap<>();
  private BiConsumer<String, RuntimeException> quarantined = (rule, why) -> {};

  /** {@code stage} keeps the counts of stages apart that run in one task. */
  Counts(RuntimeContext context, String stage) {
    this.context = context;
    this.stage = stage;
  }

  /** Who else wants to hear that a rule is put aside, and why. */
  void whenQuarantined(BiConsumer<String, RuntimeException> listener) {
    quarantined = listener;
  }

  void add(String what, String whose, String kind) {
    String name = what + '\t' + whose + '\t' + kind + '\t' + stage;
    counters.computeIfAbsent(name, this::register).add(1L);
  }

  /** One more action of a person that came to this end. */
  void action(String end) {
    add("dispositions", "", end);
  }

  /** One more thing that the second pass did. */
  void assessed(String what) {
    add("assessment", "", what);
  }

  /** An assessment rule, or a row of a table, did something. */
  void fired(String rule) {
    add("fired", word(rule), "rule");
  }

  /** A text of somebody else's as a part of a name. */
  static String word(String text) {
    return text.replace('\t', ' ');
  }

  private LongCounter register(String name) {
    LongCounter counter = new LongCounter();
    context.addAccumulator(name, counter);
    return counter;
  }

  @Override
  public void judged(String source, boolean duplicate) {
    add("signals", source, duplicate ? "duplicate" : "judged");
  }

  @Override
  public void unheard(String source) {
    add("signals", source, "unmatched");
  }

  @Override
  public void muted(String rule, MuteReason reason) {
    add("muted", rule, reason.word());
  }

  @Override
  public void unknown(String rule) {
    add("rule", rule, "unknown");
  }

  @Override
  public void capped(String rule) {
    add("rule", rule, "capped");
  }

  @Override
  public void failed(String rule, RuntimeException why) {
    add("rule", rule, "failed");
  }

  @Override
  public void quarantined(String rule, RuntimeException why) {
    add("rule", rule, "quarantined");
    quarantined.accept(rule, why);
  }
}

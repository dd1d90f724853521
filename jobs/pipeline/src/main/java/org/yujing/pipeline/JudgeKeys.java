package org.yujing.pipeline;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.yujing.detect.Excuses;
import org.yujing.detect.KeyJudge;
import org.yujing.detect.KeyMemory;
import org.yujing.detect.Period;
import org.yujing.detect.Routed;
import org.yujing.detect.Storms;
import org.yujing.detect.Succession;
import org.yujing.publish.RulesStatus;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.warning.Warning;

/**
 * Carries what the judges of one lane remember, key by key, in the order of time. Everything it
 * stores goes: a waiting signal when it is judged, a rule's state when the judge says that it is
 * over or the rule is gone.
 */
final class JudgeKeys extends UnderEditions<Routed, Warning> {
  static final OutputTag<Signal> LATE = new OutputTag<>("late", SignalWire.TYPE);
  static final OutputTag<RulesStatus> STATUS = new OutputTag<>("status", RulesStatusWire.TYPE);
  private static final long serialVersionUID = 1;
  private static final ValueStateDescriptor<KeyMemory> SEEN =
      new ValueStateDescriptor<>("seen", KeyMemoryWire.INSTANCE);

  private final Lane lane;
  private final Settings settings;

  private transient RuleNotes notes;
  private transient RosterStarts rosters;
  private transient ValueState<KeyMemory> seen;
  private transient KeyJudge judge;
  private transient Counts counts;
  private transient JudgeFigures figures;

  /**
   * The stretch of time that counts, and how much is said in it.
   *
   * @param start the time at which the clocks of rosters start, in milliseconds
   * @param storm what a rule may raise in one task
   */
  record Settings(Period period, long start, Storms.Limit storm) implements Serializable {}

  JudgeKeys(Lane lane, RuleBook book, Edition first, Settings settings) {
    super(RoutedWire.INSTANCE, book, first, 0);
    this.lane = lane;
    this.settings = settings;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    notes = RuleNotes.restore(context, settings.storm());
    figures = JudgeFigures.restore(context);
  }

  @Override
  public void open() throws Exception {
    super.open();
    counts = new Counts(getRuntimeContext(), "judge-" + lane.name());
    counts.whenQuarantined(this::report);
    counts.show(GaugeOf.RULE_SET, "", () -> editions().current().number());
    figures.show(counts, notes.quarantine());
    counts.countKeys(figures.keys());
    seen = getKeyedStateStore().getState(SEEN);
    rosters = new RosterStarts(getRuntimeContext().getTaskInfo());
    RuleBook.Compiled compiled = book().compile(editions().current().files());
    judge = judge(compiled);
    wakeAll(SEEN, this::wake);
    // A restored task too: a roster may have keys that it had not when the job was saved.
    start(compiled, Math.max(settings.start(), done() + 1));
  }

  JudgeFigures figures() {
    return figures;
  }

  private KeyJudge judge(RuleBook.Compiled compiled) {
    Excuses excuses = new Excuses(compiled.rules().exceptions(), compiled.reference());
    return new KeyJudge(
        lane.rules(compiled.awake()), excuses, notes.quarantine(), notes.storms(), counts);
  }

  /** Starts the clocks of the keys of rosters that this task keeps and that have none yet. */
  private void start(RuleBook.Compiled compiled, long time) throws Exception {
    for (Routed routed : rosters.of(lane.rules(compiled.awake()), compiled.reference(), time)) {
      setCurrentKey(routed.address());
      KeyMemory memory = seen.value();
      if (memory == null || !judge.knows(memory, routed)) {
        keep(time, routed);
      }
    }
  }

  @Override
  public void processElement1(StreamRecord<Routed> record) throws Exception {
    Routed routed = record.getValue();
    long time = routed.time();
    if (time > done()) {
      keep(time, routed);
    } else if (routed.counted()) {
      counts.add(CountOf.SIGNALS, routed.signal().source(), "late");
      output.collect(LATE, new StreamRecord<>(routed.signal(), time));
    }
  }

  @Override
  void enter(Edition edition, long time) throws Exception {
    RuleBook.Compiled compiled = book().compile(edition.files());
    Set<String> known = compiled.awake().stream().map(Rule::name).collect(Collectors.toSet());
    KeyJudge next = judge(compiled);
    Succession succession = new Succession(judge, next, known);
    if (succession.needed()) {
      handOver(succession, time);
    }
    figures.takeBack(notes.quarantine());
    notes.quarantine().forget();
    judge = next;
    start(compiled, time);
  }

  private void handOver(Succession succession, long time) throws Exception {
    each(
        SEEN,
        (address, any) ->
            look(
                memory ->
                    succession.handOver(
                        memory, Routed.key(address), time, said -> tell(said, time))));
  }

  @Override
  void due(String address, long time, List<Routed> due) throws IOException {
    if (time <= settings.period().until()) {
      String key = Routed.key(address);
      look(memory -> judge.advance(memory, key, time, due, said -> tell(said, time)));
    }
  }

  /** Something looks at the current key, and may change what is remembered of it. */
  private void look(Consumer<KeyMemory> looking) throws IOException {
    KeyMemory stored = seen.value();
    KeyMemory memory = stored == null ? new KeyMemory() : stored;
    long alarm = memory.alarm();
    looking.accept(memory);
    if (!memory.isEmpty()) {
      seen.update(memory);
    } else if (stored != null) {
      seen.clear();
    }
    if (memory.alarm() != alarm) {
      wakeAt(wake(memory));
    }
  }

  private long wake(KeyMemory memory) {
    return memory.alarm() <= settings.period().until() ? memory.alarm() : NEVER;
  }

  private void tell(Warning said, long time) {
    counts.said(said);
    figures.said(said, now());
    say(said, time);
  }

  private long now() {
    return getProcessingTimeService().getCurrentProcessingTime();
  }

  private void report(String rule, RuntimeException why) {
    figures.putAside(rule);
    RulesStatus status = editions().current().quarantined(rule, why, now());
    output.collect(STATUS, new StreamRecord<>(status));
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    notes.snapshot();
    figures.snapshot();
  }
}

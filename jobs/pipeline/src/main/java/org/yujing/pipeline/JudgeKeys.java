package org.yujing.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.util.OutputTag;
import org.yujing.detect.Excuses;
import org.yujing.detect.KeyJudge;
import org.yujing.detect.Period;
import org.yujing.detect.Routed;
import org.yujing.detect.Succession;
import org.yujing.publish.RulesStatus;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.warning.Warning;

/**
 * Carries what the judges of one lane remember, key by key. Signals wait until time has passed
 * them, so that a key is judged in the order of time. The second input tells of rule sets; each
 * comes into force between two moments, once for all keys. Everything it stores goes: a waiting
 * signal when it is judged, a rule's state when the judge says that it is over or the rule is gone.
 */
final class JudgeKeys extends AbstractStreamOperator<Warning>
    implements TwoInputStreamOperator<Routed, Edition, Warning>,
        Triggerable<String, VoidNamespace> {
  static final OutputTag<Signal> LATE = new OutputTag<>("late", SignalWire.TYPE);
  static final OutputTag<RulesStatus> STATUS = new OutputTag<>("status", RulesStatusWire.TYPE);
  private static final long serialVersionUID = 1;
  private static final MapStateDescriptor<String, Remembered> SEEN =
      new MapStateDescriptor<>("seen", StringSerializer.INSTANCE, RememberedWire.INSTANCE);

  private final Lane lane;
  private final RuleBook book;
  private final Edition first;
  private final Settings settings;

  private transient Editions editions;
  private transient Passed passed;
  private transient InQuarantine quarantine;
  private transient Waiting<Routed> waiting;
  private transient RosterStarts rosters;
  private transient StateMemory memory;
  private transient KeyJudge judge;
  private transient Counts counts;

  /**
   * @param start the time at which the clocks of rosters start, in milliseconds
   */
  record Settings(Period period, long start) implements Serializable {}

  JudgeKeys(Lane lane, RuleBook book, Edition first, Settings settings) {
    this.lane = lane;
    this.book = book;
    this.first = first;
    this.settings = settings;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    int task = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    editions = Editions.restore(context, task, first);
    passed = Passed.restore(context);
    quarantine = InQuarantine.restore(context);
  }

  @Override
  public void open() throws Exception {
    super.open();
    counts = new Counts(getRuntimeContext(), "judge-" + lane.name());
    counts.whenQuarantined(this::report);
    waiting =
        new Waiting<>(
            RoutedWire.INSTANCE,
            this::getOrCreateKeyedState,
            getInternalTimerService("times", VoidNamespaceSerializer.INSTANCE, this));
    waiting.timeIs(passed.time());
    memory = new StateMemory(getKeyedStateStore().getMapState(SEEN));
    rosters = new RosterStarts(getRuntimeContext().getTaskInfo());
    RuleBook.Compiled compiled = book.compile(editions.current().files());
    install(compiled);
    if (!passed.restored()) {
      start(compiled, settings.start());
    }
  }

  private void install(RuleBook.Compiled compiled) {
    judge = judge(compiled);
    memory.judges(judge);
  }

  private KeyJudge judge(RuleBook.Compiled compiled) {
    Excuses excuses = new Excuses(compiled.rules().exceptions(), compiled.reference());
    return new KeyJudge(lane.rules(compiled.awake()), excuses, quarantine.rules(), counts);
  }

  /** Starts the clocks of the keys of rosters that this task keeps and that have none yet. */
  private void start(RuleBook.Compiled compiled, long time) throws Exception {
    for (Routed routed : rosters.of(lane.rules(compiled.awake()), compiled.reference(), time)) {
      setCurrentKey(routed.address());
      if (memory.get(routed.hits().get(0).rule()) == null) {
        waiting.add(time, routed);
      }
    }
  }

  @Override
  public void processElement1(StreamRecord<Routed> record) throws Exception {
    Routed routed = record.getValue();
    long time = routed.signal().time();
    if (time > waiting.passed()) {
      waiting.add(time, routed);
    } else if (routed.counted()) {
      counts.add("signals", routed.signal().source(), "late");
      output.collect(LATE, new StreamRecord<>(routed.signal(), time));
    }
  }

  @Override
  public void processElement2(StreamRecord<Edition> edition) {
    editions.add(edition.getValue());
    book.prepare(edition.getValue().files());
  }

  /** Time passes: up to each rule set that comes into force, then on under it. */
  @Override
  public void processWatermark1(Watermark mark) throws Exception {
    for (var next = editions.next(waiting.passed(), mark.getTimestamp());
        next.isPresent();
        next = editions.next(waiting.passed(), mark.getTimestamp())) {
      long time = Math.max(next.get().effective(), waiting.passed() + 1);
      timeServiceManager.advanceWatermark(new Watermark(time - 1));
      enter(next.get(), time);
    }
    timeServiceManager.advanceWatermark(mark);
    output.emitWatermark(mark);
  }

  private void enter(Edition edition, long time) throws Exception {
    RuleBook.Compiled compiled = book.compile(edition.files());
    Set<String> known = compiled.awake().stream().map(Rule::name).collect(Collectors.toSet());
    KeyJudge next = judge(compiled);
    Succession succession = new Succession(judge, next, known);
    if (succession.needed()) {
      handOver(succession, time);
    }
    quarantine.rules().forget();
    judge = next;
    memory.judges(judge);
    editions.enter(edition);
    start(compiled, time);
  }

  private void handOver(Succession succession, long time) throws Exception {
    this.<String>getKeyedStateBackend()
        .applyToAllKeys(
            VoidNamespace.INSTANCE,
            VoidNamespaceSerializer.INSTANCE,
            SEEN,
            (address, any) -> {
              setCurrentKey(address);
              if (succession.handOver(memory, key(address), time, said -> say(said, time))) {
                waiting.wakeAt(time);
              }
            });
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    long time = timer.getTimestamp();
    Period period = settings.period();
    if (time > period.until()) {
      return;
    }
    List<Routed> due = new ArrayList<>();
    waiting.take(time).forEach(due::add);
    String key = key(timer.getKey());
    long next = judge.advance(memory, key, time, due, said -> say(said, time));
    if (next <= period.until() && next != Long.MAX_VALUE) {
      waiting.wakeAt(next);
    }
  }

  private static String key(String address) {
    return address.substring(address.indexOf('\u0000') + 1);
  }

  private void say(Warning warning, long time) {
    output.collect(new StreamRecord<>(warning, time));
  }

  private void report(String rule, RuntimeException why) {
    long now = getProcessingTimeService().getCurrentProcessingTime();
    RulesStatus status = editions.current().quarantined(rule, why, now);
    output.collect(STATUS, new StreamRecord<>(status));
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) {}

  @Override
  public void processWatermark2(Watermark mark) {}

  @Override
  protected void processWatermarkStatus(WatermarkStatus status, int input) {
    if (input == 0) {
      output.emitWatermarkStatus(status);
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    editions.snapshot();
    passed.snapshot(waiting.passed());
    quarantine.snapshot();
  }
}

package org.yujing.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.yujing.assess.Assessing;
import org.yujing.assess.Policy;
import org.yujing.detect.Period;
import org.yujing.disposition.Disposition;
import org.yujing.queue.Change;
import org.yujing.queue.Desk;
import org.yujing.queue.Dossier;
import org.yujing.queue.Item;
import org.yujing.queue.Policies;
import org.yujing.queue.Refusal;
import org.yujing.warning.Warning;

/**
 * Carries what the desk keeps, subject by subject, in the order of time. Everything it stores goes:
 * what waits when it is worked on, a dossier when the desk has emptied it.
 */
final class AssessSubjects extends UnderEditions<Matter, Change> {
  static final OutputTag<Refusal> REFUSED = new OutputTag<>("refused", RefusalWire.TYPE);
  private static final long serialVersionUID = 1;
  private static final ValueStateDescriptor<Dossier> DOSSIER =
      new ValueStateDescriptor<>("dossier", DossierWire.INSTANCE);

  /** When the desk wants to see a dossier again; what it says later may differ: policies change. */
  private static final ValueStateDescriptor<Long> WAKE =
      new ValueStateDescriptor<>("wake", LongSerializer.INSTANCE);

  /** Items keep the policy under which they opened: as many sets back are known. */
  private static final int POLICIES = 20;

  private final AssessmentBook assessment;
  private final Period period;

  private transient Desk desk;
  private transient Set<String> rows;
  private transient ValueState<Dossier> dossiers;
  private transient ValueState<Long> wakes;
  private transient Headcount items;
  private transient Counts counts;

  AssessSubjects(AssessmentBook assessment, Edition first, Period period) {
    super(MatterWire.INSTANCE, assessment.book(), first, POLICIES);
    this.assessment = assessment;
    this.period = period;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    items = Headcount.restore(context, "items");
  }

  @Override
  public void open() throws Exception {
    super.open();
    counts = new Counts(getRuntimeContext(), "assess");
    show();
    dossiers = getKeyedStateStore().getState(DOSSIER);
    wakes = getKeyedStateStore().getState(WAKE);
    wakeAll(WAKE, Long::longValue);
    work(editions().current());
  }

  private void show() {
    for (GaugeOf what : List.of(GaugeOf.OPEN, GaugeOf.OVERDUE)) {
      items.add(what.name(), 0);
    }
    items.show((what, now) -> counts.show(GaugeOf.valueOf(what), "", now));
    counts.show(GaugeOf.RULE_SET, "", () -> editions().current().number());
  }

  private void work(Edition edition) {
    Assessing assessing = assessment.compile(edition.files());
    desk =
        new Desk(
            new Policies(assessing.policy(), this::earlier),
            new CountedAssessor(assessing.assessors().get(), counts),
            assessment.reference(edition.files()));
    rows = assessing.rows();
  }

  private Optional<Policy> earlier(String version) {
    return editions().past().stream()
        .filter(edition -> edition.version().equals(version))
        .findFirst()
        .map(edition -> assessment.policy(edition.files()));
  }

  @Override
  public void processElement2(StreamRecord<Edition> edition) {
    super.processElement2(edition);
    assessment.prepare(edition.getValue().files());
  }

  @Override
  void enter(Edition edition, long time) {
    work(edition);
  }

  /** What people have decided is not lost because it comes late: it counts from now on. */
  @Override
  public void processElement1(StreamRecord<Matter> record) throws Exception {
    Matter matter = record.getValue();
    if (matter.time() <= done()) {
      counts.assessed("late");
    }
    keep(Math.max(matter.time(), done() + 1), matter);
  }

  @Override
  void due(String subject, long time, List<Matter> due) throws IOException {
    if (time <= period.until()) {
      long wake = work(time, due.stream().sorted(Matter.ORDER).toList());
      keepWake(wake <= period.until() ? wake : NEVER);
    }
  }

  private void keepWake(long wake) throws IOException {
    if (wake == NEVER) {
      wakes.clear();
    } else {
      wakes.update(wake);
    }
    wakeAt(wake);
  }

  private long work(long time, List<Matter> due) throws IOException {
    List<Warning> warnings = due.stream().map(Matter::warning).filter(Objects::nonNull).toList();
    List<Disposition> actions = due.stream().map(Matter::action).filter(Objects::nonNull).toList();
    DeskVoice voice =
        new DeskVoice(
            change -> tell(change, time),
            refusal -> output.collect(REFUSED, new StreamRecord<>(refusal, time)),
            rows,
            counts);
    Dossier dossier = dossiers.value() == null ? new Dossier() : dossiers.value();
    long wake = desk.advance(dossier, time, warnings, actions, voice);
    voice.actions(actions.size());
    if (dossier.isEmpty()) {
      dossiers.clear();
    } else {
      dossiers.update(dossier);
    }
    return wake;
  }

  private void tell(Change change, long time) {
    count(change.before(), -1);
    count(change.after(), 1);
    say(change, time);
  }

  private void count(Item item, int more) {
    if (item != null && item.state().open()) {
      items.add(GaugeOf.OPEN.name(), more);
      if (item.clocks().acceptOverdue() || item.clocks().resolveOverdue()) {
        items.add(GaugeOf.OVERDUE.name(), more);
      }
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    items.snapshot();
  }
}

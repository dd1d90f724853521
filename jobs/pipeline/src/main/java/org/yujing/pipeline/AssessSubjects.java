package org.yujing.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.ListSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.yujing.assess.Assessing;
import org.yujing.detect.Period;
import org.yujing.disposition.Disposition;
import org.yujing.queue.Change;
import org.yujing.queue.Desk;
import org.yujing.queue.Dossier;
import org.yujing.queue.Policies;
import org.yujing.queue.Refusal;
import org.yujing.warning.Warning;

/**
 * Carries what the desk keeps, subject by subject. Warnings and actions wait until time has passed
 * them, so that a subject is worked on in the order of time. Everything it stores goes: what waits
 * when it is worked on, a dossier when the desk has emptied it.
 */
final class AssessSubjects extends KeyedProcessFunction<String, Matter, Change> {
  static final OutputTag<Refusal> REFUSED = new OutputTag<>("refused", RefusalWire.TYPE);
  private static final long serialVersionUID = 1;

  private final AssessmentInForce assessment;
  private final Period period;

  private transient Desk desk;
  private transient Set<String> rows;
  private transient ValueState<Dossier> dossiers;
  private transient MapState<Long, List<Matter>> waiting;
  private transient Counts counts;

  AssessSubjects(AssessmentInForce assessment, Period period) {
    this.assessment = assessment;
    this.period = period;
  }

  @Override
  public void open(OpenContext context) {
    counts = new Counts(getRuntimeContext(), "assess");
    Assessing assessing = assessment.compile();
    desk =
        new Desk(
            new Policies(assessing.policy()),
            new CountedAssessor(assessing.assessors().get(), counts),
            assessment.reference());
    rows = assessing.rows();
    dossiers =
        getRuntimeContext().getState(new ValueStateDescriptor<>("dossier", DossierWire.INSTANCE));
    waiting =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "waiting", LongSerializer.INSTANCE, new ListSerializer<>(MatterWire.INSTANCE)));
  }

  @Override
  public void processElement(Matter matter, Context context, Collector<Change> out)
      throws Exception {
    long time = inTime(matter, context.timerService().currentWatermark());
    List<Matter> sameTime = waiting.get(time);
    if (sameTime == null) {
      sameTime = new ArrayList<>(1);
      context.timerService().registerEventTimeTimer(time);
    }
    sameTime.add(matter);
    waiting.put(time, sameTime);
  }

  /** What people have decided is not lost because it comes late: it counts from now on. */
  private long inTime(Matter matter, long watermark) {
    if (matter.time() > watermark) {
      return matter.time();
    }
    counts.assessed("late");
    return watermark + 1;
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Change> out)
      throws IOException, Exception {
    if (time > period.until()) {
      return;
    }
    long wake = advance(time, due(time), context, out);
    if (wake <= period.until() && wake != Long.MAX_VALUE) {
      context.timerService().registerEventTimeTimer(wake);
    }
  }

  private List<Matter> due(long time) throws Exception {
    List<Matter> due = waiting.get(time);
    if (due == null) {
      return List.of();
    }
    waiting.remove(time);
    return due.stream().sorted(Matter.ORDER).toList();
  }

  private long advance(long time, List<Matter> due, Context context, Collector<Change> out)
      throws IOException {
    List<Warning> warnings = due.stream().map(Matter::warning).filter(Objects::nonNull).toList();
    List<Disposition> actions = due.stream().map(Matter::action).filter(Objects::nonNull).toList();
    DeskVoice voice =
        new DeskVoice(out::collect, refusal -> context.output(REFUSED, refusal), rows, counts);
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
}

package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.CoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.yujing.publish.RulesStatus;
import org.yujing.publish.RulesStatus.Verdict;

/**
 * Lets in for the second pass what the first has accepted, from the same time on: the two must not
 * work under different sets. A set is let in once its text and the answer of {@code detect} are
 * both there, whichever comes first.
 */
final class FollowDetect extends CoProcessFunction<Candidate, RulesStatus, Edition>
    implements CheckpointedFunction {
  static final OutputTag<RulesStatus> STATUS =
      new OutputTag<>("assess-status", RulesStatusWire.TYPE);
  private static final long serialVersionUID = 1;

  private final long first;

  private transient ListState<Candidate> texts;
  private transient ListState<Long> accepted;
  private transient ListState<Long> state;
  private transient TreeMap<Long, Candidate> waiting;
  private transient TreeMap<Long, Long> effective;
  private transient long newest;

  /** {@code first}: the number of the set that a new job starts with. */
  FollowDetect(long first) {
    this.first = first;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    var store = context.getOperatorStateStore();
    texts = store.getListState(new ListStateDescriptor<>("texts", CandidateWire.INSTANCE));
    accepted = store.getListState(new ListStateDescriptor<>("accepted", LongSerializer.INSTANCE));
    state = store.getListState(new ListStateDescriptor<>("newest", LongSerializer.INSTANCE));
    waiting = new TreeMap<>();
    effective = new TreeMap<>();
    newest = first;
    for (Candidate candidate : texts.get()) {
      waiting.put(candidate.number(), candidate);
    }
    List<Long> pairs = new ArrayList<>();
    accepted.get().forEach(pairs::add);
    for (int i = 0; i < pairs.size(); i += 2) {
      effective.put(pairs.get(i), pairs.get(i + 1));
    }
    for (long number : state.get()) {
      newest = number;
    }
  }

  @Override
  public void processElement1(Candidate candidate, Context context, Collector<Edition> out) {
    if (candidate.number() == newest) {
      // The set that the job was started with: its tasks have it already.
      long now = context.timerService().currentProcessingTime();
      context.output(STATUS, status(candidate, Verdict.ACCEPTED, now, now));
    } else if (candidate.number() > newest) {
      waiting.put(candidate.number(), candidate);
      meet(candidate.number(), context, out);
    }
  }

  @Override
  public void processElement2(RulesStatus status, Context context, Collector<Edition> out) {
    boolean letIn = status.job().equals("detect") && status.verdict() == Verdict.ACCEPTED;
    if (letIn && status.number() > newest && status.effective() != null) {
      effective.put(status.number(), status.effective());
      meet(status.number(), context, out);
    } else if (letIn && status.number() == newest && waiting.containsKey(newest)) {
      // Said again with another time, after detect was restored: the later one counts.
      out.collect(new Edition(newest, status.effective(), waiting.get(newest).files()));
    }
  }

  private void meet(long number, Context context, Collector<Edition> out) {
    Candidate candidate = waiting.get(number);
    Long from = effective.get(number);
    if (candidate == null || from == null) {
      return;
    }
    long now = context.timerService().currentProcessingTime();
    effective.headMap(number, true).clear();
    if (!candidate.good()) {
      waiting.remove(number);
      context.output(STATUS, status(candidate, Verdict.KEPT, now, null));
      return;
    }
    newest = number;
    waiting.headMap(number, false).clear();
    out.collect(new Edition(number, from, candidate.files()));
    context.output(STATUS, status(candidate, Verdict.ACCEPTED, now, from));
  }

  private RulesStatus status(Candidate candidate, Verdict verdict, long now, Long from) {
    return new RulesStatus(
        "assess",
        candidate.number(),
        candidate.version(),
        verdict,
        now,
        from,
        newest,
        List.of(),
        List.of(),
        "",
        candidate.reasons());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    texts.update(List.copyOf(waiting.values()));
    List<Long> pairs = new ArrayList<>();
    effective.forEach(
        (number, from) -> {
          pairs.add(number);
          pairs.add(from);
        });
    accepted.update(pairs);
    state.update(List.of(newest));
  }
}

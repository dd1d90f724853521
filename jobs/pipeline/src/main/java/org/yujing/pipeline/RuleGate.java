package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.yujing.publish.RulesStatus;
import org.yujing.publish.RulesStatus.Verdict;
import org.yujing.rule.Rule;

/**
 * The one place that lets rule sets in. A good one becomes an edition, which goes to all tasks; for
 * one that is not, the set in force stays. Either way the publisher is answered.
 */
final class RuleGate extends ProcessFunction<Candidate, Edition> implements CheckpointedFunction {
  static final OutputTag<RulesStatus> STATUS = new OutputTag<>("status", RulesStatusWire.TYPE);
  private static final long serialVersionUID = 1;

  /** All tasks know of a set before signals of its time come, in milliseconds. */
  private static final long AHEAD = 1_000;

  private final RuleBook book;
  private final Edition first;

  private transient ListState<Edition> state;
  private transient Edition newest;

  RuleGate(RuleBook book, Edition first) {
    this.book = book;
    this.first = first;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    state =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("newest", EditionWire.INSTANCE));
    newest = first;
    for (Edition edition : state.get()) {
      newest = edition;
    }
  }

  @Override
  public void processElement(Candidate candidate, Context context, Collector<Edition> out) {
    long now = context.timerService().currentProcessingTime();
    if (!candidate.good()) {
      context.output(STATUS, kept(candidate, now));
    } else if (candidate.number() <= newest.number()) {
      // The set that the job was started with: its tasks have it already.
      context.output(STATUS, accepted(newest, newest, now, now));
    } else {
      Edition before = newest;
      long effective = candidate.effective() == null ? now + AHEAD : candidate.effective();
      newest = new Edition(candidate.number(), effective, candidate.files());
      out.collect(newest);
      context.output(STATUS, accepted(before, newest, effective, now));
    }
  }

  private RulesStatus kept(Candidate candidate, long now) {
    return new RulesStatus(
        "detect",
        candidate.number(),
        candidate.version(),
        Verdict.KEPT,
        now,
        null,
        newest.number(),
        List.of(),
        List.of(),
        "",
        candidate.reasons());
  }

  private RulesStatus accepted(Edition before, Edition after, long effective, long now) {
    Map<String, Rule> old = byName(before);
    Map<String, Rule> rules = byName(after);
    List<String> restarted = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    old.forEach(
        (name, rule) -> {
          if (!rules.containsKey(name)) {
            removed.add(name);
          } else if (!rules.get(name).structure().equals(rule.structure())) {
            restarted.add(name);
          }
        });
    return new RulesStatus(
        "detect",
        after.number(),
        after.version(),
        Verdict.ACCEPTED,
        now,
        effective,
        after.number(),
        restarted.stream().sorted().toList(),
        removed.stream().sorted().toList(),
        "",
        List.of());
  }

  private Map<String, Rule> byName(Edition edition) {
    return book.compile(edition.files()).awake().stream()
        .collect(Collectors.toMap(Rule::name, Function.identity()));
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    state.update(List.of(newest));
  }
}

package org.yujing.pipeline;

import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.yujing.detect.Period;
import org.yujing.disposition.Disposition;
import org.yujing.queue.Change;
import org.yujing.queue.Refusal;
import org.yujing.warning.Warning;

/**
 * Stage 3: from warnings and people's actions to items, kept subject by subject.
 *
 * @param changes every change of an item, those before the period too; null where nothing can come
 * @param refusals actions that did not fit their items; null where nothing can come
 */
record Assess(DataStream<Change> changes, DataStream<Refusal> refusals) {

  /** {@code first}: the rule set that it starts with. */
  record Settings(AssessmentBook assessment, Edition first, Period period) {}

  /**
   * {@code warnings} and {@code actions} are null where there are no rules, or no actions.
   *
   * @param editions the rule sets that come while it runs
   */
  static Assess items(
      DataStream<Warning> warnings,
      DataStream<Disposition> actions,
      DataStream<Edition> editions,
      Settings settings) {
    return Stream.of(ofWarnings(warnings), ofActions(actions))
        .flatMap(part -> part)
        .reduce((one, other) -> one.union(other))
        .map(matters -> items(matters, editions, settings))
        .orElse(new Assess(null, null));
  }

  private static Assess items(
      DataStream<Matter> matters, DataStream<Edition> editions, Settings settings) {
    SingleOutputStreamOperator<Change> changes =
        matters
            .keyBy(Matter::subject, Types.STRING)
            .connect(editions.broadcast())
            .transform(
                "assess",
                ChangeWire.TYPE,
                new AssessSubjects(settings.assessment(), settings.first(), settings.period()))
            .uid(Uids.ASSESS)
            .name("assess");
    return new Assess(changes, changes.getSideOutput(AssessSubjects.REFUSED));
  }

  private static Stream<DataStream<Matter>> ofWarnings(DataStream<Warning> warnings) {
    return warnings == null
        ? Stream.empty()
        : Stream.of(
            warnings
                .filter(warning -> !warning.shadow())
                .uid(Uids.WARNINGS_LIVE_TO_ASSESS)
                .map(Matter::of, MatterWire.TYPE)
                .uid(Uids.WARNINGS_TO_ASSESS)
                .name("warnings to assess"));
  }

  private static Stream<DataStream<Matter>> ofActions(DataStream<Disposition> actions) {
    return actions == null
        ? Stream.empty()
        : Stream.of(
            actions
                .map(Matter::of, MatterWire.TYPE)
                .uid(Uids.ACTIONS_TO_ASSESS)
                .name("actions to assess"));
  }
}

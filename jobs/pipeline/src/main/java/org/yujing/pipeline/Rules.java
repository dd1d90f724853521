package org.yujing.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.publish.RulesStatus;

/**
 * Stage 0: the rule sets that come while a job runs.
 *
 * @param editions those that were let in, from their time on
 * @param answers what is said of each to whoever published it; null where nobody is
 */
record Rules(DataStream<Edition> editions, DataStream<RulesStatus> answers) {
  /** A set that takes longer to compile is refused. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** The one set of a run: its tasks know it already, and take it for no news. */
  static Rules fixed(StreamExecutionEnvironment env, Edition only) {
    return new Rules(
        env.fromData(List.of(only), EditionWire.TYPE).uid(Uids.FIRST_RULES).name("rules"), null);
  }

  /** Lets in whatever is good. */
  static Rules gate(DataStream<HandedOver> messages, AssessmentBook book, Edition first) {
    SingleOutputStreamOperator<Edition> editions =
        compiled(messages, book, first)
            .process(new RuleGate(book.book(), first), EditionWire.TYPE)
            .setParallelism(1)
            .uid(Uids.GATE)
            .name("gate of rules");
    return new Rules(editions, editions.getSideOutput(RuleGate.STATUS));
  }

  /** Lets in what the first pass has accepted. */
  static Rules following(
      DataStream<HandedOver> messages,
      DataStream<RulesStatus> statuses,
      AssessmentBook book,
      Edition first) {
    SingleOutputStreamOperator<Edition> editions =
        compiled(messages, book, first)
            .connect(statuses)
            .process(new FollowDetect(first.number()), EditionWire.TYPE)
            .setParallelism(1)
            .uid(Uids.FOLLOW)
            .name("follow detect");
    return new Rules(editions, editions.getSideOutput(FollowDetect.STATUS));
  }

  private static SingleOutputStreamOperator<Candidate> compiled(
      DataStream<HandedOver> messages, AssessmentBook book, Edition first) {
    return AsyncDataStream.orderedWait(
            messages, new CompileRules(book, first), LONGEST.toMillis(), TimeUnit.MILLISECONDS, 4)
        .returns(CandidateWire.TYPE)
        .setParallelism(1)
        .uid(Uids.COMPILE)
        .name("compile rules");
  }
}

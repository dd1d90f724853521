package org.yujing.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.publish.RulesTopic;
import org.yujing.signal.Source;
import org.yujing.topic.BrokerException;
import org.yujing.topic.Topic;
import org.yujing.topic.TopicAdmin;

/**
 * The near ends of a job on a cluster, found before its graph is built.
 *
 * @param sources topics that records come from
 * @param ends how they are reached
 * @param first the rule set that the job starts with
 * @param clock the time of day
 */
record LiveInputs(List<Source> sources, TopicEnds ends, Edition first, Clock clock) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  LiveInputs {
    sources = List.copyOf(sources);
    Objects.requireNonNull(ends, "ends");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(clock, "clock");
  }

  /** As Kafka tells them; what would let the job fail for ever is found here. */
  static LiveInputs find(StreamExecutionEnvironment env, JobConfig config, List<Source> sources) {
    List<String> topics =
        Stream.concat(sources.stream().map(Source::topic), Stream.of(Topic.RULES.word())).toList();
    Submission.check(env, config, topics);
    try {
      return new LiveInputs(sources, ends(config, topics), rules(config), Clock.systemUTC());
    } catch (BrokerException trouble) {
      throw new JobStartException("Kafka gives no answer: " + trouble.getMessage());
    }
  }

  private static TopicEnds ends(JobConfig config, List<String> topics) {
    try (TopicAdmin admin = new TopicAdmin(config.kafka(), PATIENCE)) {
      return new TopicEnds(
          config.kafka().properties(), config.job().title(), admin.partitions(topics)::get);
    }
  }

  /** The set that was accepted last, else the newest. */
  private static Edition rules(JobConfig config) {
    return new RulesTopic(config.kafka().properties(), PATIENCE)
        .inForce()
        .map(rules -> Edition.first(rules.number(), rules.files()))
        .orElseThrow(
            () -> new JobStartException("no rule set was ever published (yujing publish)"));
  }
}

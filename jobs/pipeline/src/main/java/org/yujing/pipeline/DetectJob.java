package org.yujing.pipeline;

import static org.yujing.detect.Period.ALWAYS;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.topic.Job;

/** The job from signals to warnings: {@code --config FILE}. */
public final class DetectJob {
  private DetectJob() {}

  public static void main(String[] args) throws Exception {
    JobConfig config = JobStart.config(Job.DETECT, args);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    build(env, config, LiveInputs.find(env, config, JobStart.sources(config)));
    env.execute(Job.DETECT.title());
  }

  /** Wires the stages between the topics. */
  static void build(StreamExecutionEnvironment env, JobConfig config, LiveInputs inputs) {
    JobStart.prepare(env, config);
    RuleBook book = JobStart.book(config);
    JobStart.refuse(
        "the rule set cannot be used:", book.compile(inputs.first().files()).problems());
    TopicEnds ends = inputs.ends();
    Edition first = inputs.first();
    Pipeline.detect(
        Signals.ofTopics(
            env,
            inputs.sources(),
            ends,
            new ReadSignals.Settings(book.pseudonyms(), book.registers(), inputs.clock(), ALWAYS)),
        Rules.gate(
            new RuleTopics(env, ends.client(), ends.group()).rules(first.number()),
            new AssessmentBook(book),
            first),
        new Detect.Settings(
            book,
            first,
            true,
            new JudgeKeys.Settings(ALWAYS, inputs.clock().millis(), config.storm())),
        TopicOutputs.of(config));
  }
}

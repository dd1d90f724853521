package org.yujing.pipeline;

import static org.yujing.detect.Period.ALWAYS;

import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.yujing.disposition.DispositionReader;
import org.yujing.report.Periods;
import org.yujing.signal.Source;
import org.yujing.signal.Stream;
import org.yujing.topic.Job;
import org.yujing.topic.Topic;

/** The job from warnings and people's actions to items and reports: {@code --config FILE}. */
public final class AssessJob {
  private AssessJob() {}

  public static void main(String[] args) throws Exception {
    JobConfig config = JobStart.config(Job.ASSESS, args);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    build(env, config, LiveInputs.find(env, config, sources(config)));
    env.execute(Job.ASSESS.title());
  }

  /** The warnings, then people's actions. */
  static List<Source> sources(JobConfig config) {
    String warnings = Topic.WARNINGS.word();
    String actions = Topic.DISPOSITIONS.word();
    return List.of(
        Source.messages(warnings, Stream.WARNING, warnings, config.warnings()),
        Source.messages(DispositionReader.SOURCE, Stream.EVENT, actions, config.dispositions()));
  }

  /** Wires the stages between the topics. */
  static void build(StreamExecutionEnvironment env, JobConfig config, LiveInputs inputs) {
    JobStart.prepare(env, config);
    AssessmentBook book = new AssessmentBook(JobStart.book(config));
    Edition first = inputs.first();
    JobStart.refuse("the rule set cannot be used:", book.book().compile(first.files()).problems());
    JobStart.refuse("the assessment rules cannot be used:", book.compile(first.files()).problems());
    TopicEnds ends = inputs.ends();
    RuleTopics rules = new RuleTopics(env, ends.client(), ends.group());
    Source warnings = inputs.sources().get(0);
    Source actions = inputs.sources().get(1);
    Pipeline.assess(
        Warnings.ofTopic(env, warnings, ends, config.zone(), inputs.clock()),
        Actions.ofTopic(
            env,
            actions,
            ends,
            new ReadDispositions.Settings(
                book.book().pseudonyms(), inputs.clock(), config.zone(), ALWAYS)),
        Rules.following(rules.rules(first.number()), rules.statuses(), book, first),
        new Pipeline.AssessSettings(
            new Assess.Settings(book, first, ALWAYS), Periods.unbounded(config.zone())),
        TopicOutputs.of(config));
  }
}

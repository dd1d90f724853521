package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yujing.problem.Problems;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Source;
import org.yujing.signal.Stream;
import org.yujing.topic.Job;

/** The graphs of both jobs can be built without a cluster and without a broker. */
class LiveGraphTest {
  private static final Path HOME = Path.of(System.getProperty("yujing.home", "."));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-05T00:00:00Z"), ZoneOffset.UTC);

  /** Flink refuses a graph with an operator that savepoints would not know again. */
  @ParameterizedTest
  @EnumSource(Job.class)
  void everyOperatorHasANameOfItsOwn(Job job) {
    StreamGraph graph = graph(job);
    Set<String> names = names(graph);
    assertEquals(graph.getStreamNodes().size(), names.size());
    graph.getJobGraph();
  }

  @Test
  void theStagesAreThere() {
    Set<String> detect = names(graph(Job.DETECT));
    assertTrue(
        detect.containsAll(Set.of("read-gas", "gate", "judge-sensor", "records-warnings")),
        detect::toString);
    Set<String> assess = names(graph(Job.ASSESS));
    assertTrue(
        assess.containsAll(Set.of("warnings-read", "follow-detect", "assess", "records-reports")),
        assess::toString);
  }

  @Test
  void aRuleThatReadsAStreamWithoutASourceTooIsJudged() {
    List<Source> sensors =
        JobStart.sources(config(Job.DETECT)).stream()
            .filter(source -> source.stream() == Stream.SENSOR)
            .toList();
    Set<String> names = names(graph(Job.DETECT, sensors));
    assertTrue(names.containsAll(Set.of("judge-sensor", "judge-event+sensor")), names::toString);
    assertFalse(names.contains("judge-event"), names::toString);
  }

  /** And answers through another, which waits for no checkpoint. */
  @ParameterizedTest
  @EnumSource(Job.class)
  void allRecordsGoThroughOneSink(Job job) {
    List<String> writers =
        graph(job).getStreamNodes().stream()
            .map(StreamNode::getOperatorName)
            .filter(name -> name.endsWith(": Writer"))
            .sorted()
            .toList();
    assertEquals(
        List.of("topic rules-status: Writer", "topics of " + job.word() + ": Writer"), writers);
  }

  private static Set<String> names(StreamGraph graph) {
    Set<String> names = new TreeSet<>();
    graph.getStreamNodes().forEach(node -> names.add(node.getTransformationUID()));
    return names;
  }

  private static JobConfig config(Job job) {
    Path example = HOME.resolve("deploy").resolve(job.word() + ".yaml");
    return JobConfigReader.read(job, example, new Problems()).orElseThrow();
  }

  private static StreamGraph graph(Job job) {
    return graph(
        job,
        switch (job) {
          case DETECT -> JobStart.sources(config(job));
          case ASSESS -> AssessJob.sources(config(job));
        });
  }

  private static StreamGraph graph(Job job, List<Source> sources) {
    JobConfig config = config(job);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(2, new Configuration());
    Edition first = Edition.first(1, RuleFiles.read(HOME.resolve("rules"), new Problems()));
    TopicEnds ends = new TopicEnds(config.kafka().properties(), job.title(), topic -> 2);
    LiveInputs inputs = new LiveInputs(sources, ends, first, CLOCK);
    switch (job) {
      case DETECT -> DetectJob.build(env, config, inputs);
      case ASSESS -> AssessJob.build(env, config, inputs);
    }
    return env.getStreamGraph();
  }
}

package org.yujing.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Source;
import org.yujing.signal.SourcesFile;
import org.yujing.topic.Job;

/** What both mains do before they wire their stages: read their settings, and say them. */
final class JobStart {
  private static final Logger LOG = LoggerFactory.getLogger(JobStart.class);
  private static final String CONFIG = "--config";

  private JobStart() {}

  /** The settings in the file that the arguments name. */
  static JobConfig config(Job job, String[] args) {
    if (args.length != 2 || !args[0].equals(CONFIG)) {
      throw new JobStartException("wrong arguments; write: " + CONFIG + " FILE");
    }
    Problems problems = new Problems();
    Optional<JobConfig> config = JobConfigReader.read(job, Path.of(args[1]), problems);
    refuse("the settings cannot be used:", problems.sorted());
    JobConfig found = config.orElseThrow();
    LOG.info("{}", found.describe());
    return found;
  }

  /** Warnings among them do not stop a job. */
  static void refuse(String what, List<Problem> problems) {
    List<String> errors = problems.stream().filter(Problem::error).map(Problem::toString).toList();
    if (!errors.isEmpty()) {
      throw new JobStartException(what, errors);
    }
  }

  /** The topics that signals come from. */
  static List<Source> sources(JobConfig config) {
    Problems problems = new Problems();
    List<Source> sources = SourcesFile.load(config.sources(), problems);
    refuse("the sources cannot be used:", problems.sorted());
    for (Source source : sources) {
      if (!source.live()) {
        throw new JobStartException(
            "the source \""
                + source.name()
                + "\" is a file; a job reads topics (kafka: {topic: ...})");
      }
    }
    return sources;
  }

  /** What rule sets are compiled with: the registers, and the key that persons are hashed with. */
  static RuleBook book(JobConfig config) {
    Pseudonyms pseudonyms = pseudonyms(config);
    Problems problems = new Problems();
    Reference registers = Reference.load(config.reference(), pseudonyms, problems);
    refuse("the registers cannot be used:", problems.sorted());
    return new RuleBook(registers, pseudonyms, UUID.randomUUID().toString());
  }

  private static Pseudonyms pseudonyms(JobConfig config) {
    String environment = System.getenv(HashKey.VARIABLE);
    if (config.hashKeyFile() == null && environment == null) {
      LOG.warn("persons are hashed with the public development key; for real people set one");
    }
    return HashKey.pseudonyms(config.hashKeyFile(), environment);
  }

  /**
   * Every operator has a name that savepoints know, no type travels by guesswork, and state on disk
   * is set for how it is used.
   */
  static void prepare(StreamExecutionEnvironment env, JobConfig config) {
    Configuration settings = new Configuration();
    settings.set(PipelineOptions.GENERIC_TYPES, false);
    settings.set(PipelineOptions.OBJECT_REUSE, true);
    settings.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    StateOnDisk.settle(env.getConfiguration(), settings);
    env.configure(settings);
    if (config.parallelism() > 0) {
      env.setParallelism(config.parallelism());
    }
  }
}

package org.yujing.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.yujing.pipeline.RunInput;
import org.yujing.pipeline.RunPlan;
import org.yujing.problem.Problems;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Source;
import org.yujing.signal.SourcesFile;
import org.yujing.topic.TopicScan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which history is looked at; the same for every verb that plays one. */
final class HistoryOptions {
  /** More tasks than this have to be asked for. */
  private static final int MOST_BY_ITSELF = 8;

  private static final int MOST_AT_ALL = 32;

  @Mixin private KeyOption key;
  @Mixin private StackOptions stack;
  @Mixin private DispositionsOption dispositions;

  @Option(names = "--sources", paramLabel = "FILE", descriptionKey = "sources")
  private Path sources;

  @Option(names = "--topics-from", paramLabel = "TIME", descriptionKey = "topics-from")
  private String topicsFrom;

  @Option(names = "--from", paramLabel = "TIME", descriptionKey = "from")
  private String from;

  @Option(names = "--until", paramLabel = "TIME", descriptionKey = "until")
  private String until;

  @Option(names = "--parallelism", paramLabel = "N", descriptionKey = "parallelism")
  private int parallelism = Math.min(MOST_BY_ITSELF, Runtime.getRuntime().availableProcessors());

  KeyOption key() {
    return key;
  }

  /** What is to be read, at this time of day. */
  RunInput input(PrintWriter err) {
    if (parallelism < 1 || parallelism > MOST_AT_ALL) {
      throw new UnusableException(Words.of("parallelism.range", MOST_AT_ALL, parallelism));
    }
    Pseudonyms pseudonyms = key.pseudonyms();
    List<Source> read = files(load(sources, err), topicsFrom, stack, err);
    Path actions = sources == null ? Home.file("sample-data/dispositions.jsonl") : null;
    return new RunInput(read, dispositions.source(actions), pseudonyms, System.currentTimeMillis());
  }

  /** Topics are read as far as they go now; {@code topicsFrom} as it was written, or null. */
  static List<Source> files(
      List<Source> read, String topicsFrom, StackOptions stack, PrintWriter err) {
    long since = topicsFrom == null ? Long.MIN_VALUE : Times.parse("--topics-from", topicsFrom);
    if (read.stream().noneMatch(Source::live)) {
      if (topicsFrom != null) {
        throw new UnusableException(Words.of("topics-from.files"));
      }
      return read;
    }
    TopicScan topics = new TopicScan(stack.client(), StackOptions.PATIENCE);
    return new TopicCopy(topics, since).files(read, err);
  }

  /** The sources of a file, the sample's where it is null; every problem is said. */
  static List<Source> load(Path file, PrintWriter err) {
    Path found = file == null ? Home.file("sample-data/sources.yaml") : file;
    Problems problems = new Problems();
    List<Source> read = SourcesFile.load(found, problems);
    if (problems.hasErrors()) {
      ProblemList.print(problems.sorted(), err);
      throw new UnusableException(Words.of("sources.bad", found));
    }
    return read;
  }

  /** The sample comes with its own registers; other sources come with theirs. */
  List<Path> bundled(RuleOptions rules) {
    return sources == null && !rules.referenceGiven()
        ? List.of(Home.file("sample-data/reference"))
        : List.of();
  }

  long from() {
    return from == null ? Long.MIN_VALUE : Times.parse("--from", from);
  }

  long until() {
    return until == null ? Long.MAX_VALUE : Times.parse("--until", until);
  }

  /**
   * A run of these rules, measured.
   *
   * @param reported whether somebody wants its reports on places and units
   */
  RunPlan plan(RunInput input, RuleOptions.Found found, Path folder, boolean reported) {
    if (from() > until()) {
      throw new UnusableException(Words.of("period.empty", from, until));
    }
    return new RunPlan(
        input,
        found.files(),
        found.assessing(),
        found.reference(),
        folder,
        from(),
        until(),
        parallelism,
        true,
        reported);
  }
}

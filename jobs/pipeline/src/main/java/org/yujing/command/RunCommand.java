package org.yujing.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.yujing.pipeline.FirstReading;
import org.yujing.pipeline.Run;
import org.yujing.pipeline.RunFailedException;
import org.yujing.pipeline.RunInput;
import org.yujing.pipeline.RunPlan;
import org.yujing.pipeline.Totals;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing run}: files of signals in, files of warnings out. */
@Command(name = "run", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class RunCommand implements Callable<Integer> {
  /** More tasks than this have to be asked for. */
  private static final int MOST_BY_ITSELF = 8;

  private static final int MOST_AT_ALL = 32;

  @Spec private CommandSpec spec;
  @Mixin private RuleOptions rules;
  @Mixin private KeyOption key;
  @Mixin private DispositionsOption dispositions;

  @Option(names = "--sources", paramLabel = "FILE", descriptionKey = "sources")
  private Path sources;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
  private Path out = Path.of("out");

  @Option(names = "--from", paramLabel = "TIME", descriptionKey = "from")
  private String from;

  @Option(names = "--until", paramLabel = "TIME", descriptionKey = "until")
  private String until;

  @Option(names = "--parallelism", paramLabel = "N", descriptionKey = "parallelism")
  private int parallelism = Math.min(MOST_BY_ITSELF, Runtime.getRuntime().availableProcessors());

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    long started = System.nanoTime();
    if (parallelism < 1 || parallelism > MOST_AT_ALL) {
      throw new UnusableException(Words.of("parallelism.range", MOST_AT_ALL, parallelism));
    }
    RulePlaces.refuse(out, rules.folder());
    Pseudonyms pseudonyms = key.pseudonyms();
    RunInput input =
        new RunInput(
            sources(),
            dispositions.source(bundledActions()),
            pseudonyms,
            System.currentTimeMillis());
    Future<FirstReading> seen = FirstReading.start(input);
    RuleOptions.Found found = rules.find(pseudonyms, bundled());
    ProblemList.print(found.problems().sorted(), err());
    if (found.problems().hasErrors()) {
      err().println(Words.of("check.bad", found.problems().size()));
      return 1;
    }
    try (OutFolder folder = OutFolder.open(out)) {
      RunPlan plan = plan(input, found, folder.staging());
      Totals totals = Run.run(plan, seen, this::progress);
      Summary summary = Summary.of(plan, found.loading().rules(), totals, folder);
      folder.publish();
      say(summary, started);
      return 0;
    } catch (RunFailedException e) {
      throw new UnusableException(Words.of("run.failed", e.getMessage()));
    }
  }

  private RunPlan plan(RunInput input, RuleOptions.Found found, Path folder) {
    long start = from == null ? Long.MIN_VALUE : Times.parse("--from", from);
    long end = until == null ? Long.MAX_VALUE : Times.parse("--until", until);
    if (start > end) {
      throw new UnusableException(Words.of("period.empty", from, until));
    }
    return new RunPlan(
        input,
        found.files(),
        found.assessing(),
        found.reference(),
        folder,
        start,
        end,
        parallelism,
        false,
        true);
  }

  private List<Source> sources() {
    List<Source> read = HistoryOptions.load(sources, err());
    for (Source source : read) {
      if (source.live()) {
        throw new UnusableException(Words.of("source.live", source.name()));
      }
    }
    return read;
  }

  /** The sample comes with its own registers; other sources come with theirs. */
  private List<Path> bundled() {
    return sources == null && !rules.referenceGiven()
        ? List.of(Home.file("sample-data/reference"))
        : List.of();
  }

  private Path bundledActions() {
    return sources == null ? Home.file("sample-data/dispositions.jsonl") : null;
  }

  private void progress(long records) {
    err().println(Words.of("run.progress", records));
  }

  private void say(Summary summary, long started) {
    if (!key.given()) {
      err().println(Words.of("key.development"));
    }
    Remarks.print(summary, err());
    if (json) {
      spec.commandLine().getOut().println(summary.json());
    } else {
      SummaryText.print(summary, spec.commandLine().getOut());
      double seconds = (System.nanoTime() - started) / 1e9;
      spec.commandLine().getOut().println(Words.of("run.done", out, seconds));
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

package org.yujing.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.yujing.stack.JobFiles;
import org.yujing.stack.JobSubmission;
import org.yujing.stack.LiveJob;
import org.yujing.stack.Savepoints;
import org.yujing.stack.Stack;
import org.yujing.stack.StackJobs;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing submit}: gives the stack of this machine a job, or takes it away. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class SubmitCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StackOption option;

  @Parameters(paramLabel = "detect|assess", descriptionKey = "job")
  private String word;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "job-config")
  private Path config;

  @Option(names = "--parallelism", paramLabel = "N", descriptionKey = "job-parallelism")
  private int parallelism;

  @ArgGroup private What what = new What();

  /** One of these at most. */
  private static final class What {
    @Option(names = "--savepoint", paramLabel = "PATH", descriptionKey = "savepoint")
    private Path savepoint;

    @Option(names = "--fresh", descriptionKey = "fresh")
    private boolean fresh;

    @Option(names = "--stop", descriptionKey = "stop")
    private boolean stop;

    @Option(names = "--cancel", descriptionKey = "cancel")
    private boolean cancel;
  }

  @Override
  public Integer call() {
    LiveJob job =
        LiveJob.of(word).orElseThrow(() -> new UnusableException(Words.of("job.unknown", word)));
    Stack stack = option.stack();
    StackVoice voice = option.voice(spec);
    StackJobs jobs = new StackJobs(stack, voice);
    if (what.stop) {
      jobs.stop(job);
    } else if (what.cancel) {
      jobs.cancel(job);
    } else {
      jobs.submit(
          new JobSubmission(
              job, List.of("--config", file(stack, job)), from(stack, job), parallelism));
      jobs.awaitWhole(job);
    }
    voice.end();
    return 0;
  }

  private String file(Stack stack, LiveJob job) {
    Path file = config == null ? JobFiles.of(stack.folder(), job) : config;
    if (!Files.isRegularFile(file)) {
      throw new UnusableException(Words.of("no.such.file", file));
    }
    return file.toString();
  }

  /** Where it was last, unless told otherwise. */
  private Path from(Stack stack, LiveJob job) {
    if (what.savepoint != null && !Files.exists(what.savepoint.resolve("_metadata"))) {
      throw new UnusableException(Words.of("savepoint.none", what.savepoint));
    }
    if (what.savepoint != null) {
      return what.savepoint.toAbsolutePath().normalize();
    }
    return what.fresh ? null : Savepoints.newest(stack.folder(), job).orElse(null);
  }
}

package org.yujing.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yujing.problem.Durations;
import org.yujing.signal.Pseudonyms;
import org.yujing.stack.ClusterSettings;
import org.yujing.stack.FirstRules;
import org.yujing.stack.LiveJob;
import org.yujing.stack.Ports;
import org.yujing.stack.Saying;
import org.yujing.stack.Stack;
import org.yujing.stack.StackFile;
import org.yujing.stack.StackInputs;
import org.yujing.stack.StackJobs;
import org.yujing.stack.StackSettings;
import org.yujing.stack.StackTopics;
import org.yujing.stack.StateKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing up}: a Kafka broker and a Flink cluster on this machine, and the jobs on them. */
@Command(name = "up", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StackOption stack;

  @Option(names = "--kafka-port", paramLabel = "N", descriptionKey = "kafka-port")
  private Integer kafkaPort;

  @Option(names = "--rest-port", paramLabel = "N", descriptionKey = "rest-port")
  private Integer restPort;

  @Option(names = "--taskmanagers", paramLabel = "N", descriptionKey = "taskmanagers")
  private Integer taskManagers;

  @Option(names = "--slots", paramLabel = "N", descriptionKey = "slots")
  private Integer slots;

  @Option(
      names = "--checkpoint-interval",
      paramLabel = "TIME",
      descriptionKey = "checkpoint-interval")
  private String checkpointInterval;

  @Option(names = "--state", paramLabel = "heap|rocksdb", descriptionKey = "state")
  private String state;

  @Option(names = "--ha", negatable = true, descriptionKey = "ha")
  private Boolean highlyAvailable;

  @Option(names = "--sources", paramLabel = "FILE", descriptionKey = "live-sources")
  private Path sources;

  @Option(names = "--reference", paramLabel = "DIR", descriptionKey = "reference")
  private List<Path> reference = new ArrayList<>();

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules-first")
  private Path rules;

  @Option(names = "--no-jobs", descriptionKey = "no-jobs")
  private boolean noJobs;

  @Override
  public Integer call() {
    StackVoice voice = stack.voice(spec);
    Supplier<String> left = () -> voice.lastWords("up");
    try (LastWords words = new LastWords(left, spec.commandLine().getErr())) {
      return up(voice);
    }
  }

  private int up(StackVoice voice) {
    Stack started = Stack.start(stack.folder(), settings(), StackOption.jars(), voice);
    StackJobs jobs = new StackJobs(started, voice);
    if (!noJobs) {
      LiveJob.ALL.forEach(jobs::ask);
    }
    StackTopics.create(started, voice);
    if (FirstRules.missing(started) && !good(started.settings().inputs())) {
      voice.end();
      return 1;
    }
    FirstRules.publish(started, System.getProperty("user.name"), voice);
    if (rules != null) {
      FirstRules.sayWhetherOthersStay(started, voice);
    }
    if (!noJobs) {
      LiveJob.ALL.forEach(jobs::ensure);
    }
    voice.say(
        Saying.UP,
        started.settings().ports().kafkaServers(),
        started.settings().ports().restAddress());
    voice.end();
    return 0;
  }

  /** What publish would send too. */
  private boolean good(StackInputs inputs) {
    Pseudonyms nobody = Pseudonyms.forDevelopment();
    PrintWriter err = spec.commandLine().getErr();
    RuleExamination examined =
        RuleExamination.of(RuleOptions.find(inputs.rules(), inputs.reference(), nobody), nobody);
    return examined.accepted(Instant.now(), err) && examined.passed(inputs.rules(), err);
  }

  /** What is not said stays as it was when this stack was last started. */
  private StackSettings settings() {
    Optional<StackSettings> before = StackFile.read(stack.folder());
    return new StackSettings(
        ports(before.map(StackSettings::ports).orElse(Ports.USUAL)),
        cluster(before.map(StackSettings::cluster).orElse(ClusterSettings.USUAL)),
        inputs(before.map(StackSettings::inputs)));
  }

  private Ports ports(Ports usual) {
    return new Ports(or(kafkaPort, usual.kafka()), or(restPort, usual.rest()));
  }

  private ClusterSettings cluster(ClusterSettings usual) {
    return new ClusterSettings(
        or(taskManagers, usual.taskManagers()),
        or(slots, usual.slots()),
        checkpointInterval == null ? usual.checkpointInterval() : interval(),
        state == null ? usual.state() : kind(),
        or(highlyAvailable, usual.highlyAvailable()));
  }

  private static <T> T or(T given, T usual) {
    return given == null ? usual : given;
  }

  private Duration interval() {
    return Durations.parse(checkpointInterval)
        .orElseThrow(
            () ->
                new UnusableException(
                    Words.of(
                        "duration.bad",
                        "--checkpoint-interval",
                        Durations.hint(checkpointInterval))));
  }

  private StateKind kind() {
    return StateKind.of(state)
        .orElseThrow(() -> new UnusableException(Words.of("stack.bad.state", state)));
  }

  private StackInputs inputs(Optional<StackInputs> before) {
    Path file = sources == null ? Home.file("sample-data/sources.yaml") : sources;
    List<Path> folders =
        reference.isEmpty() && sources == null
            ? List.of(Home.file("sample-data/reference"))
            : reference;
    boolean same = sources == null && reference.isEmpty();
    return new StackInputs(
        same ? before.map(StackInputs::sources).orElse(full(file)) : full(file),
        same ? before.map(StackInputs::reference).orElse(full(folders)) : full(folders),
        rules == null
            ? before.map(StackInputs::rules).orElse(full(Home.file("rules")))
            : full(rules));
  }

  private static List<Path> full(List<Path> paths) {
    return paths.stream().map(UpCommand::full).toList();
  }

  private static Path full(Path path) {
    return path.toAbsolutePath().normalize();
  }
}

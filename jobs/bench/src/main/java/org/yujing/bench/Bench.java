package org.yujing.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yujing.bench.kafka.TopicLines;
import org.yujing.problem.Durations;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code scripts/yujing bench}: contenders side by side, round by round. */
@Command(
    name = "yujing bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Measures Yujing side by side with what people would use instead: the same lines, the same"
          + " rules, each run in a process of its own. It is no part of what ships, and speaks"
          + " English only.",
      "",
      "  yujing bench [OPTIONS]         whole runs, from bytes to warnings",
      "  yujing bench steps [REGEX]     single steps with JMH (its options, too)",
      ""
    },
    footer = {
      "",
      "Contenders: yujing, yujing-live (ready for other rule sets), limit (parse, key, send,"
          + " count), flink (an operator for each rule), siddhi, siddhi-routed, drools.",
      "Exit code: 0 all gave the same warnings, 1 some did not or failed, 2 wrong usage."
    })
public final class Bench implements Callable<Integer> {
  @Option(names = "--signals", description = "How many lines are read (default: ${DEFAULT-VALUE}).")
  private int signals = 2_000_000;

  @Option(
      names = "--rules",
      split = ",",
      description = "Sizes of rule sets (default: 1,10,100,1000). About five rules want a signal.")
  private List<Integer> rules = List.of(1, 10, 100, 1000);

  @Option(
      names = "--contenders",
      split = ",",
      description = "Who is measured (default: yujing,limit).")
  private List<String> contenders = List.of("yujing", "limit");

  @Option(names = "--runs", description = "How often each, in turns (default: ${DEFAULT-VALUE}).")
  private int runs = 5;

  @Option(
      names = "--cores",
      description = "To how many processors each process is held (default: ${DEFAULT-VALUE}).")
  private int cores = 2;

  @Option(
      names = "--backend",
      description = "Where Flink keeps state: ${COMPLETION-CANDIDATES} (default: heap).")
  private Backend backend = Backend.heap;

  @Option(
      names = "--subjects",
      description = "How many keys the signals have (default: ${DEFAULT-VALUE}).")
  private int subjects = 10_000;

  @Option(
      names = "--seed",
      description = "Other lines, other warnings (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--disorder",
      description = "How much later than its time a line may come (default: 0s).")
  private String disorder = "0s";

  @Option(
      names = "--kafka",
      description =
          "HOST:PORT of a broker from which the lines are read, a partition a task; they are"
              + " written to a topic first. Without it they come from memory.")
  private String kafka = "";

  @Option(names = "--heap", description = "Of each process (default: ${DEFAULT-VALUE}).")
  private String heap = "6g";

  @Option(
      names = "--minutes",
      description = "A run that takes longer is given up (default: ${DEFAULT-VALUE}).")
  private int minutes = 20;

  @Option(
      names = "--plug",
      description = "One more contender: JAR:CLASS (see docs/performance.md).")
  private List<String> plugs = List.of();

  @Option(
      names = "--java",
      description = "One more option for each JVM: --java=-XX:StartFlightRecording:filename=x.jfr")
  private List<String> java = List.of();

  @Option(
      names = "--out",
      description = "Folder for logs and warnings (default: target/bench of the project).")
  private Path out = Path.of(System.getProperty("yujing.home", "."), "target", "bench");

  @Option(names = "--json", description = "File for all measurements.")
  private Path json;

  @Spec private CommandSpec spec;

  /** Where state is kept, in the words of the command line. */
  enum Backend {
    heap,
    rocksdb
  }

  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    for (String name : contenders) {
      if (!Contenders.names().contains(name)) {
        throw unusable("no contender is named " + name + "; there are " + Contenders.names());
      }
    }
    List<String> names = new ArrayList<>(contenders);
    List<String> jars = new ArrayList<>();
    for (String plug : plugs) {
      int colon = plug.lastIndexOf(':');
      if (colon < 1) {
        throw unusable("--plug takes JAR:CLASS, not " + plug);
      }
      jars.add(plug.substring(0, colon));
      names.add(plug.substring(colon + 1));
    }
    if (!kafka.isEmpty() && !TopicLines.answers(kafka)) {
      throw unusable("no broker answers at " + kafka + "; --kafka takes HOST:PORT");
    }
    Standings standings = new Standings(spec.commandLine().getOut());
    Fork fork = new Fork(heap, pinned(), out, jars, java, minutes);
    boolean good = true;
    for (int size : rules) {
      standings.head(size, this);
      List<Measurement> measured = rounds(fork, names, size);
      standings.table(measured, names);
      good &= standings.good(measured, names.size() * runs);
    }
    if (json != null) {
      standings.write(json);
    }
    return good ? 0 : 1;
  }

  /** One after the other in turns: what else the machine does falls on all alike. */
  private List<Measurement> rounds(Fork fork, List<String> names, int size) throws Exception {
    List<Measurement> measured = new ArrayList<>();
    for (int round = 1; round <= runs; round++) {
      for (String name : names) {
        Optional<Measurement> one = fork.run(trial(name, size, round));
        one.ifPresent(measured::add);
        progress(name, size, round, one);
      }
    }
    return measured;
  }

  private Trial trial(String name, int size, int round) {
    long late =
        Durations.parse(disorder).orElseThrow(() -> unusable("--disorder takes 0s, 5s")).toMillis();
    return new Trial(
        name, size, round, signals, subjects, seed, late, cores, backend == Backend.rocksdb, kafka);
  }

  private void progress(String name, int size, int round, Optional<Measurement> one) {
    PrintWriter err = spec.commandLine().getErr();
    String said =
        one.map(measured -> String.format(Locale.ROOT, "%,.0f signals/s", measured.perSecond()))
            .orElse("failed or too slow, see " + out);
    err.printf(Locale.ROOT, "round %d, %d rules, %s: %s%n", round, size, name, said);
    err.flush();
  }

  private ParameterException unusable(String why) {
    return new ParameterException(spec.commandLine(), why);
  }

  private boolean pinned() {
    return cores < Runtime.getRuntime().availableProcessors();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d signals of %,d subjects%s, %d cores, %s, heap %s, %d runs",
        signals,
        subjects,
        kafka.isEmpty() ? "" : " from Kafka",
        cores,
        backend,
        heap,
        runs);
  }
}

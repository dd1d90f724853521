package org.yujing.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.yujing.bench.contend.Contender;
import org.yujing.bench.contend.RaisedAlarms;
import org.yujing.bench.contend.Stopwatch;
import org.yujing.bench.contend.Work;
import org.yujing.bench.district.District;
import org.yujing.bench.district.LineMaker;
import org.yujing.bench.district.Lines;
import org.yujing.bench.kafka.TopicLines;
import org.yujing.bench.mix.RuleMix;

/** One trial in a process of its own: {@code TRIAL-AS-JSON OUT [WARNINGS]}. */
final class TrialProcess {
  private static final long NANOS = 1_000_000_000;

  private TrialProcess() {}

  public static void main(String[] args) throws Exception {
    ObjectMapper json = new ObjectMapper();
    Trial trial = json.readValue(args[0], Trial.class);
    RaisedAlarms alarms = new RaisedAlarms();
    Measurement measurement = measure(trial, alarms);
    json.writeValue(Path.of(args[1]).toFile(), measurement);
    if (args.length > 2) {
      Files.write(Path.of(args[2]), alarms.sorted());
    }
    // An engine may have left threads behind that are no daemons.
    System.exit(0);
  }

  /** In this process. */
  static Measurement measure(Trial trial, RaisedAlarms alarms) throws Exception {
    District district = trial.district();
    Stopwatch watch = new Stopwatch();
    Lines lines = LineMaker.of(district);
    Work work =
        new Work(
            district,
            RuleMix.of(trial.rules(), district),
            lines,
            feed(trial, lines),
            trial.cores(),
            trial.rocks(),
            alarms,
            watch);
    Contender contender = Contenders.named(trial.contender());
    long before = System.nanoTime();
    Contender.Running play = contender.prepare(work);
    double compiled = (double) (System.nanoTime() - before) / NANOS;
    play.run();
    return new Measurement(
        trial.contender(),
        trial.rules(),
        trial.round(),
        trial.signals(),
        seconds(watch.whole().clock()),
        seconds(watch.whole().processors()),
        seconds(watch.secondHalf().clock()),
        compiled,
        peakMegabytes() - (work.lines().bytes() >> 20),
        alarms.size(),
        contender.warns() ? alarms.hash() : "",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        contender.guarantees().toString());
  }

  private static IntFunction<byte[]> feed(Trial trial, Lines lines) throws Exception {
    return trial.kafka().isEmpty()
        ? lines::line
        : TopicLines.of(trial.kafka(), trial.district(), lines, trial.cores())::read;
  }

  private static double seconds(long nanos) {
    return (double) nanos / NANOS;
  }

  /** The most memory that the process ever had, 0 where the system does not tell. */
  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}

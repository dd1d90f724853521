package org.yujing.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs trials in processes of their own, all with the same heap and the same collector.
 *
 * @param heap as the JVM takes it: {@code 8g}
 * @param pinned whether a process is held to as many cores as the trial has
 * @param folder where warnings and logs go
 * @param plugged jars besides our own
 * @param java more options for each JVM
 * @param minutes what takes longer is given up
 */
record Fork(
    String heap,
    boolean pinned,
    Path folder,
    List<String> plugged,
    List<String> java,
    int minutes) {

  /** What it gave; nothing where it failed or took too long, and then its log is in the folder. */
  Optional<Measurement> run(Trial trial) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String name = "%s-%d-%d".formatted(trial.contender(), trial.rules(), trial.round());
    Path out = folder.resolve(name + ".json");
    Files.deleteIfExists(out);
    Process process =
        new ProcessBuilder(command(trial, out, folder.resolve(name + ".warnings")))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile())
            .start();
    Thread end = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(end);
    boolean over = process.waitFor(minutes, TimeUnit.MINUTES);
    process.destroyForcibly().waitFor();
    Runtime.getRuntime().removeShutdownHook(end);
    return over && Files.exists(out)
        ? Optional.of(new ObjectMapper().readValue(out.toFile(), Measurement.class))
        : Optional.empty();
  }

  private List<String> command(Trial trial, Path out, Path warnings) throws IOException {
    List<String> command = new ArrayList<>();
    if (pinned) {
      command.addAll(List.of("taskset", "-c", "0-" + (trial.cores() - 1)));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+UseParallelGC"));
    command.add("-XX:MaxDirectMemorySize=16g");
    command.addAll(java);
    command.add("-Dfile.encoding=UTF-8");
    command.add("-cp");
    List<String> path = new ArrayList<>(plugged);
    path.add(0, System.getProperty("java.class.path"));
    command.add(String.join(File.pathSeparator, path));
    command.add(TrialProcess.class.getName());
    command.add(new ObjectMapper().writeValueAsString(trial));
    command.add(out.toString());
    command.add(warnings.toString());
    return command;
  }
}

package org.yujing.command;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody at a terminal, in a folder of theirs and in Chinese: a process that plays commands. */
final class TestingSession implements AutoCloseable {
  private static final String END = "\u0004";
  private static final String BETWEEN = "\u0001";

  private final Path folder;
  private final Process process;
  private final BufferedWriter to;
  private final BufferedReader from;

  TestingSession(Path folder) throws IOException {
    this.folder = folder;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.add("-Dyujing.home=" + System.getProperty("yujing.home"));
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Dsun.jnu.encoding=UTF-8");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(TestingSession.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("YUJING_LANG", "zh");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("YUJING_HASH_KEY");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    process = builder.start();
    to = process.outputWriter(StandardCharsets.UTF_8);
    from = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Both outputs of a command, as somebody sees them. */
  String play(String command) throws IOException, InterruptedException {
    if (!command.startsWith("scripts/yujing ")) {
      return shell(command);
    }
    to.write(String.join(BETWEEN, words(command)) + "\n");
    to.flush();
    StringBuilder said = new StringBuilder();
    for (String line = from.readLine(); !END.equals(line); line = from.readLine()) {
      if (line == null) {
        throw new IOException("the session ended: " + said);
      }
      said.append(line).append('\n');
    }
    return said.toString();
  }

  private static List<String> words(String command) {
    return List.of(command.substring("scripts/yujing ".length()).split(" +"));
  }

  private String shell(String command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process shell = builder.redirectErrorStream(true).start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    return said;
  }

  @Override
  public void close() throws IOException {
    to.close();
    process.destroy();
  }

  /** The other end: plays each line it reads. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Words.locale());
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      PrintWriter terminal = new PrintWriter(out, true, StandardCharsets.UTF_8);
      Yujing.commandLine().setOut(terminal).setErr(terminal).execute(line.split(BETWEEN));
      terminal.flush();
      out.println(END);
    }
  }
}

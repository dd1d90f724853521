package org.yujing.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Starts the server of a stack as a process that outlives this one. */
final class Launch {
  /** A session of its own: what is typed in this terminal does not reach it. */
  private static final List<Path> DETACHING =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"), Path.of("/usr/bin/nohup"));

  private final StackFolder folder;
  private final Commands commands;

  Launch(StackFolder folder, Commands commands) {
    this.folder = folder;
    this.commands = commands;
  }

  ServerProcess start(Server server) {
    String id = server.name() + "-" + UUID.randomUUID().toString().substring(0, 8);
    Path mark = ServerProcess.mark(folder, server);
    folder.write(mark, commands.of(server, id).argumentFile());
    try {
      Process started = builder(server, mark).start();
      ServerProcess process = new ServerProcess(started.toHandle(), mark, id);
      process.remember(folder, server);
      return process;
    } catch (IOException e) {
      throw new StackException(Saying.DIED, server.name(), e.getMessage());
    }
  }

  private ProcessBuilder builder(Server server, Path mark) {
    File output = folder.output(server).toFile();
    return new ProcessBuilder(words(mark))
        .directory(folder.root().toFile())
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(output));
  }

  private static List<String> words(Path mark) {
    List<String> words = new ArrayList<>();
    DETACHING.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .ifPresent(words::add);
    words.add(java());
    words.add("@" + mark);
    return words;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}

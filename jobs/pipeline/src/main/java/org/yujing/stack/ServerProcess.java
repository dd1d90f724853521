package org.yujing.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The process of one server, found again by its pid file.
 *
 * @param mark the argument file it was started with: a process that does not name it has got the
 *     number of one that is gone
 * @param id unlike that of any other start
 */
record ServerProcess(ProcessHandle handle, Path mark, String id) {

  /** The process that runs as this server; empty where none does. */
  static Optional<ServerProcess> find(StackFolder folder, Server server) {
    Properties pid = new Properties();
    try (Reader text = Files.newBufferedReader(folder.pid(server))) {
      pid.load(text);
      long number = Long.parseLong(pid.getProperty("pid", ""));
      return ProcessHandle.of(number)
          .map(handle -> new ServerProcess(handle, mark(folder, server), pid.getProperty("id", "")))
          .filter(ServerProcess::alive);
    } catch (NoSuchFileException | NumberFormatException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path mark(StackFolder folder, Server server) {
    return folder.made(server.name() + ".args");
  }

  void remember(StackFolder folder, Server server) {
    folder.write(folder.pid(server), "pid=" + handle.pid() + "\nid=" + id + "\n");
  }

  long pid() {
    return handle.pid();
  }

  /** Whether it is there and ours; one that has ended and waits to be reaped is not. */
  boolean alive() {
    return handle.isAlive()
        && handle.info().commandLine().filter(line -> line.contains(mark.toString())).isPresent();
  }

  /** Asks it to end. */
  void end() {
    handle.destroy();
    signal("CONT");
  }

  /** Ends it without asking. */
  void kill() {
    handle.destroyForcibly();
  }

  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + handle.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.yujing.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of a stack.
 *
 * <ul>
 *   <li>{@code conf/} is the operators': written once, never changed again
 *   <li>{@code made/} is made anew at every start from the options and {@code conf/}
 *   <li>{@code data/} holds topics, checkpoints and savepoints, {@code logs/} what the servers say,
 *       {@code pids/} who they are
 * </ul>
 */
public record StackFolder(Path root) {
  private static final List<String> OWN =
      List.of("data", "logs", "made", "pids", "stack.json", "lock");

  public StackFolder {
    root = root.toAbsolutePath().normalize();
  }

  public Path conf(String name) {
    return root.resolve("conf").resolve(name);
  }

  public Path made(String name) {
    return root.resolve("made").resolve(name);
  }

  public Path data(String name) {
    return root.resolve("data").resolve(name);
  }

  public Path log(Server server) {
    return root.resolve("logs").resolve(server.name() + ".log");
  }

  /** What a server writes before, or instead of, its log. */
  Path output(Server server) {
    return root.resolve("logs").resolve(server.name() + ".out");
  }

  Path pid(Server server) {
    return root.resolve("pids").resolve(server.name());
  }

  Path settings() {
    return root.resolve("stack.json");
  }

  Path lock() {
    return root.resolve("lock");
  }

  void create() {
    try {
      for (String name : List.of("conf", "made", "data", "logs", "pids")) {
        Files.createDirectories(root.resolve(name));
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Writes a file whole. */
  void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Removes everything that a stack writes; the operators' {@code conf/} stays. */
  void wipe() {
    OWN.forEach(name -> delete(root.resolve(name)));
  }

  void delete(Path path) {
    try {
      Trees.delete(path);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private StackException unwritable(IOException e) {
    return new StackException(Saying.UNWRITABLE, root, e.getMessage());
  }
}

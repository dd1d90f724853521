package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The folder that a simulation is written to: new, empty, or that of an earlier one. */
final class SimulationFolder implements AutoCloseable {
  private static final String MANIFEST = "manifest.json";
  private static final String LOCK = ".yujing-lock";

  private final Path lock;
  private final FileChannel channel;

  private SimulationFolder(Path lock, FileChannel channel) {
    this.lock = lock;
    this.channel = channel;
  }

  /**
   * Makes the folder, or empties it of what its own manifest says a simulation has written; nobody
   * else may write to it until it is closed.
   */
  static SimulationFolder open(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UnusableException(Words.of("not.a.folder", folder));
    }
    try {
      Files.createDirectories(folder);
      if (!Files.exists(folder.resolve(LOCK))) {
        earlier(folder);
      }
      SimulationFolder own = lock(folder);
      for (String file : own.closedUnless(folder)) {
        Files.deleteIfExists(folder.resolve(file));
      }
      return own;
    } catch (IOException e) {
      throw new UnusableException(Words.of("out.unwritable", folder, e.getMessage()));
    }
  }

  private static SimulationFolder lock(Path folder) throws IOException {
    Path file = folder.resolve(LOCK);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (taken(channel)) {
      channel.close();
      throw new UnusableException(Words.of("simulate.busy", folder));
    }
    return new SimulationFolder(file, channel);
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException sameProgram) {
      return true;
    }
  }

  /** What an earlier simulation wrote; where there is none, nobody holds the folder any more. */
  private List<String> closedUnless(Path folder) throws IOException {
    try {
      return earlier(folder);
    } catch (UnusableException foreign) {
      close();
      throw foreign;
    }
  }

  /** What an earlier simulation wrote; nothing where the folder is empty. */
  private static List<String> earlier(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      boolean empty = files.allMatch(file -> file.getFileName().toString().equals(LOCK));
      return empty ? List.of() : written(folder);
    }
  }

  private static List<String> written(Path folder) throws IOException {
    Path manifest = folder.resolve(MANIFEST);
    JsonNode sums =
        Files.isRegularFile(manifest)
            ? new ObjectMapper().readTree(Files.readAllBytes(manifest)).path("sha256")
            : null;
    if (sums == null || !sums.isObject()) {
      throw new UnusableException(Words.of("simulate.foreign", folder));
    }
    List<String> files = new ArrayList<>(List.of(MANIFEST));
    sums.fieldNames().forEachRemaining(files::add);
    Path inside = folder.toAbsolutePath().normalize();
    files.removeIf(file -> !inside.resolve(file).normalize().startsWith(inside));
    return files;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(lock);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.yujing.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/**
 * The folder a run writes to: new, empty, or that of an earlier run. Files are made in a staging
 * folder inside it and appear under their names only when all of them are good; two runs at once
 * are refused; what something else wrote is never touched.
 */
final class OutFolder implements AutoCloseable {
  private static final String OWN = ".yujing";
  private static final List<String> FILES =
      List.of(
          "warnings.jsonl",
          "warnings.shadow.jsonl",
          "queue.jsonl",
          "queue-history.jsonl",
          "reports.jsonl",
          "rejected.jsonl",
          "late.jsonl",
          "summary.json");

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;
  private final Thread tidy = new Thread(this::stop, "tidy");

  private OutFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  static OutFolder open(Path folder) {
    if (folder.toString().isEmpty()) {
      throw new UnusableException(Words.of("out.empty"));
    }
    try {
      refuseOthers(folder);
      Path own = Files.createDirectories(folder.resolve(OWN));
      FileChannel channel =
          FileChannel.open(
              own.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lock(channel);
      if (lock == null) {
        channel.close();
        throw new UnusableException(Words.of("out.busy", folder));
      }
      OutFolder out = new OutFolder(folder, channel, lock);
      out.emptyStaging();
      Files.createDirectories(out.staging());
      for (String file : FILES) {
        Files.createFile(out.staging().resolve(file));
      }
      Runtime.getRuntime().addShutdownHook(out.tidy);
      return out;
    } catch (AccessDeniedException e) {
      throw new UnusableException(Words.of("out.denied", folder));
    } catch (IOException e) {
      throw new UnusableException(Words.of("out.unwritable", folder, e.getMessage()));
    }
  }

  /**
   * A folder that no run has used and that is not empty is somebody's; hidden files are nobody's,
   * and the pages that other verbs have drawn are ours.
   */
  private static void refuseOthers(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UnusableException(Words.of("not.a.folder", folder));
    }
    if (!Files.exists(folder) || Files.isDirectory(folder.resolve(OWN))) {
      return;
    }
    try (var files = Files.list(folder)) {
      files
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> !PageFile.ours(file))
          .min(Comparator.naturalOrder())
          .ifPresent(
              file -> {
                throw new UnusableException(Words.of("out.foreign", file));
              });
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path staging() {
    return folder.resolve(OWN).resolve("staging");
  }

  /** Gives the files of this run their names. */
  void publish() {
    try {
      for (String file : FILES) {
        Files.move(
            staging().resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UnusableException(Words.of("out.unwritable", folder, e.getMessage()));
    }
  }

  /** The program is told to end while a run is going on. */
  private void stop() {
    System.err.println(Words.of("run.stopped", folder));
    emptyStaging();
  }

  private void emptyStaging() {
    if (!Files.isDirectory(staging())) {
      return;
    }
    try (var files = Files.list(staging())) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(staging());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      emptyStaging();
      lock.release();
      channel.close();
      Runtime.getRuntime().removeShutdownHook(tidy);
    } catch (IllegalStateException e) {
      // The program is ending: the hook does the tidying.
    } catch (IOException e) {
      throw new UnusableException(Words.of("out.unwritable", folder, e.getMessage()));
    }
  }
}

package org.yujing.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder on a disk of its own, so small that it can be filled. Only who may mount has one;
 * elsewhere the folder is put aside and a file is in its place, so that nothing can be written
 * either.
 */
final class TestingDisk implements AutoCloseable {
  private static final String SIZE = "48m";

  private final Path folder;
  private final boolean mounted;

  private TestingDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  static TestingDisk at(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> mount = List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs");
    return new TestingDisk(folder, call(mount, folder));
  }

  boolean real() {
    return mounted;
  }

  /** From now on nothing can be written to it. */
  void fill() throws IOException {
    if (mounted) {
      byte[] block = new byte[1 << 16];
      try (OutputStream file = Files.newOutputStream(junk())) {
        while (true) {
          file.write(block);
        }
      } catch (IOException full) {
        return;
      }
    }
    Files.move(folder, aside());
    Files.createFile(folder);
  }

  void empty() throws IOException {
    if (mounted) {
      Files.delete(junk());
    } else {
      Files.delete(folder);
      Files.move(aside(), folder);
    }
  }

  private Path junk() {
    return folder.resolve("junk");
  }

  private Path aside() {
    return folder.resolveSibling(folder.getFileName() + ".aside");
  }

  private static boolean call(List<String> words, Path folder) {
    try {
      Process process =
          new ProcessBuilder(Stream.concat(words.stream(), Stream.of(folder.toString())).toList())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    if (mounted && !call(List.of("umount", "-l"), folder)) {
      throw new UncheckedIOException(new IOException("cannot unmount " + folder));
    }
  }
}

package org.yujing.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class paths of the servers.
 *
 * @param home the project's folder, in which {@code jobs/stack} has fetched what is not ours
 */
public record Jars(Path home) {

  String broker() {
    return all("kafka");
  }

  /**
   * What this program runs with, the jobs and Drools among it, and what a cluster needs besides: so
   * no job brings jars of its own, and none leaks a class loader.
   */
  String flink() {
    return System.getProperty("java.class.path") + File.pathSeparator + all("flink");
  }

  /** When this program was built; long ago where it is no jar. */
  Instant built() {
    try {
      Path jar = Path.of(Jars.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(jar) ? Files.getLastModifiedTime(jar).toInstant() : Instant.MIN;
    } catch (IOException | URISyntaxException gone) {
      return Instant.MIN;
    }
  }

  private String all(String name) {
    Path jars = home.resolve("jobs/stack/target").resolve(name);
    if (!Files.isDirectory(jars)) {
      throw new StackException(Saying.NO_JARS, jars);
    }
    try (Stream<Path> files = Files.list(jars)) {
      return files
          .map(file -> file.toAbsolutePath().toString())
          .sorted()
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

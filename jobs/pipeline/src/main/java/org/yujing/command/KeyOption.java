package org.yujing.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yujing.signal.Pseudonyms;
import picocli.CommandLine.Option;

/**
 * The key that persons' ids are hashed with. It comes from a file or the environment, never from
 * code.
 */
final class KeyOption {
  private static final String VARIABLE = "YUJING_HASH_KEY";

  @Option(names = "--hash-key-file", paramLabel = "FILE", descriptionKey = "hash-key-file")
  private Path file;

  boolean given() {
    return file != null || System.getenv(VARIABLE) != null;
  }

  Pseudonyms pseudonyms() {
    if (!given()) {
      return Pseudonyms.forDevelopment();
    }
    try {
      return new Pseudonyms("", key());
    } catch (IOException e) {
      throw new UnusableException(Words.of("key.unreadable", file));
    } catch (IllegalArgumentException e) {
      throw new UnusableException(Words.of("key.short", Pseudonyms.SHORTEST_KEY));
    }
  }

  private byte[] key() throws IOException {
    String key = file == null ? System.getenv(VARIABLE) : Files.readString(file);
    return key.strip().getBytes(StandardCharsets.UTF_8);
  }
}

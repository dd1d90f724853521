package org.yujing.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yujing.signal.Pseudonyms;

/** The key that persons' ids are hashed with, where a job finds it. */
final class HashKey {
  static final String VARIABLE = "YUJING_HASH_KEY";

  private HashKey() {}

  /**
   * Of a file, else of the environment, else the publicly known one.
   *
   * @param file may be null
   * @param environment what {@value #VARIABLE} is set to; null where it is not
   */
  static Pseudonyms pseudonyms(Path file, String environment) {
    if (file == null && environment == null) {
      return Pseudonyms.forDevelopment();
    }
    try {
      String key = file == null ? environment : Files.readString(file);
      return new Pseudonyms("", key.strip().getBytes(StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new JobStartException("the key file " + file + " cannot be read");
    } catch (IllegalArgumentException tooShort) {
      throw new JobStartException(
          "the key for hashing persons is too short: "
              + Pseudonyms.SHORTEST_KEY
              + " bytes at least");
    }
  }
}

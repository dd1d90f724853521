package org.yujing.warning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids that the same input and rule always give: replays, restarts and consumers recognise a warning
 * by them. 80 bits of SHA-256.
 */
public final class WarningIds {
  private static final int BYTES = 10;

  private WarningIds() {}

  public static String episode(String rule, String key, long raisedAt) {
    return hash("e", rule, key, Long.toString(raisedAt));
  }

  public static String warning(String episode, Kind kind, Level level) {
    return hash("w", episode, kind.word(), level.word());
  }

  /** For things that happen: two may happen to one key at one time. */
  public static String happening(String episode, Kind kind, Level level, String signalId) {
    return hash("w", episode, kind.word(), level.word(), signalId);
  }

  /** A hash of some texts, 20 hexadecimal digits. */
  public static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

package org.yujing.bench.contend;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The warnings of a run: only that one was raised, by which rule, for whom and of which time. */
public final class RaisedAlarms {
  private final Queue<String> all = new ConcurrentLinkedQueue<>();

  /** From any thread. */
  public void add(String rule, String key, long time) {
    all.add(rule + ' ' + key + ' ' + time);
  }

  public int size() {
    return all.size();
  }

  /** A line each, sorted. */
  public List<String> sorted() {
    return all.stream().sorted().toList();
  }

  /** The same for the same warnings, in whatever order they came. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      sorted().forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

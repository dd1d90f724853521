package org.yujing.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.yujing.detect.RuleJudge;
import org.yujing.detect.RuleState;

/**
 * A rule's state as keyed state holds it: alive while it is being used, bytes once it has
 * travelled. Only the rule's judge can read the bytes, so that happens when it is next needed.
 */
final class Remembered {
  private RuleState state;
  private byte[] bytes;

  private Remembered(RuleState state, byte[] bytes) {
    this.state = state;
    this.bytes = bytes;
  }

  static Remembered of(RuleState state) {
    return new Remembered(state, null);
  }

  static Remembered of(byte[] bytes) {
    return new Remembered(null, bytes);
  }

  RuleState state(RuleJudge judge) {
    if (state == null) {
      try {
        state = judge.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        bytes = null;
      } catch (IOException e) {
        throw new UncheckedIOException("a rule's state cannot be read", e);
      }
    }
    return state;
  }

  /** How many bytes it is at rest. */
  int size() {
    try {
      return bytes().length;
    } catch (IOException e) {
      throw new UncheckedIOException("a rule's state cannot be written", e);
    }
  }

  byte[] bytes() throws IOException {
    if (state == null) {
      return bytes;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    state.write(new DataOutputStream(out));
    return out.toByteArray();
  }
}

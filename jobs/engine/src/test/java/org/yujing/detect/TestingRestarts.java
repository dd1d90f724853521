package org.yujing.detect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A memory that keeps nothing but bytes: as if the job were restarted before every look at it. */
final class TestingRestarts implements KeyMemory {
  private final KeyJudge judges;
  private final Map<String, byte[]> states = new HashMap<>();
  private long alarm = Long.MIN_VALUE;

  TestingRestarts(KeyJudge judges) {
    this.judges = judges;
  }

  @Override
  public RuleState get(String rule) {
    byte[] bytes = states.get(rule);
    try {
      return bytes == null ? null : judges.judge(rule).read(in(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void put(String rule, RuleState state) {
    states.put(rule, bytes(state::write));
  }

  @Override
  public void remove(String rule) {
    states.remove(rule);
  }

  @Override
  public Iterable<String> rules() {
    return List.copyOf(states.keySet());
  }

  @Override
  public long alarm() {
    return alarm;
  }

  @Override
  public void alarm(long time) {
    alarm = time;
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private static byte[] bytes(Writing writing) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writing.to(new DataOutputStream(bytes));
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }
}

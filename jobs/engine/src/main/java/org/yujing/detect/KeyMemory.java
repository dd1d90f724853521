package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.yujing.signal.Signal;
import org.yujing.signal.Varint;

/**
 * All that rules remember of one key, in one piece: it is fetched once for each look at the key.
 * What was read from bytes stays bytes, rule by rule, until the rule's judge needs it.
 */
public final class KeyMemory {
  /** Goes up when the binary form of this or of any rule's state changes. */
  private static final int FORM = 2;

  private RuleState[] states = new RuleState[1];
  private int size;
  private long alarm = Long.MIN_VALUE;

  /** Whether no rule remembers anything. */
  public boolean isEmpty() {
    return size == 0;
  }

  /**
   * When the key is to be looked at even if no signal comes, in milliseconds; {@link
   * Long#MIN_VALUE} where nothing is known of it, {@link Long#MAX_VALUE} where nothing is waited
   * for.
   */
  public long alarm() {
    return alarm;
  }

  void alarm(long time) {
    alarm = time;
  }

  /** The state of a rule, maybe still unread; null where there is none. */
  RuleState find(String rule) {
    for (int i = 0; i < size; i++) {
      if (states[i].rule.equals(rule)) {
        return states[i];
      }
    }
    return null;
  }

  /** Those that are there now; what comes and goes later does not change the list. */
  List<RuleState> states() {
    return Arrays.asList(Arrays.copyOf(states, size));
  }

  /** Adds that of a rule which has none. */
  void add(RuleState state) {
    if (size == states.length) {
      states = Arrays.copyOf(states, size * 2);
    }
    states[size] = state;
    size++;
  }

  void remove(RuleState state) {
    int at = 0;
    while (states[at] != state) {
      at++;
    }
    size--;
    System.arraycopy(states, at + 1, states, at, size - at);
    states[size] = null;
  }

  /** Its binary form, which {@link #read} understands. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(FORM);
    // Mostly it is the earliest of what follows.
    Varint.writeTime(alarm == earliest() ? Long.MIN_VALUE : alarm, out);
    SharedFaces shared = SharedFaces.of(states());
    shared.write(out);
    Varint.write(size, out);
    for (int i = 0; i < size; i++) {
      byte[] bytes = states[i].bytes(!shared.holds(states[i]));
      writeText(states[i].rule, out);
      Varint.writeTime(states[i].wakeAt, out);
      Varint.write(shared.number(states[i]), out);
      Varint.write(bytes.length, out);
      out.write(bytes);
    }
  }

  /** When the first of the rules wants to be looked at. */
  private long earliest() {
    long earliest = Long.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      earliest = Math.min(earliest, states[i].wakeAt);
    }
    return earliest;
  }

  public static KeyMemory read(DataInput in) throws IOException {
    int form = in.readByte();
    if (form != FORM) {
      throw new IOException("what rules remember of a key has form " + form + ", not " + FORM);
    }
    KeyMemory memory = new KeyMemory();
    long alarm = Varint.readTime(in);
    SharedFaces shared = SharedFaces.read(in);
    for (long left = Varint.read(in); left > 0; left--) {
      String rule = readText(in);
      long wakeAt = Varint.readTime(in);
      Signal face = shared.face(Varint.read(in));
      byte[] bytes = new byte[Math.toIntExact(Varint.read(in))];
      in.readFully(bytes);
      memory.add(RuleState.unread(rule, wakeAt, bytes, face));
    }
    memory.alarm = alarm == Long.MIN_VALUE ? memory.earliest() : alarm;
    return memory;
  }
}

package org.yujing.detect;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalCodec;
import org.yujing.signal.Varint;

/**
 * All that one rule remembers of one key. It goes when {@link RuleJudge#over} says that no later
 * signal needs it.
 */
final class RuleState {
  final String rule;

  /** What was read and not looked at yet; then the rest of it is not there. */
  byte[] unread;

  Seen seen;
  Episode episode;
  Identities identities;

  /**
   * The last signal judged, for the words of a fall or a deadline; texts it does not need are gone.
   */
  Signal face;

  /** When an open episode is to be looked at again because its figure is low, or never. */
  long fallDue = Meter.NEVER;

  /** When time alone may do something to it, as it was found at the last look. */
  long wakeAt = Meter.NEVER;

  /** Whether it outlived a look and so counts as a key that the rule remembers. */
  boolean counted;

  RuleState(String rule, Seen seen, Episode episode, Identities identities) {
    this.rule = rule;
    this.seen = seen;
    this.episode = episode;
    this.identities = identities;
  }

  /** As it came out of storage. */
  static RuleState unread(String rule, long wakeAt, byte[] bytes) {
    RuleState state = new RuleState(rule, null, null, null);
    state.unread = bytes;
    state.wakeAt = wakeAt;
    state.counted = true;
    return state;
  }

  /** What was said is forgotten, what was seen is not. */
  void beginAfresh() {
    episode = new Episode();
    fallDue = Meter.NEVER;
  }

  /** Its binary form, which {@link RuleJudge#open} understands. */
  byte[] bytes() throws IOException {
    if (unread != null) {
      return unread;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** How many bytes it is at rest. */
  int size() {
    try {
      return bytes().length;
    } catch (IOException e) {
      throw new UncheckedIOException("what rule " + rule + " remembers cannot be written", e);
    }
  }

  private void write(DataOutput out) throws IOException {
    seen.write(out);
    episode.write(out);
    identities.write(seen.samples(), out);
    Varint.writeTime(fallDue, out);
    writeFace(out);
  }

  /** A window tells the time and id of the newest signal already. */
  private void writeFace(DataOutput out) throws IOException {
    out.writeBoolean(face != null);
    if (face != null) {
      Sample newest = seen.newest();
      boolean told =
          newest != null && newest.time() == face.time() && newest.id().equals(face.id());
      out.writeBoolean(told);
      SignalCodec.write(told ? named(face, 0, "") : face, out);
    }
  }

  void readFace(DataInput in) throws IOException {
    if (in.readBoolean()) {
      boolean told = in.readBoolean();
      Signal read = SignalCodec.read(in);
      face = told ? named(read, seen.newest().time(), seen.newest().id()) : read;
    }
  }

  private static Signal named(Signal face, long time, String id) {
    return new Signal(face.stream(), face.source(), time, id, face.derivedId(), face.fields());
  }
}

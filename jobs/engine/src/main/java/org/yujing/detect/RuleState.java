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

  /** Null until there is something to say. */
  Episode episode;

  /** Null until there is one to be known. */
  Identities identities;

  /**
   * The last signal judged, for the words of a fall or a deadline; texts it does not need are gone.
   */
  private Signal face;

  /** The face's time: most signals can be told from it by that, without fetching it from memory. */
  private long faceTime = Long.MIN_VALUE;

  /** When an open episode is to be looked at again because its figure is low, or never. */
  long fallDue = Meter.NEVER;

  /** When time alone may do something to it, as it was found at the last look. */
  long wakeAt = Meter.NEVER;

  /** Whether it outlived a look and so counts as a key that the rule remembers. */
  boolean counted;

  RuleState(String rule, Seen seen) {
    this.rule = rule;
    this.seen = seen;
  }

  /**
   * As it came out of storage.
   *
   * @param face null where there is none, or the bytes tell it
   */
  static RuleState unread(String rule, long wakeAt, byte[] bytes, Signal face) {
    RuleState state = new RuleState(rule, null);
    state.unread = bytes;
    if (face != null) {
      state.face(face);
    }
    state.wakeAt = wakeAt;
    state.counted = true;
    return state;
  }

  /** What was said is forgotten, what was seen is not. */
  void beginAfresh() {
    episode = null;
    fallDue = Meter.NEVER;
  }

  /** Whether an episode is open. */
  boolean open() {
    return episode != null && episode.open();
  }

  Episode episode() {
    episode = episode == null ? new Episode() : episode;
    return episode;
  }

  Identities identities() {
    identities = identities == null ? new Identities() : identities;
    return identities;
  }

  Signal face() {
    return face;
  }

  void face(Signal of) {
    face = of;
    faceTime = of.time();
  }

  /**
   * Whether a signal whose id was made of device, metric and time was judged: the same can only
   * come at its own moment, and those of one identity come one after the other.
   */
  boolean judged(Signal made) {
    return faceTime == made.time()
        && face != null
        && face.derivedId()
        && face.id().equals(made.id())
        && face.source().equals(made.source());
  }

  /**
   * Its binary form, which {@link RuleJudge#open} understands.
   *
   * @param faced whether the face is in it, unless it was read from elsewhere
   */
  byte[] bytes(boolean faced) throws IOException {
    if (unread != null) {
      return unread;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(faced, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** How many bytes it is at rest. */
  int size() {
    try {
      return bytes(true).length;
    } catch (IOException e) {
      throw new UncheckedIOException("what rule " + rule + " remembers cannot be written", e);
    }
  }

  void read(DataInput in) throws IOException {
    episode = in.readBoolean() ? Episode.read(in) : null;
    identities = in.readBoolean() ? Identities.read(seen.signals(), in) : null;
    fallDue = Varint.readTime(in);
    readFace(in);
  }

  private void write(boolean faced, DataOutput out) throws IOException {
    seen.write(out);
    boolean said = episode != null && episode.matters();
    out.writeBoolean(said);
    if (said) {
      episode.write(out);
    }
    boolean known = identities != null && !identities.isEmpty();
    out.writeBoolean(known);
    if (known) {
      identities.write(seen.signals(), out);
    }
    Varint.writeTime(fallDue, out);
    out.writeBoolean(faced && face != null);
    if (faced && face != null) {
      writeFace(out);
    }
  }

  /** A window tells the time and id of the newest signal already. */
  private void writeFace(DataOutput out) throws IOException {
    boolean told = told(seen.signals());
    out.writeBoolean(told);
    SignalCodec.write(told ? named(face, 0, "") : face, out);
  }

  private void readFace(DataInput in) throws IOException {
    if (in.readBoolean()) {
      boolean told = in.readBoolean();
      Signal read = SignalCodec.read(in);
      RecentSignals signals = seen.signals();
      face(told ? named(read, signals.newest(), signals.id(signals.end() - 1)) : read);
    }
  }

  private boolean told(RecentSignals signals) {
    return !signals.isEmpty()
        && signals.newest() == face.time()
        && signals.id(signals.end() - 1).equals(face.id());
  }

  private static Signal named(Signal face, long time, String id) {
    return new Signal(face.stream(), face.source(), time, id, face.derivedId(), face.fields());
  }
}

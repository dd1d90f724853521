package org.yujing.detect;

import java.io.DataOutput;
import java.io.IOException;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalCodec;

/**
 * All that one rule remembers of one key. It goes when {@link RuleJudge#over} says that no later
 * signal needs it.
 */
public final class RuleState {
  final Seen seen;
  final Episode episode;
  final Identities identities;

  /**
   * The last signal judged, for the words of a fall or a deadline; texts it does not need are gone.
   */
  Signal face;

  /** When an open episode is to be looked at again because its figure is low, or never. */
  long fallDue;

  RuleState(Seen seen, Episode episode, Identities identities) {
    this.seen = seen;
    this.episode = episode;
    this.identities = identities;
    this.fallDue = Meter.NEVER;
  }

  /** The same with nothing said of it. */
  RuleState afresh() {
    RuleState state = new RuleState(seen, new Episode(), identities);
    state.face = face;
    return state;
  }

  /** Its binary form, which {@link RuleJudge#read} understands. */
  public void write(DataOutput out) throws IOException {
    seen.write(out);
    episode.write(out);
    identities.write(out);
    out.writeLong(fallDue);
    out.writeBoolean(face != null);
    if (face != null) {
      SignalCodec.write(face, out);
    }
  }
}

package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readWord;
import static org.yujing.signal.SignalCodec.writeWord;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import org.yujing.signal.Varint;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;

/**
 * What has been said of one key by one rule, and what may be said next. A lasting condition opens
 * an episode when it first has a level and closes it when it falls; what happens is an episode of
 * its own each time.
 */
final class Episode {
  private static final long NEVER_RAISED = Long.MIN_VALUE;

  private boolean open;
  private long raisedAt;
  private Level highest;
  private boolean said;
  private MuteReason muted;
  private Level lastSaid;
  private long lastRaise = NEVER_RAISED;

  /** What speaks against saying something; asked only if there is something to say. */
  interface Excuse {
    /** Why nothing may be said now, or null: it may. */
    MuteReason reason();

    /** Whether so much has been said that no raise is said any more; one that is said counts. */
    default boolean full() {
      return false;
    }
  }

  boolean open() {
    return open;
  }

  long raisedAt() {
    return raisedAt;
  }

  /** Until when the last raise keeps others quiet. */
  long quietUntil(Duration quiet) {
    return quiet == null || lastRaise == NEVER_RAISED
        ? Long.MIN_VALUE
        : lastRaise + quiet.toMillis();
  }

  /**
   * A condition that lasts has this level at {@code time}.
   *
   * @param level not null
   * @param excuse why nothing may be said now (null: it may), asked only if there is something to
   *     say
   */
  Decision rise(Level level, long time, Duration quiet, Excuse excuse) {
    if (!open || excused()) {
      return start(level, time, quiet, excuse);
    }
    if (!level.above(highest)) {
      return Decision.NOTHING;
    }
    highest = level;
    return say(level, time, quiet, excuse.reason(), excuse);
  }

  private Decision start(Level level, long time, Duration quiet, Excuse excuse) {
    MuteReason before = open ? muted : null;
    MuteReason now = excuse.reason();
    open = true;
    said = false;
    raisedAt = time;
    highest = level;
    if (now != null && now == before) {
      return Decision.NOTHING;
    }
    return say(level, time, quiet, now, excuse);
  }

  /** Something happened: an episode of its own, over as soon as it is said. */
  Decision happen(Level level, long time, Duration quiet, Excuse excuse) {
    said = false;
    raisedAt = time;
    return say(level, time, quiet, excuse.reason(), excuse);
  }

  /** The figure has fallen: the episode, if one is open, is over. */
  Decision fall() {
    boolean spoken = open && said;
    open = false;
    muted = null;
    return spoken ? Decision.said(Kind.CLEARED, lastSaid) : Decision.NOTHING;
  }

  /** An excuse belongs to the signal that had it: the next one without it raises. */
  private boolean excused() {
    return !said && (muted == MuteReason.UNLESS || muted == MuteReason.EXCEPTION);
  }

  /**
   * The first line said of an episode is a raise, and only raises heed {@code unless} and quiet.
   */
  private Decision say(Level level, long time, Duration quiet, MuteReason reason, Excuse excuse) {
    Kind kind = said ? Kind.UPGRADED : Kind.RAISED;
    if (kind == Kind.UPGRADED && reason == MuteReason.UNLESS) {
      muted = null;
    } else if (reason == null && kind == Kind.RAISED && isQuiet(level, time, quiet)) {
      muted = MuteReason.QUIET;
    } else if (reason == null && kind == Kind.RAISED && excuse.full()) {
      muted = MuteReason.STORM;
    } else {
      muted = reason;
    }
    if (muted != null) {
      return Decision.muted(muted);
    }
    said = true;
    lastSaid = level;
    lastRaise = kind == Kind.RAISED ? time : lastRaise;
    return Decision.said(kind, level);
  }

  private boolean isQuiet(Level level, long time, Duration quiet) {
    return time < quietUntil(quiet) && !level.above(lastSaid);
  }

  /** Whether it makes a difference to what may be said next. */
  boolean matters() {
    return open || lastSaid != null || lastRaise != NEVER_RAISED;
  }

  void write(DataOutput out) throws IOException {
    out.writeBoolean(open);
    Varint.write(raisedAt, out);
    writeWord(highest, out);
    out.writeBoolean(said);
    writeWord(muted, out);
    writeWord(lastSaid, out);
    Varint.writeTime(lastRaise, out);
  }

  static Episode read(DataInput in) throws IOException {
    Episode episode = new Episode();
    episode.open = in.readBoolean();
    episode.raisedAt = Varint.read(in);
    episode.highest = readWord(Level.class, in);
    episode.said = in.readBoolean();
    episode.muted = readWord(MuteReason.class, in);
    episode.lastSaid = readWord(Level.class, in);
    episode.lastRaise = Varint.readTime(in);
    return episode;
  }
}

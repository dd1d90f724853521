package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readWord;
import static org.yujing.signal.SignalCodec.writeWord;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
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
  Decision rise(Level level, long time, Duration quiet, Supplier<MuteReason> excuse) {
    if (!open || excused()) {
      return start(level, time, quiet, excuse);
    }
    if (!level.above(highest)) {
      return Decision.NOTHING;
    }
    highest = level;
    return say(level, time, quiet, excuse.get());
  }

  private Decision start(Level level, long time, Duration quiet, Supplier<MuteReason> excuse) {
    MuteReason before = open ? muted : null;
    MuteReason now = excuse.get();
    open = true;
    said = false;
    raisedAt = time;
    highest = level;
    if (now != null && now == before) {
      return Decision.NOTHING;
    }
    return say(level, time, quiet, now);
  }

  /** Something happened: an episode of its own, over as soon as it is said. */
  Decision happen(Level level, long time, Duration quiet, Supplier<MuteReason> excuse) {
    said = false;
    raisedAt = time;
    return say(level, time, quiet, excuse.get());
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
  private Decision say(Level level, long time, Duration quiet, MuteReason excuse) {
    Kind kind = said ? Kind.UPGRADED : Kind.RAISED;
    if (kind == Kind.UPGRADED && excuse == MuteReason.UNLESS) {
      muted = null;
    } else if (excuse == null && kind == Kind.RAISED && isQuiet(level, time, quiet)) {
      muted = MuteReason.QUIET;
    } else {
      muted = excuse;
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

  void write(DataOutput out) throws IOException {
    out.writeBoolean(open);
    out.writeLong(raisedAt);
    writeWord(highest, out);
    out.writeBoolean(said);
    writeWord(muted, out);
    writeWord(lastSaid, out);
    out.writeLong(lastRaise);
  }

  static Episode read(DataInput in) throws IOException {
    Episode episode = new Episode();
    episode.open = in.readBoolean();
    episode.raisedAt = in.readLong();
    episode.highest = readWord(Level.class, in);
    episode.said = in.readBoolean();
    episode.muted = readWord(MuteReason.class, in);
    episode.lastSaid = readWord(Level.class, in);
    episode.lastRaise = in.readLong();
    return episode;
  }
}

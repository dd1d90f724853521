package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.readWord;
import static org.yujing.signal.SignalCodec.writeText;
import static org.yujing.signal.SignalCodec.writeWord;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.yujing.rule.Detector.Absence;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;

/**
 * 1 when something expected has not come in time. Silence: every matching signal starts the clock
 * again. Unanswered: the first unanswered {@code after} starts it, {@code expect} stops it.
 */
final class AbsenceMeter implements Meter<AbsenceMeter.Watch> {
  private final boolean silence;
  private final boolean guarded;
  private final long lasting;
  private final long aliveWithin;
  private final Levels levels;

  AbsenceMeter(Absence absence, Levels levels) {
    this.silence = absence.silence();
    this.guarded = absence.alive() != null;
    this.lasting = absence.lasting().toMillis();
    this.aliveWithin = guarded ? absence.aliveWithin().toMillis() : 0;
    this.levels = levels;
  }

  @Override
  public Watch nothingSeen() {
    return new Watch();
  }

  @Override
  public Figure arrive(Watch watch, Arrival arrival) {
    if (arrival.mask() == Arrival.ROSTER) {
      if (watch.clock == Clock.NEW) {
        start(watch, arrival);
      }
      return null;
    }
    if (arrival.plays(Role.ALIVE)) {
      lives(watch, arrival);
    }
    if (silence) {
      if (arrival.plays(Role.SIGNAL)) {
        start(watch, arrival);
      }
    } else {
      answer(watch, arrival);
    }
    return figure(watch);
  }

  private void lives(Watch watch, Arrival arrival) {
    watch.lastAlive = arrival.time();
    if (watch.clock == Clock.HELD) {
      watch.clock = Clock.RUNNING;
      watch.deadline = arrival.time() + lasting;
    }
  }

  private void answer(Watch watch, Arrival arrival) {
    if (arrival.plays(Role.EXPECT)) {
      watch.clock = Clock.STOPPED;
    }
    boolean running = watch.clock != Clock.NEW && watch.clock != Clock.STOPPED;
    if (arrival.plays(Role.AFTER) && !running) {
      start(watch, arrival);
    }
  }

  private void start(Watch watch, Arrival arrival) {
    watch.clock = Clock.RUNNING;
    watch.deadline = arrival.time() + lasting;
    watch.startedAt = arrival.time();
    watch.startedBy = arrival.mask() == Arrival.ROSTER ? "" : arrival.signal().id();
  }

  @Override
  public Figure elapse(Watch watch, long time) {
    if (watch.clock == Clock.RUNNING && watch.deadline <= time) {
      watch.clock = heardFrom(watch) ? Clock.RUN_OUT : Clock.HELD;
    }
    return figure(watch);
  }

  private boolean heardFrom(Watch watch) {
    return !guarded || watch.lastAlive > watch.deadline - aliveWithin;
  }

  private Figure figure(Watch watch) {
    return Figure.of(watch.clock == Clock.RUN_OUT ? 1 : 0, levels);
  }

  @Override
  public long due(Watch watch, boolean open) {
    return watch.clock == Clock.RUNNING ? watch.deadline : NEVER;
  }

  /** A clock is kept while it runs, is held or has run out; a sign of life while it counts. */
  @Override
  public long keptUntil(Watch watch) {
    return switch (watch.clock) {
      case RUNNING, HELD, RUN_OUT -> NEVER;
      case NEW, STOPPED ->
          guarded && watch.lastAlive > Long.MIN_VALUE
              ? watch.lastAlive + Math.max(aliveWithin, lasting)
              : Long.MIN_VALUE;
    };
  }

  @Override
  public Evidence evidence(Watch watch) {
    return watch.startedBy.isEmpty()
        ? Evidence.NONE
        : new Evidence(1, watch.startedAt, watch.startedAt, List.of(watch.startedBy));
  }

  @Override
  public Watch read(DataInput in) throws IOException {
    Watch watch = new Watch();
    watch.clock = readWord(Clock.class, in);
    watch.deadline = in.readLong();
    watch.lastAlive = in.readLong();
    watch.startedAt = in.readLong();
    watch.startedBy = readText(in);
    return watch;
  }

  /** HELD: it ran out without a sign of life, and the next one starts it again. */
  private enum Clock {
    NEW,
    RUNNING,
    STOPPED,
    HELD,
    RUN_OUT
  }

  /** The clock, its deadline, and the last sign of life. */
  static final class Watch implements Seen {
    private Clock clock = Clock.NEW;
    private long deadline;
    private long lastAlive = Long.MIN_VALUE;
    private long startedAt;
    private String startedBy = "";

    @Override
    public void write(DataOutput out) throws IOException {
      writeWord(clock, out);
      out.writeLong(deadline);
      out.writeLong(lastAlive);
      out.writeLong(startedAt);
      writeText(startedBy, out);
    }
  }
}

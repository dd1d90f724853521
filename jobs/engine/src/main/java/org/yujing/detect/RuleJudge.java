package org.yujing.detect;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/**
 * Judges the signals of one rule, key by key. It holds no key's memory and no clock: both come in.
 * For one key signals must come in order of (time, id), and wakes in between by time.
 */
final class RuleJudge {
  private static final long TIDY_EVERY = Duration.ofMinutes(1).toMillis();

  private final Rule rule;
  private final long identityKept;
  private final Meter<Seen> meter;
  private final Excuses excuses;
  private final Storms storms;
  private final Speech speech;
  private final Faces faces;
  private final int faceNeeds;
  private final Ledger ledger;

  @SuppressWarnings("unchecked")
  RuleJudge(Rule rule, Excuses excuses, Storms storms, Faces faces, Ledger ledger) {
    this.rule = rule;
    this.storms = storms;
    this.identityKept = rule.identityKept().toMillis();
    this.meter = (Meter<Seen>) Meters.of(rule, ledger);
    this.excuses = excuses;
    this.speech = new Speech(rule);
    this.faces = faces;
    this.faceNeeds = Faces.needs(speech.read());
    this.ledger = ledger;
  }

  RuleState nothingSeen() {
    return new RuleState(rule.name(), meter.nothingSeen());
  }

  /**
   * Judges one signal, unless it is one that was judged before.
   *
   * @return whether it was judged
   */
  boolean step(RuleState state, String key, Arrival arrival, Consumer<Warning> out) {
    Signal signal = arrival.signal();
    if (!first(state, signal)) {
      return false;
    }
    state.face(faces.of(signal, faceNeeds));
    Figure figure = meter.arrive(state.seen, arrival);
    if (figure != null) {
      ledger.measured(rule.name(), arrival.time(), figure);
      if (figure.level() != null) {
        rise(state, new Moment(key, arrival.time(), signal), figure, out);
      }
      state.fallDue = state.open() && figure.fallen() ? arrival.time() : Meter.NEVER;
    }
    return true;
  }

  private boolean first(RuleState state, Signal signal) {
    return signal.derivedId()
        ? !state.judged(signal)
        : state.identities().first(signal, identityKept);
  }

  /** Judges what time alone brings: falls and deadlines. All signals of that time are in. */
  void wake(RuleState state, String key, long time, Consumer<Warning> out) {
    Figure figure = meter.elapse(state.seen, time);
    state.fallDue = Meter.NEVER;
    if (figure == null) {
      return;
    }
    ledger.measured(rule.name(), time, figure);
    Moment moment = new Moment(key, time, state.face());
    if (figure.level() != null) {
      rise(state, moment, figure, out);
    }
    if (state.open() && figure.fallen()) {
      tell(state, moment, figure, state.episode.fall(), out);
    }
  }

  private void rise(RuleState state, Moment moment, Figure figure, Consumer<Warning> out) {
    Level level = level(figure, moment);
    Asked excuse = new Asked(moment);
    Decision decision =
        rule.detector().happens()
            ? state.episode().happen(level, moment.time(), rule.quiet(), excuse)
            : state.episode().rise(level, moment.time(), rule.quiet(), excuse);
    tell(state, moment, figure, decision, out);
    if (excuse.room == Storms.Room.FILLED) {
      out.accept(speech.storm(moment, storms.limit()));
    }
  }

  /** What speaks against saying something at a moment. */
  private final class Asked implements Episode.Excuse {
    private final Moment moment;
    private Storms.Room room = Storms.Room.ENOUGH;

    Asked(Moment moment) {
      this.moment = moment;
    }

    @Override
    public MuteReason reason() {
      return excuses.of(rule, moment.key(), moment.time(), moment.signal(), ledger);
    }

    @Override
    public boolean full() {
      room = storms.raise(rule.name(), moment.time());
      return room != Storms.Room.ENOUGH;
    }
  }

  private Level level(Figure figure, Moment moment) {
    return excuses.inSeason(rule, moment.time())
        ? figure.level().sharper(rule.season().shift())
        : figure.level();
  }

  private void tell(
      RuleState state, Moment moment, Figure figure, Decision decision, Consumer<Warning> out) {
    if (decision.muted() != null) {
      ledger.muted(rule.name(), decision.muted());
    } else if (decision.spoken()) {
      out.accept(
          speech.warning(
              decision, figure, moment, state.episode.raisedAt(), meter.evidence(state.seen)));
    }
  }

  /** Ends an open episode because the rule is no longer what it was; its judge says so. */
  void withdraw(RuleState state, String key, long time, Withdrawal why, Consumer<Warning> out) {
    open(state);
    Decision decision = state.episode().fall();
    if (decision.spoken()) {
      Moment moment = new Moment(key, time, state.face());
      Figure last = new Figure(Double.NaN, null, true);
      out.accept(
          speech.withdrawn(
              decision, last, moment, state.episode.raisedAt(), meter.evidence(state.seen), why));
    }
  }

  /**
   * Takes over what the rule's earlier form has seen. Its figure is held against the levels of now
   * when {@link #wake} is next called.
   */
  void takeOver(RuleState state, Rule before, long time) {
    open(state);
    meter.relevel(state.seen, before.levels());
    state.fallDue = time;
    state.wakeAt = time;
  }

  Rule rule() {
    return rule;
  }

  /** When {@link #wake} must next be called, in milliseconds, or {@link Long#MAX_VALUE}. */
  long wakeAt(RuleState state) {
    long due = Math.min(state.fallDue, meter.due(state.seen, state.open()));
    return state.open() ? due : Math.min(due, tidyTime(keptUntil(state)));
  }

  /** The next full minute: state is tidied away that often, not for each signal that leaves. */
  static long tidyTime(long time) {
    return time == Long.MAX_VALUE || time == Long.MIN_VALUE
        ? time
        : Math.floorDiv(time + TIDY_EVERY - 1, TIDY_EVERY) * TIDY_EVERY;
  }

  /** Whether at that time nothing is left that a later signal would need. */
  boolean over(RuleState state, long time) {
    return !state.open() && state.fallDue == Meter.NEVER && keptUntil(state) <= time;
  }

  private long keptUntil(RuleState state) {
    long seen = meter.keptUntil(state.seen);
    long quiet = state.episode == null ? seen : state.episode.quietUntil(rule.quiet());
    long known = state.identities == null ? seen : state.identities.keptUntil(identityKept);
    return Math.max(seen, Math.max(quiet, known));
  }

  /** Reads what came out of storage, unless it is read already. */
  void open(RuleState state) {
    if (state.unread != null) {
      try {
        read(state, new DataInputStream(new ByteArrayInputStream(state.unread)));
        state.unread = null;
      } catch (IOException e) {
        throw new UncheckedIOException("what rule " + rule.name() + " remembers is illegible", e);
      }
    }
  }

  private void read(RuleState state, DataInput in) throws IOException {
    state.seen = meter.read(in);
    state.read(in);
  }
}

package org.yujing.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.yujing.rule.Detector.Match;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;

/** 1 for each matching signal, or the value of an expression on it. */
final class MatchMeter implements Meter<MatchMeter.Latest> {
  private final Probe probe;
  private final Match match;
  private final Levels levels;

  MatchMeter(Match match, Levels levels, Probe probe) {
    this.probe = probe;
    this.match = match;
    this.levels = levels;
  }

  @Override
  public Latest nothingSeen() {
    return new Latest();
  }

  @Override
  public Figure arrive(Latest seen, Arrival arrival) {
    seen.evidence = Latest.only(arrival);
    if (match.of() == null) {
      return Figure.of(1, levels);
    }
    double value = probe.number(match.of(), arrival);
    return Double.isNaN(value) ? null : Figure.of(value, levels);
  }

  @Override
  public Figure elapse(Latest seen, long time) {
    return null;
  }

  @Override
  public long due(Latest seen, boolean open) {
    return NEVER;
  }

  @Override
  public long keptUntil(Latest seen) {
    return Long.MIN_VALUE;
  }

  @Override
  public Evidence evidence(Latest seen) {
    return seen.evidence;
  }

  @Override
  public Latest read(DataInput in) {
    return new Latest();
  }

  /** Nothing but the signal being judged, and that only while it is. */
  static final class Latest implements Seen {
    private Evidence evidence = Evidence.NONE;

    static Evidence only(Arrival arrival) {
      return new Evidence(1, arrival.time(), arrival.time(), List.of(arrival.signal().id()));
    }

    @Override
    public void write(DataOutput out) throws IOException {}
  }
}

package org.yujing.detect;

import org.yujing.rule.Detector.Absence;
import org.yujing.rule.Detector.Aggregate;
import org.yujing.rule.Detector.Count;
import org.yujing.rule.Detector.Forecast;
import org.yujing.rule.Detector.Match;
import org.yujing.rule.Detector.NewValue;
import org.yujing.rule.Detector.Score;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Detector.Surge;
import org.yujing.rule.Detector.Sustained;
import org.yujing.rule.Levels;
import org.yujing.rule.Rule;

/** The meter of each detector. */
final class Meters {
  private Meters() {}

  static Meter<?> of(Rule rule, Ledger ledger) {
    Levels levels = rule.levels();
    Probe probe = new Probe(rule.name(), ledger);
    if (rule.detector() instanceof Match match) {
      return new MatchMeter(match, levels, probe);
    } else if (rule.detector() instanceof Count count) {
      return counting(count, levels, probe);
    } else if (rule.detector() instanceof Aggregate aggregate) {
      return adding(aggregate, levels, probe);
    } else if (rule.detector() instanceof Sustained sustained) {
      return new SustainedMeter(sustained, levels, probe);
    } else if (rule.detector() instanceof Sequence sequence) {
      return new SequenceMeter(rule.name(), sequence, levels, ledger);
    } else if (rule.detector() instanceof Absence absence) {
      return new AbsenceMeter(absence, levels);
    } else if (rule.detector() instanceof Score score) {
      return scoring(score, levels);
    } else if (rule.detector() instanceof Surge surge) {
      return new SurgeMeter(surge, levels, rule.zone(), probe);
    } else if (rule.detector() instanceof Forecast forecast) {
      return new ForecastMeter(forecast, levels, rule.zone(), probe);
    } else if (rule.detector() instanceof NewValue wanted) {
      return new NewMeter(wanted, levels, probe);
    }
    throw new IllegalStateException("no meter for " + rule.detector());
  }

  private static WindowMeter counting(Count count, Levels levels, Probe probe) {
    long within = count.within().toMillis();
    if (count.distinct() == null) {
      return new WindowMeter(within, levels, () -> new Tally.Signals(levels), Meters::plain);
    }
    return new WindowMeter(
        within,
        levels,
        () -> new Tally.Distinct(levels),
        arrival -> {
          String text = probe.text(count.distinct(), arrival);
          return text.isEmpty()
              ? null
              : new Sample(arrival.time(), arrival.signal().id(), Double.NaN, text, 0);
        });
  }

  private static WindowMeter adding(Aggregate aggregate, Levels levels, Probe probe) {
    return new WindowMeter(
        aggregate.within().toMillis(),
        levels,
        () -> Tally.of(aggregate, levels),
        arrival -> {
          double number = probe.number(aggregate.of(), arrival);
          return Double.isFinite(number)
              ? new Sample(arrival.time(), arrival.signal().id(), number, "", 0)
              : null;
        });
  }

  private static WindowMeter scoring(Score score, Levels levels) {
    return new WindowMeter(
        score.within().toMillis(),
        levels,
        () -> new Tally.Points(score.indicators(), levels),
        arrival ->
            new Sample(arrival.time(), arrival.signal().id(), Double.NaN, "", arrival.mask()));
  }

  private static Sample plain(Arrival arrival) {
    return new Sample(arrival.time(), arrival.signal().id(), Double.NaN, "", 0);
  }
}

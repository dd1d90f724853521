package org.yujing.detect;

import java.io.DataInput;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import org.yujing.rule.Detector.Forecast;
import org.yujing.rule.Detector.Forecast.Measure;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;

/**
 * Forecasts the next buckets at the end of each, once two seasons have been learnt. The figure is
 * the highest of the forecasts, where a fall is to be warned of the lowest. After a bucket of which
 * nothing is known an episode may end but none begin; a key that was silent for two seasons is
 * forgotten.
 */
final class ForecastMeter implements Meter<Trail> {
  private static final Figure NONE = new Figure(Double.NaN, null, true);

  /** More is no sample: its square would spoil the variance for good. */
  private static final double MOST = 1e100;

  private final Probe probe;
  private final Forecast forecast;
  private final Forecaster forecaster;
  private final Buckets buckets;
  private final Horizon horizon;
  private final Levels levels;

  ForecastMeter(Forecast forecast, Levels levels, ZoneId zone, Probe probe) {
    this.probe = probe;
    this.forecast = forecast;
    this.forecaster =
        switch (forecast.model()) {
          case HOLT_WINTERS -> new HoltWinters(forecast.season(), forecast.smoothing());
          case SEASONAL_NAIVE -> new SeasonalNaive(forecast.season());
        };
    this.buckets = new Buckets(forecast.every(), zone);
    this.horizon = new Horizon(forecast, forecaster, buckets, levels.below());
    this.levels = levels;
  }

  @Override
  public Trail nothingSeen() {
    return new Trail();
  }

  @Override
  public Figure arrive(Trail trail, Arrival arrival) {
    hold(trail, arrival);
    double value = value(arrival);
    if (Math.abs(value) <= MOST) {
      long start = buckets.start(arrival.time());
      trail.gather(start, buckets.number(start), forecast.learning()).add(value, arrival);
    }
    return null;
  }

  /** The key holds as much as was last said of it. */
  private void hold(Trail trail, Arrival arrival) {
    if (forecast.capacity() != null) {
      double capacity = probe.number(forecast.capacity(), arrival);
      trail.capacity = capacity > 0 && Double.isFinite(capacity) ? capacity : trail.capacity;
    }
  }

  private double value(Arrival arrival) {
    if (forecast.of() == null) {
      return 1;
    }
    if (forecast.measure() == Measure.COUNT) {
      return probe.text(forecast.of(), arrival).isEmpty() ? Double.NaN : 1;
    }
    return probe.number(forecast.of(), arrival);
  }

  @Override
  public Figure elapse(Trail trail, long time) {
    if (trail.open.isEmpty() || buckets.end(trail.open.firstKey()) > time) {
      return null;
    }
    Map.Entry<Long, Gathered> bucket = trail.open.pollFirstEntry();
    long end = buckets.end(bucket.getKey());
    trail.open.putIfAbsent(end, new Gathered());
    double value = bucket.getValue().value(forecast.measure());
    close(trail, bucket, value);
    Figure figure = trail.learnt == null ? null : figure(trail, end);
    if (trail.silentFor(forecast.learning())) {
      return forget(trail, figure);
    }
    return figure != null && Double.isNaN(value) ? figure.onlyFalling() : figure;
  }

  private void close(Trail trail, Map.Entry<Long, Gathered> bucket, double value) {
    long start = bucket.getKey();
    if (trail.learnt != null && !Double.isNaN(value)) {
      horizon.compare(trail.learnt, start, value, probe);
    }
    trail.close(bucket.getValue(), buckets.number(start), value, forecaster);
  }

  private Figure figure(Trail trail, long next) {
    double unit = forecast.capacity() == null ? 1 : trail.capacity;
    return horizon
        .foremost(trail.learnt, next)
        .filter(outlook -> Double.isFinite(outlook.value() / unit))
        .map(outlook -> Figure.foretold(outlook.value() / unit, levels, outlook))
        .orElse(NONE);
  }

  /** Counts of 0 go on being 0; of anything else nothing is known any more. */
  private Figure forget(Trail trail, Figure figure) {
    boolean counts = forecast.measure().countsNothing();
    if (counts && figure != null && !figure.fallen()) {
      return figure;
    }
    trail.forget();
    return counts ? figure : NONE;
  }

  @Override
  public long due(Trail trail, boolean open) {
    return trail.open.isEmpty() ? NEVER : buckets.end(trail.open.firstKey());
  }

  @Override
  public long keptUntil(Trail trail) {
    return trail.open.isEmpty() ? Long.MIN_VALUE : NEVER;
  }

  @Override
  public Evidence evidence(Trail trail) {
    return trail.evidence.evidence();
  }

  @Override
  public Trail read(DataInput in) throws IOException {
    return Trail.read(in);
  }
}

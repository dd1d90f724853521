package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yujing.reference.Reference;
import org.yujing.rule.Exceptions;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;
import org.yujing.warning.Kind;
import org.yujing.warning.Outlook;
import org.yujing.warning.Warning;

/** Stories of one key over buckets of six hours, of which four are a season. */
class ForecastMeterTest {
  private static final long START = Instant.parse("2026-03-01T16:00:00Z").toEpochMilli();
  private static final long HOUR = Duration.ofHours(1).toMillis();

  /** Night, morning, noon, evening of two days that are the same. */
  private static final double[] LEARNT = {100, 400, 600, 300, 100, 400, 600, 300};

  private final List<Signal> signals = new ArrayList<>();
  private final List<Double> errors = new ArrayList<>();
  private int covered;

  private static Rule rule(String detector, String more) {
    String text =
        "rule: ahead\ntitle: ahead\non: sensor\nby: device\nforecast: " + detector + "\n" + more;
    RuleFiles files = RuleFiles.of(Map.of("pack/ahead.yaml", text));
    return RuleLoader.load(files, Reference.empty(), Set.of()).rules().rules().get(0);
  }

  private void buckets(double... values) {
    for (double value : values) {
      int bucket = signals.size();
      if (!Double.isNaN(value)) {
        reading(bucket(bucket) + HOUR, value, 1000.0);
      } else {
        signals.add(null);
      }
    }
  }

  private void reading(long time, double value, Double capacity) {
    Map<String, Object> place = capacity == null ? Map.of() : Map.of("capacity", capacity);
    signals.add(
        new Signal(
            Stream.SENSOR,
            "test",
            time,
            "s" + signals.size(),
            false,
            Map.of("device", "D", "value", value, "place", place)));
  }

  private Rehearsal rehearsal(Rule rule) {
    Excuses excuses = new Excuses(Exceptions.NONE, Reference.empty());
    return new Rehearsal(List.of(rule), excuses, new TestingForecasts());
  }

  private List<Warning> play(Rule rule, long until) {
    Rehearsal rehearsal = rehearsal(rule);
    signals.stream().filter(signal -> signal != null).forEach(rehearsal::signal);
    rehearsal.timeIs(until);
    return rehearsal.warnings();
  }

  private static long bucket(int number) {
    return START + number * 6L * HOUR;
  }

  private static void assertSaid(Kind kind, long time, Warning warning) {
    assertEquals(kind, warning.kind());
    assertEquals(Instant.ofEpochMilli(time), Instant.ofEpochMilli(warning.time()));
  }

  private static final String NAIVE =
      "{every: 6h, of: max(value), season: 4, method: seasonal-naive";

  /**
   * By hand: on the third day noon brings 900, so the fourth noon is forecast at 900. Two buckets
   * ahead that is known when the night is over, and over when noon is: then 300 and 100 come. The
   * errors were 0 four times, then 0, 0, 300, 0, 0: √(90000 / 9) = 100 and 1.96 × 100 = 196.
   */
  @Test
  void warnsBeforeTheFigureIsReachedAndClearsWhenNoneLiesAhead() {
    buckets(LEARNT);
    buckets(100, 400, 900, 300, 100, 400, 500);
    List<Warning> said = play(rule(NAIVE + ", horizon: 2}", "levels: {orange: 800}\n"), bucket(15));
    assertEquals(2, said.size());
    assertSaid(Kind.RAISED, bucket(13), said.get(0));
    assertEquals(900, said.get(0).value());
    assertEquals(800, said.get(0).threshold());
    Outlook forecast = said.get(0).forecast();
    assertEquals(bucket(14), forecast.time());
    assertEquals(900, forecast.value());
    assertEquals(900 - 195.9964, forecast.low(), 1e-4);
    assertEquals(900 + 195.9964, forecast.high(), 1e-4);
    assertEquals(0.95, forecast.confidence());
    assertSaid(Kind.CLEARED, bucket(15), said.get(1));
    assertEquals(300, said.get(1).value());
  }

  @Test
  void levelsAreSharesOfTheCapacityThatWasLastSaid() {
    buckets(LEARNT);
    buckets(100, 400);
    List<Warning> said =
        play(rule(NAIVE + ", capacity: place.capacity}", "levels: {yellow: 0.6}\n"), bucket(10));
    assertSaid(Kind.RAISED, bucket(10), said.get(0));
    assertEquals(0.6, said.get(0).value());
    assertEquals(600, said.get(0).forecast().value());
  }

  @Test
  void withoutAKnownCapacityThereIsNoFigure() {
    for (int i = 0; i < 12; i++) {
      reading(bucket(i) + HOUR, LEARNT[i % 4], i == 11 ? null : 0.0);
    }
    Rule rule = rule(NAIVE + ", capacity: place.capacity}", "levels: {yellow: 0.6}\n");
    assertEquals(List.of(), play(rule, bucket(12)));
  }

  /** The eighth bucket ends the second season: the first figure is of its end. */
  @Test
  void saysNothingUntilTwoSeasonsAreLearnt() {
    buckets(900, 900, 900, 900, 900, 900, 900, 900);
    List<Warning> said = play(rule(NAIVE + "}", "levels: {yellow: 1}\n"), bucket(8));
    assertEquals(1, said.size());
    assertSaid(Kind.RAISED, bucket(8), said.get(0));
    assertEquals(0, said.get(0).forecast().high() - said.get(0).forecast().low());
  }

  @Test
  void aFallIsForetoldByTheLowestForecast() {
    buckets(LEARNT);
    buckets(100, 400);
    List<Warning> said =
        play(rule(NAIVE + ", horizon: 3}", "levels: {yellow: 150}\nbelow: true\n"), bucket(10));
    assertSaid(Kind.RAISED, bucket(8), said.get(0));
    assertEquals(100, said.get(0).value());
    assertSaid(Kind.CLEARED, bucket(9), said.get(1));
    assertSaid(Kind.RAISED, bucket(10), said.get(2));
    assertEquals(bucket(12), said.get(2).forecast().time());
  }

  /** A gauge that says nothing is not at 0; what has no signals counts 0. */
  @Test
  void anEmptyBucketIsUnknownToAGaugeAndNothingToACount() {
    buckets(LEARNT);
    buckets(Double.NaN, Double.NaN, 600);
    play(rule(NAIVE + "}", "levels: {yellow: 5000}\n"), bucket(11));
    assertEquals(List.of(0.0), errors);
    errors.clear();
    play(
        rule("{every: 6h, of: count(), season: 4, method: seasonal-naive}", "levels: {red: 9}\n"),
        bucket(11));
    assertEquals(3, errors.size());
    assertTrue(errors.get(0).isNaN() && errors.get(1).isNaN());
  }

  @Test
  void silenceMayEndAnEpisodeButNotBeginOne() {
    buckets(LEARNT);
    Rule rule = rule(NAIVE + "}", "levels: {yellow: 600}\n");
    assertEquals(List.of(), play(rule, bucket(14)));
    buckets(100, 400);
    List<Warning> said = play(rule, bucket(16));
    assertSaid(Kind.RAISED, bucket(10), said.get(0));
    assertSaid(Kind.CLEARED, bucket(11), said.get(1));
    assertEquals(2, said.size());
  }

  /** With level 1 nothing but being forgotten ends the episode: eight buckets after the last. */
  @Test
  void aKeySilentForTwoSeasonsIsForgotten() {
    buckets(LEARNT);
    Rule rule = rule(NAIVE + "}", "levels: {yellow: 1}\n");
    Rehearsal rehearsal = rehearsal(rule);
    signals.forEach(rehearsal::signal);
    rehearsal.timeIs(bucket(15));
    assertEquals(1, rehearsal.warnings().size());
    rehearsal.timeIs(bucket(16));
    Warning last = rehearsal.warnings().get(1);
    assertSaid(Kind.CLEARED, bucket(16), last);
    assertTrue(Double.isNaN(last.value()));
    assertNull(last.forecast());
    rehearsal.timeIs(bucket(17));
    assertEquals(0, rehearsal.keysKept());
  }

  @Test
  void countsOfNothingAreForgottenToo() {
    buckets(LEARNT);
    Rehearsal rehearsal =
        rehearsal(rule("{every: 6h, of: count(), season: 4}", "levels: {yellow: 50}\n"));
    signals.forEach(rehearsal::signal);
    rehearsal.timeIs(bucket(15));
    assertEquals(1, rehearsal.keysKept());
    rehearsal.timeIs(bucket(17));
    assertEquals(0, rehearsal.keysKept());
  }

  @Test
  void whatIsMadeOfABucket() {
    Map<String, Double> expected =
        Map.of(
            "count()",
            3.0,
            "sum(value)",
            9.5,
            "avg(value * 2)",
            19 / 3.0,
            "min(value)",
            0.5,
            "max(value)",
            5.0,
            "count(device)",
            3.0);
    expected.forEach(
        (of, value) -> {
          signals.clear();
          for (int i = 0; i < 8; i++) {
            reading(bucket(i), 4, null);
            reading(bucket(i) + HOUR, 5, null);
            reading(bucket(i + 1) - 1, 0.5, null);
          }
          Rule rule =
              rule(
                  "{every: 6h, of: " + of + ", season: 4, method: seasonal-naive}",
                  "levels: {red: 0}\n");
          assertEquals(value, play(rule, bucket(8)).get(0).value(), 1e-12, of);
        });
  }

  /** Off by 300 of 900 once, and right otherwise: by hand. */
  @Test
  void eachBucketIsHeldAgainstItsForecast() {
    buckets(LEARNT);
    buckets(100, 400, 900, 300);
    play(rule(NAIVE + "}", "levels: {yellow: 5000}\n"), bucket(12));
    assertEquals(List.of(0.0, 0.0, 1 / 3.0, 0.0), errors);
    assertEquals(3, covered);
  }

  /** The clocks of New York go forward on 8 March 2026 and back on 1 November. */
  @Test
  void theSameHourStaysTheSamePartOfTheSeasonWhereClocksChange() {
    for (String first : List.of("2026-03-05", "2026-10-29")) {
      signals.clear();
      errors.clear();
      ZonedDateTime hour = ZonedDateTime.parse(first + "T00:30:00-05:00[America/New_York]");
      while (signals.size() < 7 * 24) {
        reading(hour.toInstant().toEpochMilli(), 100 + 10 * hour.getHour(), null);
        hour = ZonedDateTime.ofInstant(hour.toInstant().plusSeconds(3600), hour.getZone());
      }
      String every = "{every: 1h, of: max(value), season: 24, method: seasonal-naive}";
      play(
          rule(every, "levels: {yellow: 5000}\nzone: America/New_York\n"),
          hour.toInstant().toEpochMilli());
      assertTrue(errors.size() > 100);
      assertTrue(errors.stream().allMatch(error -> error == 0), first + errors);
    }
  }

  @Test
  void theOrderInWhichSignalsComeMakesNoDifference() {
    Random random = new Random(4);
    for (int i = 0; i < 400; i++) {
      long time = START + random.nextInt(30 * 6 * 3600) * 1000L;
      reading(time, random.nextInt(1000) / 7.0, 1000.0);
    }
    Rule rule =
        rule(
            "{every: 6h, of: sum(value), season: 4, horizon: 3}",
            "levels: {yellow: 1000, red: 1200}\n");
    List<Warning> said = play(rule, bucket(31));
    assertTrue(said.size() > 3, said.size() + " said");
    Collections.shuffle(signals, random);
    assertEquals(said, play(rule, bucket(31)));
  }

  private final class TestingForecasts implements Ledger {
    @Override
    public void foretold(String rule, double error, boolean inside) {
      errors.add(error);
      covered += inside ? 1 : 0;
    }

    @Override
    public void failed(String rule, RuntimeException why) {
      throw why;
    }
  }
}

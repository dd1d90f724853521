package org.yujing.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.simulate.Truth.Asked;

class SimulationTest {
  private static final long HOUR = 3_600_000;

  private static final String NOISE =
      """
      sources: {calls: complaint}
      background:
        - name: noise
          per_year: 12
          rhythm: office
          cast: {caller: 1}
          signals:
            - {source: calls, category: noise.dog, complainant: {id: "{caller}"}}
      stories:
        - story: many
          of: site
          per_year: 40
          clear: 1d
          cast: {caller: 3..5}
          signals:
            - source: calls
              at: 1h..2h
              repeat: {times: "{caller.number}", every: 1h..3h}
              name: calls
              category: noise.site
              people: "{caller.number}"
              complainant: {id: "{caller}"}
              content: "{n}: {caller.name}"
          found:
            - {subject: target, from: 1h, until: {after: calls, by: 5m}, harm: 3d, level: yellow}
      lookalikes:
        - story: two
          of: site
          per_year: 40
          clear: 1d
          cast: {caller: 2}
          signals:
            - source: calls
              repeat: {times: 2, every: 1h}
              category: noise.site
              complainant: {id: "{caller}"}
      """;

  private static final String METERS =
      """
      sources: {meters: sensor}
      register:
        - {kind: meter, as: device, on: household, number: 4, id: "WM-{n}", roster: water}
      background:
        - name: water
          of: meter
          every: 6h
          signals: [{source: meters, metric: water_m3, value: 10}]
      stories:
        - story: nobody
          of: meter
          per_year: 100
          clear: 1d
          changes: [{flow: water, for: 24h, silent: true}]
          signals: [{source: meters, metric: door_open, value: 1}]
          found: [{subject: device, from: 6h, until: 24h}]
        - story: burst
          of: meter
          per_year: 100
          clear: 1d
          changes: [{flow: water, at: 1h, for: 48h, times: 3, ramp: 12h}]
          signals: [{source: meters, metric: door_open, value: 2}]
          found: [{subject: target, until: 48h}]
      """;

  @TempDir private Path folder;
  private TestingPlans plans;

  @BeforeEach
  void write() {
    plans = new TestingPlans(folder).with("noise", NOISE).with("meters", METERS);
  }

  @Test
  void givesSignalsInOrderOfTimeAndInsideThePeriod() {
    CitySize size = TestingPlans.size(50, 60);
    long last = size.start();
    for (MadeSignal signal : plans.signals(size, "noise", "meters")) {
      assertTrue(signal.time() >= last && signal.time() < size.end());
      last = signal.time();
    }
  }

  /** 50 grids, 12 a year each, 73 days: 120 expected, give or take four standard deviations. */
  @Test
  void makesAboutAsMuchNoiseAsIsPlanned() {
    long noise =
        plans.signals(TestingPlans.size(50, 73), "noise").stream()
            .filter(signal -> signal.plot().equals("noise"))
            .count();
    assertEquals(120.0, (double) noise, 44);
  }

  @Test
  void keepsToOfficeHours() {
    for (MadeSignal signal : plans.signals(TestingPlans.size(50, 60), "noise")) {
      long hour = Local.ofDay(signal.time()) / HOUR;
      assertTrue(!signal.plot().equals("noise") || (hour >= 7 && hour < 19), "at " + hour);
    }
  }

  /** 40 a year for 100 grids, 100 grids, 73 of 365.25 days. */
  @Test
  void plantsAsManyStoriesAsArePlanned() {
    List<Truth> truths = plans.truths(TestingPlans.size(100, 73), "noise");
    assertEquals(8, truths.stream().filter(truth -> truth.asked() == Asked.PLANTED).count());
    assertEquals(8, truths.stream().filter(truth -> truth.asked() == Asked.LOOKALIKE).count());
  }

  @Test
  void tellsATruthByTheSignalsOfItsStory() {
    CitySize size = TestingPlans.size(100, 73);
    List<MadeSignal> signals = plans.signals(size, "noise");
    for (Truth truth : plans.truths(size, "noise")) {
      List<MadeSignal> own =
          signals.stream()
              .filter(signal -> signal.plot().equals(truth.story()) && about(signal, truth))
              .filter(signal -> signal.time() >= truth.from() && signal.time() <= truth.until())
              .toList();
      if (truth.asked() == Asked.PLANTED) {
        MadeSignal last = own.get(own.size() - 1);
        assertEquals((long) own.size(), last.fields().get("people"));
        assertEquals(last.time() + 300_000, truth.until());
        assertTrue(last.fields().get("content").toString().startsWith(own.size() + ": "));
        Set<Object> callers =
            own.stream()
                .map(signal -> signal.fields().get("complainant"))
                .collect(Collectors.toSet());
        assertEquals(own.size(), callers.size());
      }
    }
  }

  private static boolean about(MadeSignal signal, Truth truth) {
    return signal.fields().get("target") instanceof Map<?, ?> target
        && truth.subject().id().equals(target.get("id"));
  }

  @Test
  void neverPlaysTwoStoriesOfAPackToOneAtATime() {
    List<Truth> truths = plans.truths(TestingPlans.size(40, 200), "noise");
    for (Truth one : truths) {
      for (Truth other : truths) {
        boolean same = one.subject().equals(other.subject()) && !one.id().equals(other.id());
        boolean apart = one.until() < other.from() || other.until() < one.from();
        assertTrue(!same || apart, one + " and " + other);
      }
    }
  }

  @Test
  void onePackMoreChangesNothingInTheOthers() {
    CitySize size = TestingPlans.size(50, 60);
    List<MadeSignal> alone = plans.signals(size, "noise");
    List<MadeSignal> together = new ArrayList<>(plans.signals(size, "noise", "meters"));
    together.removeIf(signal -> signal.pack().equals("meters"));
    assertEquals(alone, together);
    assertEquals(
        plans.truths(size, "noise"),
        plans.truths(size, "noise", "meters").stream()
            .filter(truth -> truth.scenario().equals("noise"))
            .toList());
  }

  @Test
  void anotherSeedIsAnotherCity() {
    CitySize size = TestingPlans.size(50, 60);
    CitySize other = new CitySize(6, 50, TestingPlans.FROM, 60);
    assertFalse(plans.signals(size, "noise").equals(plans.signals(other, "noise")));
  }

  @Test
  void readsEveryMeterEverySixHoursButWhereItIsSilent() {
    CitySize size = TestingPlans.size(50, 100);
    List<MadeSignal> signals = plans.signals(size, "meters");
    List<Truth> silences =
        plans.truths(size, "meters").stream().filter(t -> t.story().equals("nobody")).toList();
    assertFalse(silences.isEmpty());
    for (Truth truth : silences) {
      assertEquals(
          0, readings(signals, truth.subject().id(), truth.until() - 24 * HOUR, truth.until()));
      assertEquals(
          4, readings(signals, truth.subject().id(), truth.until(), truth.until() + 24 * HOUR));
    }
    for (String meter : List.of("WM-0001", "WM-0002", "WM-0003", "WM-0004")) {
      long missing = silences.stream().filter(t -> t.subject().id().equals(meter)).count() * 4;
      assertEquals(400 - missing, readings(signals, meter, size.start(), size.end()));
    }
  }

  private static long readings(List<MadeSignal> signals, String meter, long from, long to) {
    return signals.stream()
        .filter(signal -> meter.equals(signal.fields().get("device")))
        .filter(signal -> "water_m3".equals(signal.fields().get("metric")))
        .filter(signal -> signal.time() >= from && signal.time() < to)
        .count();
  }

  /**
   * Three times ten in the middle of it, ten outside, something between while it grows and ends.
   */
  @Test
  void letsReadingsGrowAndEndSlowly() {
    CitySize size = TestingPlans.size(50, 100);
    Set<Double> values =
        plans.signals(size, "meters").stream()
            .filter(signal -> "water_m3".equals(signal.fields().get("metric")))
            .map(signal -> Numbers.number(signal.fields().get("value")))
            .collect(Collectors.toSet());
    assertTrue(values.contains(10.0) && values.contains(30.0), values.toString());
    assertTrue(values.stream().allMatch(value -> value >= 10 && value <= 30), values.toString());
    assertTrue(values.stream().anyMatch(value -> value > 12 && value < 28), values.toString());
  }

  /** What comes into an empty tank is added to a reading of 0 as exactly as the meter reads. */
  @Test
  void addsToAReadingOfZeroAsExactlyAsTheMeterReads() {
    String drops =
        """
        sources: {meters: sensor}
        register:
          - {kind: tank, as: device, on: household, number: 2, id: "T-{n}"}
        background:
          - name: level
            of: tank
            every: 6h
            signals: [{source: meters, metric: level, value: {from: 0, to: 0, decimals: 3}}]
          - name: count
            of: tank
            every: 6h
            signals: [{source: meters, metric: count, value: 0}]
        stories:
          - story: drops
            of: tank
            per_year: 100
            clear: 1d
            changes:
              - {flow: level, for: 48h, add: 0.06}
              - {flow: count, for: 48h, add: 3}
            signals: [{source: meters, metric: door_open, value: 1}]
            found: [{subject: target, until: 48h}]
        """;
    List<MadeSignal> signals =
        plans.with("drops", drops).signals(TestingPlans.size(50, 100), "drops");
    assertEquals(Set.of("0", "0.06"), written(signals, "level"));
    assertEquals(Set.of("0", "3"), written(signals, "count"));
  }

  private static Set<String> written(List<MadeSignal> signals, String metric) {
    return signals.stream()
        .filter(signal -> metric.equals(signal.fields().get("metric")))
        .map(signal -> signal.fields().get("value").toString())
        .collect(Collectors.toSet());
  }

  @Test
  void textsKnowTheDistrict() {
    String calls =
        """
        sources: {calls: complaint}
        background:
          - name: call
            per_year: 12
            signals: [{source: calls, category: other, content: "{district} {street}"}]
        """;
    List<MadeSignal> signals =
        plans.with("calls", calls).signals(TestingPlans.size(50, 30), "calls");
    assertFalse(signals.isEmpty());
    for (MadeSignal signal : signals) {
      String content = signal.fields().get("content").toString();
      assertTrue(content.matches("\\p{IsHan}+区 \\p{IsHan}+街道"), content);
    }
  }

  @Test
  void leavesOutWhatDoesNotFitIntoThePeriod() {
    List<Truth> truths = plans.truths(TestingPlans.size(100, 2), "meters");
    assertTrue(truths.stream().noneMatch(truth -> truth.story().equals("burst")));
  }
}

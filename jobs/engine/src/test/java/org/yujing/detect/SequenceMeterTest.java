package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;
import org.yujing.warning.Level;

/** Sequences of within 12 ms; how they are written here see {@link TestingSequence}. */
class SequenceMeterTest {
  private final TestingCaps caps = new TestingCaps();

  @Test
  void matchesStepsInOrderWhateverLiesBetween() {
    assertEquals(List.of("5: 1a 5b"), told("a b", "0b 1a 3 5b 6b"));
  }

  @Test
  void exactlyWithinIsOutside() {
    assertEquals(List.of("11: 0a 11b"), told("a b", "0a 11b"));
    assertEquals(List.of(), told("a b", "0a 12b"));
    assertEquals(List.of("12: 0a"), told("a !b", "0a 12b"));
    assertEquals(List.of(), told("a !b", "0a 11b"));
  }

  @Test
  void aNewStartTakesThePlaceOfAnOldOne() {
    assertEquals(List.of("15: 9a 15b"), told("a b", "0a 9a 15b"));
  }

  @Test
  void beginsAfreshAfterTheLastSignalOfAMatch() {
    assertEquals(List.of("2: 1ab 2ab", "4: 3ab 4ab"), told("a b", "1ab 2ab 3ab 4ab"));
  }

  @Test
  void nextAllowsNoSignalBetween() {
    assertEquals(List.of("1: 0a 1b"), told("a >b", "0a 1b"));
    assertEquals(List.of(), told("a >b", "0a 1 2b"));
    assertEquals(List.of("3: 0a 2b 3b"), told("a b >b", "0a 2b 3b"));
    assertEquals(List.of(), told("a >b2", "0a 1b 2 3b"));
  }

  @Test
  void repeatsAsOftenAsIsWritten() {
    assertEquals(List.of("4: 0a 2a 4a"), told("a3", "0a 1 2a 4a 5a"));
    assertEquals(List.of("6: 0a 1b 3b 4b 6c"), told("a b2+ c", "0a 1b 2c 3b 4b 6c"));
  }

  @Test
  void evidenceNamesOptionalSteps() {
    assertEquals(List.of("3: 0a 2b 3c"), told("a b? c", "0a 2b 3c"));
    assertEquals(List.of("3: 0a 3c"), told("a b? c", "0a 3c"));
    assertEquals(List.of("3: 0a 2b 3c"), told("a b? c", "0a 1 2b 3c"));
  }

  @Test
  void whatMustNotHappenEndsAMatch() {
    assertEquals(List.of(), told("a !b c", "0a 1b 2c"));
    assertEquals(List.of("4: 3a 4c"), told("a !b c", "0a 1b 3a 4c"));
    assertEquals(List.of("3: 0a 1x 3c"), told("a !>b x? c", "0a 1x 2b 3c"));
  }

  @Test
  void eachStartWaitsForItsOwnTimeWhereTheLastStepMustNotHappen() {
    assertEquals(List.of("12: 0a", "13: 1a", "17: 5a"), told("a !b", "0a 1a 5a"));
    assertEquals(List.of("20: 8a"), told("a !b", "0a 1a 5b 8a"));
  }

  @Test
  void aMatchTakesTheStartsBeforeItsLastSignalWithIt() {
    assertEquals(List.of("12: 0a 5b", "19: 7a 8b"), told("a b !c", "0a 1a 5b 7a 8b"));
  }

  @Test
  void onlyTheVeryNextSignalMustNotBeIt() {
    assertEquals(List.of("3: 0a"), told("a !>b", "0a 3 4b"));
    assertEquals(List.of(), told("a !>b", "0a 3b 4"));
  }

  @Test
  void theNewestStartsAreGivenUp() {
    TestingMeter<PartialMatches> meter = meter("a !b", 4);
    assertEquals(
        List.of("12: 0a", "13: 1a", "14: 2a"),
        meter.play(TestingSequence.of("a !b").arrivals("0a 1a 2a 3a 4a")));
    assertEquals(2, caps.caps());
  }

  @Test
  void ofManySignalsTheNewestAreNamed() {
    TestingMeter<PartialMatches> meter = meter("a b+ c", SequenceMeter.TOO_MANY);
    meter.arrive(TestingSequence.arrival(0, "a", 1));
    for (int i = 1; i <= 500; i++) {
      meter.arrive(TestingSequence.arrival(5, name(i), 2));
      if (i % 90 == 0) {
        meter.restart();
      }
    }
    List<String> newest =
        Stream.concat(
                IntStream.rangeClosed(452, 500).mapToObj(SequenceMeterTest::name), Stream.of("c"))
            .toList();
    Evidence evidence = meter.arrive(TestingSequence.arrival(7, "c", 4));
    assertEquals(new Evidence(502, 0, 7, newest), evidence);
  }

  private static String name(int i) {
    return "b" + (1000 + i);
  }

  @Test
  void anOpenStartIsFewBytes() {
    TestingMeter<PartialMatches> meter = meter("a b !c", SequenceMeter.TOO_MANY);
    assertEquals(4, meter.restart());
    meter.arrive(TestingSequence.arrival(0, "E-1", 1));
    assertEquals(4 + 2 + 4 + 8 + 1 + 3, meter.restart());
  }

  // Where flink-cep has another meaning than docs/rules.md.

  @Test
  void severalThatMustNotHappenAreAllForbidden() {
    assertEquals(List.of(), told("a !b !c", "0a 1b"));
    assertEquals(List.of(), told("a !b !c", "0a 1c"));
    assertEquals(List.of("12: 0a"), told("a !b !c", "0a 1"));
    assertEquals(List.of(), told("a !b !>c d", "0a 1 2b 3d"));
    assertEquals(List.of("3: 0a 3d"), told("a !b !>c d", "0a 1 2c 3d"));
    assertEquals(List.of("12: 0a"), told("a !>b !c", "0a"));
  }

  @Test
  void aRepeatedStepBeforeTheLastNeedsNoSignalAfterIt() {
    assertEquals(List.of("12: 0a 1a"), told("a2+ !b", "0a 1a"));
    assertEquals(List.of("12: 0a 1a 2a"), told("a2+ !b", "0a 1a 2a"));
    assertEquals(List.of(), told("a2+ !b", "0a 1a 2b"));
  }

  @Test
  void anOptionalStepEndsWhatMustNotHappenBeforeIt() {
    assertEquals(List.of("5: 0a 1c 4d 5e"), told("a !b c? d? e", "0a 1c 2 3b 4d 5e"));
  }

  @Test
  void aMatchIsToldWhenItIsCompleteThoughAnEarlierOneIsOpen() {
    assertEquals(List.of("3: 2b"), told("a3? b !>c", "0a 2b 3a"));
  }

  private List<String> told(String sequence, String signals) {
    return meter(sequence, SequenceMeter.TOO_MANY)
        .play(TestingSequence.of(sequence).arrivals(signals));
  }

  private TestingMeter<PartialMatches> meter(String sequence, int tooMany) {
    return new TestingMeter<>(
        new SequenceMeter(
            "test",
            TestingSequence.of(sequence).sequence(),
            Levels.fixed(Level.RED),
            caps,
            tooMany));
  }
}

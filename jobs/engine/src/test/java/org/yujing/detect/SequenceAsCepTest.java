package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;
import org.yujing.warning.Level;

/**
 * Sequences say what flink-cep's automaton says: the same figures at the same times for the same
 * signals, the same deadlines, and as many given up.
 */
class SequenceAsCepTest {
  private static final int CASES = 20_000;
  private static final Levels RED = Levels.fixed(Level.RED);

  private int figures;

  @Test
  void anySequenceOfAnySignalsIsAsInFlinkCep() {
    int compared = 0;
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      TestingSequence sequence = TestingSequence.any(random);
      if (!sequence.misreadByCep()) {
        compared++;
        compare(sequence, random, "seed " + seed + ", " + sequence.text());
      }
    }
    assertTrue(compared > CASES * 3 / 4, compared + " compared");
    assertTrue(figures > CASES, figures + " figures");
  }

  private void compare(TestingSequence sequence, Random random, String name) {
    int tooMany = random.nextInt(3) == 0 ? 4 + random.nextInt(6) : SequenceMeter.TOO_MANY;
    TestingCaps theirs = new TestingCaps();
    TestingCaps ours = new TestingCaps();
    TestingMeter<CepSequenceMeter.Progress> cep =
        new TestingMeter<>(new CepSequenceMeter("any", sequence.sequence(), RED, theirs, tooMany));
    TestingMeter<PartialMatches> own =
        new TestingMeter<>(new SequenceMeter("any", sequence.sequence(), RED, ours, tooMany));
    StringBuilder played = new StringBuilder(name);
    int steps = 1 + random.nextInt(4);
    long time = 0;
    for (int signals = 5 + random.nextInt(30); signals > 0; signals--) {
      time += gap(random);
      Arrival arrival = arrival(sequence, random, time, signals, steps);
      played.append(' ').append(time).append('=').append(Long.toBinaryString(arrival.mask()));
      if (!timeGoesOn(sequence, cep, own, time - random.nextInt(2), played.toString())
          || !arrives(sequence, cep, own, arrival, played.toString())) {
        return;
      }
      assertEquals(cep.due(), own.due(), played::toString);
      assertEquals(cep.keptUntil(), own.keptUntil(), played::toString);
      assertEquals(theirs.caps(), ours.caps(), played::toString);
      if (random.nextInt(6) == 0) {
        cep.restart();
        own.restart();
      }
    }
  }

  private static long gap(Random random) {
    int gap = random.nextInt(10);
    if (gap < 8) {
      return gap < 3 ? 0 : 1;
    }
    return gap == 8 ? 1 + random.nextInt(TestingSequence.WITHIN) : TestingSequence.WITHIN;
  }

  private static Arrival arrival(
      TestingSequence sequence, Random random, long time, int left, int steps) {
    long mask = 0;
    for (int i = 0; i < steps; i++) {
      mask |= 1L << random.nextInt(sequence.steps().size());
    }
    String id = String.format(Locale.ROOT, "%03d", 999 - left);
    return TestingSequence.arrival(time, id, random.nextInt(8) == 0 ? 0 : mask);
  }

  /** Deadlines up to a time; at the signal's own time they may come before it or with it. */
  private boolean timeGoesOn(
      TestingSequence sequence,
      TestingMeter<?> cep,
      TestingMeter<?> own,
      long time,
      String played) {
    for (long due = own.due(); due <= time; due = own.due()) {
      assertEquals(cep.due(), due, played);
      if (!same(sequence, cep.elapse(due), own.elapse(due), played)) {
        return false;
      }
    }
    return true;
  }

  private boolean arrives(
      TestingSequence sequence,
      TestingMeter<CepSequenceMeter.Progress> cep,
      TestingMeter<?> own,
      Arrival arrival,
      String played) {
    Evidence theirs = cep.arrive(arrival);
    Evidence ours = own.arrive(arrival);
    return !cep.seen().holdsBack() && same(sequence, theirs, ours, played);
  }

  /**
   * Of several that began in one millisecond, and are complete because time has run out, flink-cep
   * names any, and goes on past that one. We name one that is at least as long.
   *
   * @return whether the two can be compared further
   */
  private boolean same(TestingSequence sequence, Evidence theirs, Evidence ours, String played) {
    figures += ours.count() > 0 ? 1 : 0;
    if (sequence.endsWithNot() && theirs.first() == ours.first() && theirs.count() < ours.count()) {
      return false;
    }
    assertEquals(theirs, ours, played);
    return true;
  }
}

package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.yujing.pipeline.PartitionTime.NONE;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yujing.pipeline.PartitionTime.Ends;
import org.yujing.pipeline.PartitionTime.Reached;
import org.yujing.signal.Source.Pace;

/** How time goes on in partitions: disorder 2 s, silent after 60 s, the clock begins at 0. */
class LiveTimeTest {
  private static final long YESTERDAY = -86_400_000;

  private final LiveTime time =
      new LiveTime(new Pace(Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofMinutes(10)));
  private final Map<Integer, Reached> reached = new HashMap<>();

  /** A signal is polled and goes on its way. */
  private void signal(int partition, long offset, long at, long now) {
    reached.put(partition, new Reached(offset, offset + 1));
    time.read(partition, offset);
    time.spoke(partition, at, now);
  }

  private void answer(int partition, long asked, long end) {
    time.hear(Map.of(partition, new Ends(asked, 0, end)), reached);
  }

  @Test
  void waitsForSignalsOutOfOrder() {
    time.add(0, 0, 0);
    signal(0, 0, 10_000, 10_000);
    signal(0, 1, 9_000, 10_000);
    assertEquals(7_999, time.mark(10_000));
  }

  @Test
  void isThatOfThePartitionFurthestBehind() {
    time.add(0, 0, 0);
    time.add(1, 0, 0);
    signal(0, 0, 10_000, 10_000);
    assertEquals(NONE, time.mark(10_000));
    signal(1, 0, 5_000, 10_000);
    assertEquals(2_999, time.mark(10_000));
  }

  @Test
  void followsTheClockInAPartitionThatIsSilent() {
    time.add(0, 0, 0);
    time.add(1, 0, 0);
    signal(0, 0, 1_000, 1_000);
    for (long now = 2_000; now < 100_000; now += 1_000) {
      signal(1, now / 1_000, now, now);
      if (time.silent(now).contains(0)) {
        answer(0, now, 1);
      }
    }
    assertEquals(96_999, time.mark(99_000));
  }

  @Test
  void followsTheClockWhereNothingEverCame() {
    time.add(0, 0, 0);
    assertEquals(List.of(), time.silent(59_999));
    assertEquals(List.of(0), time.silent(60_000));
    answer(0, 60_000, 0);
    assertEquals(57_999, time.mark(60_100));
  }

  @Test
  void followsItOnlyAfterTheSilence() {
    time.add(0, 0, 0);
    signal(0, 0, 10_000, 10_000);
    answer(0, 30_000, 1);
    assertEquals(7_999, time.mark(69_999));
    assertEquals(27_999, time.mark(70_000));
  }

  @Test
  void standsStillWhileTheBrokerDoesNotAnswer() {
    time.add(0, 0, 0);
    signal(0, 0, 10_000, 10_000);
    answer(0, 80_000, 1);
    assertEquals(77_999, time.mark(80_000));
    assertEquals(77_999, time.mark(3_600_000));
  }

  @Test
  void waitsForWhatIsInTheBroker() {
    time.add(0, 0, 0);
    signal(0, 0, YESTERDAY, 0);
    answer(0, 100_000, 1_000_000);
    assertEquals(YESTERDAY - 2_001, time.mark(100_000));
  }

  @Test
  void waitsForWhatHasBeenPolledAndNotYetGoneOn() {
    time.add(0, 0, 0);
    signal(0, 0, YESTERDAY, 0);
    reached.put(0, new Reached(7, 8));
    answer(0, 100_000, 8);
    assertEquals(YESTERDAY - 2_001, time.mark(100_000));
    time.read(0, 7);
    answer(0, 100_000, 8);
    assertEquals(97_999, time.mark(100_000));
  }

  @Test
  void goesPastTheMarkOfATransaction() {
    time.add(0, 5, 0);
    answer(0, 70_000, 6);
    assertEquals(NONE, time.mark(70_000));
    reached.put(0, new Reached(NONE, 6));
    answer(0, 70_000, 6);
    assertEquals(67_999, time.mark(70_000));
  }

  @Test
  void doesNotWaitForWhatWasDeleted() {
    time.add(0, 5, 0);
    time.hear(Map.of(0, new Ends(70_000, 100, 100)), reached);
    assertEquals(67_999, time.mark(70_000));
  }

  @Test
  void neverLetsTheClockMakeARunningReplayLate() {
    time.add(0, 0, 0);
    time.add(1, 0, 0);
    signal(0, 0, YESTERDAY, 0);
    for (long now = 60_000; now < 600_000; now += 1_000) {
      answer(1, now, 0);
      signal(0, now / 1_000, YESTERDAY + now, now);
      assertEquals(YESTERDAY + now - 2_001, time.mark(now));
    }
    // The one that was silent takes part in the replay: time waits for it again.
    signal(1, 0, YESTERDAY + 600_000, 600_000);
    signal(0, 601, YESTERDAY + 900_000, 600_000);
    assertEquals(YESTERDAY + 597_999, time.mark(600_000));
  }

  @Test
  void aSignalThatIsTooLateDoesNotHoldTimeBack() {
    time.add(0, 0, 0);
    answer(0, 60_000, 0);
    assertEquals(57_999, time.mark(60_000));
    signal(0, 0, YESTERDAY, 61_000);
    answer(0, 62_000, 1);
    assertEquals(59_999, time.mark(62_000));
  }

  @Test
  void waitsForANewPartition() {
    time.add(0, 0, 0);
    signal(0, 0, 10_000, 10_000);
    assertEquals(7_999, time.mark(10_000));
    time.add(1, -2, 10_000);
    signal(0, 1, 20_000, 20_000);
    assertEquals(7_999, time.mark(20_000));
    signal(1, 0, 15_000, 20_000);
    assertEquals(12_999, time.mark(20_000));
  }

  @Test
  void aSenderWhoseClockIsFastDoesNotMakeTheOthersLate() {
    time.add(0, 0, 0);
    signal(0, 0, 1_000_000, 1_000_000);
    signal(0, 1, 1_540_000, 1_000_000);
    assertEquals(997_999, time.mark(1_000_000));
    signal(0, 2, 1_001_000, 1_001_000);
    assertEquals(998_999, time.mark(1_001_000));
    assertEquals(1_537_999, time.mark(1_600_000));
  }

  @Test
  void aTimeToWaitWithoutEndIsNoneAtAll() {
    LiveTime patient =
        new LiveTime(new Pace(Duration.ZERO, Duration.ofDays(1_000_000), Duration.ZERO));
    patient.add(0, 0, 0);
    assertEquals(List.of(), patient.silent(Duration.ofDays(20_000).toMillis()));
  }
}

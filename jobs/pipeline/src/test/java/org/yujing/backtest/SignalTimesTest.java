package org.yujing.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/** Times in minutes from 1970. */
class SignalTimesTest {
  private static final long MINUTE = 60_000;

  private final SignalTimes times = new SignalTimes();
  private final Consumer<Signal> meter = times.of("meter");

  private void at(long minute) {
    meter.accept(new Signal(Stream.EVENT, "meter", minute * MINUTE, "s" + minute, false, Map.of()));
  }

  private List<Gap> gaps(long from, long until) {
    return times.gaps("meter", from * MINUTE, until * MINUTE);
  }

  private static Gap gap(long from, long until, long usual) {
    return new Gap("meter", from * MINUTE, until * MINUTE, usual * MINUTE);
  }

  /**
   * A signal every 30 minutes, a hundred and one times, then one 89 minutes later and one 91
   * minutes later: 102 silences, of which the 99th percentile (the 101st) is 89 by nearest rank;
   * three times that is 267 minutes.
   */
  @Test
  void aSilenceIsLongBeyondThreeTimesWhatIsUsual() {
    for (int i = 0; i <= 100; i++) {
      at(i * 30L);
    }
    at(3089);
    at(3180);
    assertEquals(List.of(), gaps(0, 3180 + 267));
    assertEquals(List.of(gap(3180, 3180 + 268, 89)), gaps(0, 3180 + 268));
    assertEquals(List.of(gap(-300, 0, 89)), gaps(-300, 3180));
  }

  @Test
  void lessThanAnHourIsNeverLong() {
    for (int i = 0; i <= 200; i++) {
      at(i);
    }
    at(260);
    assertEquals(List.of(), gaps(0, 260));
    at(321);
    assertEquals(List.of(gap(260, 321, 1)), gaps(0, 321));
  }

  @Test
  void ofAFewSignalsNobodyKnowsWhatIsUsual() {
    for (int i = 0; i < 19; i++) {
      at(i);
    }
    assertEquals(List.of(), gaps(0, 100_000));
  }

  @Test
  void theOrderOfSignalsChangesNothing() {
    for (int i = 0; i <= 200; i++) {
      at(i * 7L % 201 * 2);
    }
    assertEquals(List.of(gap(400, 1000, 2)), gaps(0, 1000));
  }
}

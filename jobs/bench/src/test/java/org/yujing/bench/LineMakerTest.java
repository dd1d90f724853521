package org.yujing.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yujing.bench.contend.SignalParser;
import org.yujing.bench.contend.WholeSignal;
import org.yujing.bench.district.District;
import org.yujing.bench.district.LineMaker;
import org.yujing.bench.district.Lines;
import org.yujing.signal.Stream;

class LineMakerTest {
  private static final int SIGNALS = 20_000;

  private static District district(long seed, Duration disorder) {
    return new District(seed, SIGNALS, 300, 20, disorder);
  }

  private static List<String> text(Lines lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(number -> new String(lines.line(number), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void makesTheSameLinesOfTheSameSeed() {
    List<String> lines = text(LineMaker.of(district(1, Duration.ZERO)));
    assertEquals(SIGNALS, lines.size());
    assertEquals(lines, text(LineMaker.of(district(1, Duration.ZERO))));
    assertNotEquals(lines, text(LineMaker.of(district(2, Duration.ZERO))));
  }

  @Test
  void keepsTheSharesOfTheStreams() {
    Lines lines = LineMaker.of(district(1, Duration.ZERO));
    Map<Stream, Integer> counts = new HashMap<>();
    for (int number = 0; number < lines.size(); number++) {
      counts.merge(lines.stream(number), 1, Integer::sum);
    }
    // 4 standard deviations of a binomial: at most 4 * sqrt(20000 * 0.7 * 0.3) = 259.
    assertEquals(14_000, counts.get(Stream.SENSOR), 260);
    assertEquals(4_000, counts.get(Stream.EVENT), 227);
    assertEquals(2_000, counts.get(Stream.COMPLAINT), 170);
  }

  @Test
  void comesInTheOrderOfTimeUnlessDisorderIsAskedFor() {
    List<Long> times = times(district(1, Duration.ZERO));
    assertEquals(times.stream().sorted().distinct().toList(), times);
    times.forEach(time -> assertEquals(0, time % District.TICK));

    Duration disorder = Duration.ofMinutes(1);
    List<Long> disorderly = times(district(1, disorder));
    assertNotEquals(disorderly.stream().sorted().toList(), disorderly);
    long latest = 0;
    for (long time : disorderly) {
      assertTrue(latest - time < disorder.toMillis());
      latest = Math.max(latest, time);
    }
  }

  private static List<Long> times(District district) {
    Lines lines = LineMaker.of(district);
    SignalParser parser = new SignalParser();
    List<Long> times = new ArrayList<>();
    for (int number = 0; number < lines.size(); number++) {
      WholeSignal signal = parser.read(lines.line(number));
      times.add(signal.time);
    }
    return times;
  }
}

package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yujing.rule.Levels;
import org.yujing.warning.Evidence;
import org.yujing.warning.Level;

/** A window held to a list of its samples, added up anew each time. */
class WindowTest {
  private static final long WITHIN = 1_000;
  private static final Levels LEVELS = Levels.fixed(Level.RED);
  private static final double[] NUMBERS = {
    0, -0.0, 1, 704, -3, 0.1, 0.7, -2.5, 1e-7, 2147483647, 2147483648.0, -1e15, 1.5e300
  };
  private static final String[] TEXTS = {"", "A", "B", "楼道"};

  private final Random random = new Random(8);
  private final ArrayDeque<Sample> plain = new ArrayDeque<>();

  @Test
  void addsUpWhatIsInIt() throws IOException {
    for (boolean mean : new boolean[] {false, true}) {
      play(() -> new Tally.Total(mean, 1, LEVELS), () -> total(mean));
    }
  }

  @Test
  void tellsTextsApart() throws IOException {
    play(() -> new Tally.Distinct(LEVELS), this::texts);
  }

  private double total(boolean mean) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Sample sample : plain) {
      sum = sum.add(new BigDecimal(Double.toString(sample.number())));
    }
    BigDecimal size = BigDecimal.valueOf(plain.size());
    return (mean ? sum.divide(size, MathContext.DECIMAL64) : sum).doubleValue();
  }

  private double texts() {
    Set<String> texts = new HashSet<>();
    plain.forEach(sample -> texts.add(sample.text()));
    return texts.size();
  }

  private void play(Supplier<Tally> tally, Supplier<Double> figure) throws IOException {
    for (int round = 0; round < 300; round++) {
      WindowMeter meter = new WindowMeter(WITHIN, LEVELS, tally, arrival -> null);
      Window window = meter.nothingSeen();
      plain.clear();
      long step = random.nextInt(1, 400);
      long time = 0;
      for (int i = 0; i < 100; i++) {
        time += step * random.nextInt(3);
        Sample sample = sample(time, "id" + i);
        meter.elapse(window, time);
        window.add(sample);
        plain.add(sample);
        plain.removeIf(old -> old.time() + WITHIN <= sample.time());
        assertEquals(figure.get(), meter.elapse(window, time).value());
        assertEquals(evidence(), meter.evidence(window));
        window = random.nextInt(10) == 0 ? restarted(meter, window) : window;
      }
    }
  }

  private Sample sample(long time, String id) {
    double number = NUMBERS[random.nextInt(NUMBERS.length)];
    long mask = random.nextInt(4);
    return new Sample(time, id, number, TEXTS[random.nextInt(TEXTS.length)], mask);
  }

  private Evidence evidence() {
    List<String> ids = new ArrayList<>();
    plain.forEach(sample -> ids.add(sample.id()));
    int from = Math.max(0, ids.size() - Evidence.MOST_IDS);
    List<String> newest = ids.subList(from, ids.size());
    return new Evidence(plain.size(), plain.getFirst().time(), plain.getLast().time(), newest);
  }

  private static Window restarted(WindowMeter meter, Window window) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    window.write(new DataOutputStream(bytes));
    return meter.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}

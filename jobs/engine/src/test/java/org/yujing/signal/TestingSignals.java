package org.yujing.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Signals of every shape that the table of fields and open attributes allow, and some more. */
final class TestingSignals {
  private static final List<Stream> STREAMS = List.of(Stream.values());
  private static final List<String> NAMES =
      List.of("value", "place", "attrs", "title", "content", "target", "id", "brand_new", "Aa");
  private static final List<String> MORE_NAMES =
      List.of(
          "BB", "", "水位", "\uD83D\uDE9A", "valu", "values", "a name that is as long as".repeat(9));
  private static final double[] NUMBERS = {
    0, -0.0, 1, -1, 23.5, 1e300, -1e-300, 1e15, Double.NaN, Double.NEGATIVE_INFINITY
  };
  private static final double[] MORE_NUMBERS = {
    63, 64, -65, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE + 1.0, Double.MIN_VALUE
  };
  private static final List<String> PIECES =
      List.of("", "a", "330109-G0421", "\u0000", "é", "丰乐小区", "\uD83D\uDE9A", "x".repeat(124));

  private final Random random;

  TestingSignals(long seed) {
    this.random = new Random(seed);
  }

  Signal next() {
    Stream stream = STREAMS.get(random.nextInt(STREAMS.size()));
    long time = random.nextLong() >> random.nextInt(Long.SIZE);
    return new Signal(stream, text(), time, text(), random.nextBoolean(), group(3));
  }

  String name() {
    int some = random.nextInt(NAMES.size() + MORE_NAMES.size() + 1);
    if (some < NAMES.size()) {
      return NAMES.get(some);
    }
    return some < NAMES.size() + MORE_NAMES.size()
        ? MORE_NAMES.get(some - NAMES.size())
        : "n" + random.nextInt(100);
  }

  private Map<String, Object> group(int depth) {
    Map<String, Object> group = random.nextBoolean() ? new FieldMap() : new HashMap<>();
    int members = random.nextInt(20) == 0 ? 90 : random.nextInt(8);
    for (int i = 0; i < members; i++) {
      group.put(members == 90 ? "n" + i : name(), value(depth - 1));
    }
    return group;
  }

  private Object value(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0, 1, 2 -> text();
      case 3 -> NUMBERS[random.nextInt(NUMBERS.length)];
      case 4 -> MORE_NUMBERS[random.nextInt(MORE_NUMBERS.length)];
      case 5 -> random.nextBoolean();
      case 6 -> random.nextInt(4) == 0 ? null : (Object) random.nextGaussian();
      case 7 -> list(depth);
      default -> group(depth);
    };
  }

  private List<Object> list(int depth) {
    List<Object> list = new ArrayList<>();
    for (int left = random.nextInt(5); left > 0; left--) {
      list.add(value(depth - 1));
    }
    return list;
  }

  /** Around the lengths where more bytes are needed to say how long it is, too. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(4); left > 0; left--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.append("y".repeat(random.nextInt(8))).toString();
  }
}

package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** It hands out what a sorted list would, in the same order. */
class TimeQueueTest {
  private static final int MANY = 3_000;

  /** In which order things come. */
  enum Coming {
    IN_ORDER {
      @Override
      long time(int number, Random random) {
        return number;
      }
    },
    REVERSED {
      @Override
      long time(int number, Random random) {
        return -(long) number;
      }
    },
    ANYHOW {
      @Override
      long time(int number, Random random) {
        return random.nextLong();
      }
    },
    NEARLY_IN_ORDER {
      @Override
      long time(int number, Random random) {
        return (long) number + random.nextInt(20);
      }
    },
    AFTER_A_FEW_DELAYS {
      @Override
      long time(int number, Random random) {
        return number / 10 + new long[] {30, 600, 86_400}[random.nextInt(3)];
      }
    },
    OFTEN_AT_ONE_TIME {
      @Override
      long time(int number, Random random) {
        return random.nextInt(5);
      }
    },
    IN_ZIGZAG {
      @Override
      long time(int number, Random random) {
        return number % 2 == 0 ? number : (long) MANY - number;
      }
    },
    AT_THE_ENDS_OF_TIME {
      @Override
      long time(int number, Random random) {
        return new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE}[random.nextInt(3)];
      }
    };

    abstract long time(int number, Random random);
  }

  private record Thing(long time, int number) {
    static final Comparator<Thing> ORDER =
        Comparator.comparingLong(Thing::time).thenComparingInt(Thing::number);

    String key() {
      return "key " + number % 7;
    }
  }

  private final TimeQueue<Thing> queue = new TimeQueue<>();
  private final TreeSet<Thing> plain = new TreeSet<>(Thing.ORDER);

  @ParameterizedTest
  @EnumSource
  void theEarliestFirstAndOfOneTimeWhatCameFirst(Coming coming) throws Exception {
    for (int round = 0; round < 30; round++) {
      Random random = new Random(round);
      int taken = random.nextInt(100);
      for (int number = 0; number < MANY; number++) {
        if (random.nextInt(100) < taken && !plain.isEmpty()) {
          take();
        } else {
          add(new Thing(coming.time(number, random), number));
        }
      }
      assertEquals(plain, all());
      while (!plain.isEmpty()) {
        take();
      }
      assertTrue(queue.isEmpty());
    }
  }

  @Test
  void growsAndShrinksOverAndOver() {
    Random random = new Random(9);
    int number = 0;
    for (int wave = 0; wave < 50; wave++) {
      for (int more = random.nextInt(5_000); more > 0; more--) {
        add(new Thing(wave * 1_000L + random.nextInt(2_000), number));
        number++;
      }
      for (int less = random.nextInt(5_000); less > 0 && !plain.isEmpty(); less--) {
        take();
      }
    }
  }

  @Test
  void whatIsVisitedMayBecomeNothing() throws Exception {
    queue.add(2, "b", new Thing(2, 0));
    queue.add(1, "a", null);
    queue.add(3, "c", new Thing(3, 1));
    queue.each((time, key, thing) -> time == 2 ? null : thing);
    assertEquals("a", queue.earliestKey());
    assertNull(queue.take());
    assertEquals(2, queue.earliest());
    assertEquals("b", queue.earliestKey());
    assertNull(queue.take());
    assertEquals(new Thing(3, 1), queue.take());
    assertTrue(queue.isEmpty());
  }

  private void add(Thing thing) {
    plain.add(thing);
    queue.add(thing.time(), thing.key(), thing);
    assertEquals(plain.size(), queue.size());
  }

  private void take() {
    assertEquals(plain.first().time(), queue.earliest());
    assertEquals(plain.first().key(), queue.earliestKey());
    assertEquals(plain.pollFirst(), queue.take());
    assertEquals(plain.isEmpty(), queue.isEmpty());
  }

  private Set<Thing> all() throws Exception {
    List<Thing> all = new ArrayList<>();
    queue.each(
        (time, key, thing) -> {
          assertEquals(thing.time(), time);
          assertEquals(thing.key(), key);
          all.add(thing);
          return thing;
        });
    assertEquals(plain.size(), all.size());
    TreeSet<Thing> sorted = new TreeSet<>(Thing.ORDER);
    sorted.addAll(all);
    return sorted;
  }
}

package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** It hands out what a sorted queue would, in the same order. */
class TimeHeapTest {
  private record Thing(long time, int number) {
    String key() {
      return "key " + number % 7;
    }
  }

  @Test
  void theEarliestFirstAndOfOneTimeWhatCameFirst() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      TimeHeap<Thing> heap = new TimeHeap<>();
      PriorityQueue<Thing> plain =
          new PriorityQueue<>(
              Comparator.comparingLong(Thing::time).thenComparingInt(Thing::number));
      int times = 1 + random.nextInt(1_000);
      for (int number = 0; number < 2_000; number++) {
        if (random.nextInt(5) < 2 && !plain.isEmpty()) {
          assertEquals(plain.element().time(), heap.earliest());
          assertEquals(plain.element().key(), heap.earliestKey());
          assertEquals(plain.remove(), heap.take());
        } else {
          Thing thing = new Thing(random.nextInt(times) - times / 2, number);
          plain.add(thing);
          heap.add(thing.time(), thing.key(), thing);
        }
        assertEquals(plain.isEmpty(), heap.isEmpty());
      }
      List<Thing> all = new ArrayList<>();
      for (int at = 0; at < heap.size(); at++) {
        Thing thing = heap.thing(at);
        assertEquals(thing.time(), heap.time(at));
        assertEquals(thing.key(), heap.key(at));
        all.add(thing);
      }
      assertEquals(plain.size(), all.size());
      assertTrue(all.containsAll(plain));
      while (!plain.isEmpty()) {
        assertEquals(plain.remove(), heap.take());
      }
      assertTrue(heap.isEmpty());
    }
  }

  @Test
  void extremeTimes() {
    TimeHeap<String> heap = new TimeHeap<>();
    heap.add(Long.MAX_VALUE, "key", "last");
    heap.add(Long.MIN_VALUE, "key", "first");
    heap.add(0, "key", "middle");
    assertEquals(
        List.of("first", "middle", "last"), List.of(heap.take(), heap.take(), heap.take()));
  }

  @Test
  void whatIsEmptyKeepsItsTimeAndKey() {
    TimeHeap<String> heap = new TimeHeap<>();
    heap.add(2, "b", "gone");
    heap.add(1, "a", null);
    heap.empty(1);
    assertEquals("a", heap.earliestKey());
    assertNull(heap.take());
    assertEquals(2, heap.earliest());
    assertEquals("b", heap.earliestKey());
    assertNull(heap.take());
    assertTrue(heap.isEmpty());
  }
}

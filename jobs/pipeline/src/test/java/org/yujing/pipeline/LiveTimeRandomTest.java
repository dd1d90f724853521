package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.pipeline.PartitionTime.Ends;
import org.yujing.pipeline.PartitionTime.Reached;
import org.yujing.signal.Source.Pace;

/**
 * Whatever producers, broker and reader do and in whatever order: a signal that is as much out of
 * order as was said never comes late, and when all are quiet time follows the clock.
 */
class LiveTimeRandomTest {
  private static final int STEPS = 3_000;
  private static final long DISORDER = 2_000;
  private static final long IDLE = 5_000;

  /** One partition, at the broker and at the reader. */
  private static final class Log {
    /** Times by offset; what is missing is a mark of a transaction, or deleted. */
    final TreeMap<Long, Long> times = new TreeMap<>();

    final Deque<Long> polled = new ArrayDeque<>();
    long end;
    long stable;
    long next;
    long last = PartitionTime.NONE;
  }

  private Random random;
  private LiveTime time;
  private List<Log> logs;
  private final Map<Integer, Reached> reached = new HashMap<>();
  private Map<Integer, Ends> heard = Map.of();
  private Map<Integer, Ends> onTheWay;
  private List<Integer> question;
  private long asked;
  private boolean frozen;
  private long now;
  private long told;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void keepsItsWord(int seed) {
    random = new Random(seed);
    time =
        new LiveTime(new Pace(Duration.ofMillis(DISORDER), Duration.ofMillis(IDLE), Duration.ZERO));
    logs = new ArrayList<>();
    now = 1_000_000;
    told = PartitionTime.NONE;
    add();
    for (int step = 0; step < STEPS; step++) {
      step(random.nextInt(100));
    }
    quiet();
    assertTrue(told >= now - DISORDER - 1_500, () -> now - told + " ms behind");
  }

  private void step(int die) {
    Log log = logs.get(random.nextInt(logs.size()));
    if (die < 12) {
      now += random.nextInt(random.nextInt(20) == 0 ? 8_000 : 400);
    } else if (die < 13) {
      frozen = !frozen;
    } else if (die < 14 && logs.size() < 4) {
      add();
    } else if (die < 30) {
      append(log);
    } else if (die < 38) {
      commit(log);
    } else if (die < 55) {
      poll(logs.indexOf(log));
    } else if (die < 75) {
      emit(logs.indexOf(log));
    } else if (die < 85) {
      ask();
    } else if (die < 90) {
      answer();
    } else {
      look();
    }
  }

  private void add() {
    logs.add(new Log());
    time.add(logs.size() - 1, 0, now);
  }

  private void append(Log log) {
    if (!frozen) {
      log.times.put(log.end++, now - random.nextInt((int) DISORDER + 1));
      log.stable = random.nextInt(3) == 0 ? log.stable : log.end;
    }
  }

  /** Its open transaction ends, and leaves a mark. */
  private void commit(Log log) {
    if (!frozen && log.stable < log.end) {
      log.end++;
      log.stable = log.end;
    }
  }

  private void poll(int partition) {
    Log log = logs.get(partition);
    if (frozen) {
      return;
    }
    long most = 1L + random.nextInt(5);
    while (log.next < log.stable && most-- > 0) {
      if (log.times.containsKey(log.next)) {
        log.polled.add(log.next);
        log.last = log.next;
      }
      log.next++;
    }
    if (log.next > 0) {
      reached.put(partition, new Reached(log.last, log.next));
    }
  }

  private void emit(int partition) {
    Log log = logs.get(partition);
    Long offset = log.polled.poll();
    if (offset != null) {
      long at = log.times.get(offset);
      assertTrue(at > told, () -> "late by " + (told - at));
      time.spoke(partition, at, now);
      time.read(partition, offset);
    }
  }

  private void ask() {
    List<Integer> silent = time.silent(now);
    if (question == null && !silent.isEmpty()) {
      question = silent;
      asked = now;
    }
  }

  /** The broker looks, or what it saw arrives, which it does even while it is frozen. */
  private void answer() {
    if (onTheWay != null) {
      heard = onTheWay;
      onTheWay = null;
      question = null;
    } else if (question != null && !frozen) {
      Map<Integer, Ends> ends = new HashMap<>();
      question.forEach(number -> ends.put(number, new Ends(asked, 0, logs.get(number).end)));
      onTheWay = ends;
    }
  }

  private void look() {
    time.hear(heard, reached);
    long mark = time.mark(now);
    assertTrue(mark >= told, "time goes back");
    told = mark;
  }

  /** Everybody is done, and the clock goes on. */
  private void quiet() {
    frozen = false;
    for (int i = 0; i < logs.size(); i++) {
      Log log = logs.get(i);
      commit(log);
      while (log.next < log.stable) {
        poll(i);
      }
      while (!log.polled.isEmpty()) {
        emit(i);
      }
    }
    for (int second = 0; second < 10; second++) {
      now += 1_000;
      answer();
      answer();
      look();
      ask();
      answer();
      answer();
      look();
    }
  }
}

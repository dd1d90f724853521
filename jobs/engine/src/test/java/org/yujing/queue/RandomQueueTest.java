package org.yujing.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.disposition.Action;
import org.yujing.disposition.Outcome;
import org.yujing.warning.Level;

/**
 * Whatever warnings come and whatever people do: every item is in a legal state, its history is
 * complete, no clock is lost, and in the end nothing is kept.
 */
class RandomQueueTest {
  private static final int RUNS = 300;
  private static final int STEPS = 120;
  private static final List<String> SCENARIOS = List.of("wage", "gas", "dispute");

  /**
   * What only the engine does: by warning, by rule, by clock, or as the second half of an action.
   */
  private static final Map<What, Set<State>> TO =
      Map.ofEntries(
          Map.entry(What.OPENED, Set.of(State.NEW)),
          Map.entry(What.ASSIGNED, Set.of(State.ASSIGNED)),
          Map.entry(What.ACCEPTED, Set.of(State.ACCEPTED)),
          Map.entry(What.HANDLING, Set.of(State.HANDLING)),
          Map.entry(What.RESOLVED, Set.of(State.RESOLVED)),
          Map.entry(What.CLOSED, Set.of(State.CLOSED)),
          Map.entry(What.RETURNED, Set.of(State.RETURNED)),
          Map.entry(What.SUSPENDED, Set.of(State.SUSPENDED)),
          Map.entry(What.ESCALATED, Set.of(State.ESCALATED)),
          Map.entry(What.REOPENED, Set.of(State.REOPENED)),
          Map.entry(What.MERGED, Set.of(State.MERGED)),
          Map.entry(What.DISMISSED, Set.of(State.DISMISSED)));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void anythingMayHappen(int seed) {
    for (int run = 0; run < RUNS; run++) {
      play(new Random(seed * 1000L + run));
    }
  }

  private static void play(Random random) {
    TestingQueue queue = new TestingQueue();
    Duration time = Duration.ZERO;
    for (int step = 0; step < STEPS; step++) {
      time = time.plus(pause(random));
      queue.at(time);
      int refusals = queue.refusals().size();
      List<Item> before = queue.dossier().items();
      something(queue, random);
      if (queue.refusals().size() > refusals) {
        assertEquals(before, queue.dossier().items(), "a refusal changes nothing");
      }
      queue.dossier().items().forEach(item -> legal(item, queue.now(), queue.wake()));
      oneOpenItemEach(queue.dossier());
    }
    complete(queue);
    end(queue, time);
  }

  private static Duration pause(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> Duration.ZERO;
      case 1 -> Duration.ofMinutes(random.nextInt(90));
      case 2 -> Duration.ofHours(random.nextInt(30));
      case 3 -> Duration.ofDays(random.nextInt(9));
      case 4 -> Duration.ofDays(random.nextInt(40));
      default -> Duration.ofHours(1);
    };
  }

  private static void something(TestingQueue queue, Random random) {
    List<Item> items = queue.dossier().items();
    if (items.isEmpty() || random.nextInt(5) == 0) {
      warning(queue, random);
      return;
    }
    Item item = items.get(random.nextInt(items.size()));
    Action action = any(Action.values(), random);
    Outcome outcome = any(Outcome.values(), random);
    Duration now = Duration.ofMillis(queue.now() - TestingQueue.START);
    queue.acts(
        item,
        action,
        random.nextBoolean() ? "wang" : "li",
        random.nextInt(8) == 0 ? "" : "石桥社区",
        random.nextInt(8) == 0 ? "" : "理由",
        random.nextInt(3) == 0 ? null : outcome,
        random.nextInt(8) == 0 ? null : now.plusHours(random.nextInt(500) - 20),
        items.get(random.nextInt(items.size())).id());
  }

  private static void warning(TestingQueue queue, Random random) {
    String scenario = SCENARIOS.get(random.nextInt(SCENARIOS.size()));
    Level level = any(Level.values(), random);
    if (random.nextInt(5) == 0) {
      queue.cleared(scenario, level, "e" + random.nextInt(20));
    } else {
      queue.raised(scenario, level);
    }
  }

  private static <T> T any(T[] values, Random random) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static void legal(Item item, long now, long wake) {
    Clocks clocks = item.clocks();
    assertEquals(item.state().open(), clocks.closed() == null, "closed has a time");
    if (item.state() == State.ASSIGNED) {
      assertTrue(!item.holder().lead().isEmpty(), "somebody has it");
      pending(clocks.acceptBy(), clocks.said().accept(), now, wake);
    }
    if (item.state() == State.RETURNED || item.state() == State.ESCALATED) {
      assertNull(clocks.acceptBy(), "nobody has it");
    }
    if (item.state() == State.SUSPENDED) {
      pending(item.suspension().until(), false, now, wake);
    } else if (item.state().open() && item.state() != State.RESOLVED) {
      pending(clocks.resolveBy(), clocks.said().resolve(), now, wake);
      if (!clocks.said().resolve()) {
        pending(clocks.nearDue(), clocks.said().nearDue(), now, wake);
      }
    }
    assertTrue(item.state() != State.CLOSED || decided(item), "closed with an outcome");
  }

  private static boolean decided(Item item) {
    return item.outcome() != null && !item.resolvedBy().isEmpty();
  }

  /** A deadline has been said, or it lies ahead and somebody will be woken for it. */
  private static void pending(Long deadline, boolean said, long now, long wake) {
    assertNotNull(deadline, "a clock runs");
    if (!said) {
      assertTrue(deadline > now, "not missed");
      assertTrue(wake <= deadline, "not forgotten");
    }
  }

  private static void oneOpenItemEach(Dossier dossier) {
    Set<String> scenarios = new HashSet<>();
    for (Item item : dossier.items()) {
      assertTrue(!item.state().open() || scenarios.add(item.scenario()), "one open item");
    }
  }

  private static void complete(TestingQueue queue) {
    Map<String, Item> last = new HashMap<>();
    Map<String, Integer> causes = new HashMap<>();
    for (Change change : queue.changes()) {
      Item after = change.after();
      assertEquals(last.get(after.id()), change.before(), "nothing is left out");
      assertEquals(change.before() == null ? 1 : change.before().changes() + 1, after.changes());
      assertTrue(TO.getOrDefault(change.what(), Set.of(after.state())).contains(after.state()));
      if (!TO.containsKey(change.what()) && !moves(change)) {
        assertEquals(change.before().state(), after.state(), change.what().word());
      }
      if (change.before() != null) {
        assertTrue(
            !change.before().finding().level().above(after.finding().level()), "never milder");
      }
      if (change.cause() != null) {
        assertEquals(1, causes.merge(change.cause().id(), 1, Integer::sum), "one line a warning");
      }
      last.put(after.id(), after);
    }
    queue.dossier().items().forEach(item -> assertEquals(last.get(item.id()), item));
  }

  /** A rest ends in the state before it; a resolved item that becomes worse is worked on again. */
  private static boolean moves(Change change) {
    return change.what() == What.RESUMED
        || (change.what() == What.RAISED && change.before().state() == State.RESOLVED);
  }

  /** One person works on it as far as needed, another puts it aside. */
  private static void finish(TestingQueue queue, Item item) {
    for (Action step :
        List.of(
            Action.RESUME,
            Action.ASSIGN,
            Action.ACCEPT,
            Action.HANDLE,
            Action.RESOLVE,
            Action.DISMISS)) {
      String by = step == Action.DISMISS ? "zhou" : "sun";
      queue.acts(item, step, by, "石桥社区", "完", Outcome.INCONCLUSIVE, null, "");
    }
  }

  /** Everything is put aside, and long afterwards nothing is kept. */
  private static void end(TestingQueue queue, Duration time) {
    queue.at(time);
    for (Item item : new ArrayList<>(queue.dossier().items())) {
      finish(queue, item);
    }
    queue.at(time.plusDays(366));
    assertTrue(queue.dossier().isEmpty(), "nothing is kept for ever");
    assertEquals(Long.MAX_VALUE, queue.wake());
  }
}

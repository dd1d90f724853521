package org.yujing.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * The rule sets that a task knows: the one in force, those whose time will come, and some that are
 * over. A job that starts anew knows the one it was started with, a restored one those it knew.
 */
final class Editions {
  private final TreeMap<Long, Edition> byNumber = new TreeMap<>();
  private final ListState<Edition> known;
  private final ListState<Long> inForce;
  private final boolean writes;
  private final int pastKept;
  private Edition current;

  /**
   * All tasks know the same, so the first of them writes for all; which set is in force each says
   * for itself, since routes are not all equally far in time.
   */
  private Editions(OperatorStateStore store, boolean writes, int pastKept) throws Exception {
    this.known =
        store.getUnionListState(new ListStateDescriptor<>("editions", EditionWire.INSTANCE));
    this.inForce =
        store.getUnionListState(new ListStateDescriptor<>("in-force", LongSerializer.INSTANCE));
    this.writes = writes;
    this.pastKept = pastKept;
  }

  /**
   * As they were when the job was last saved.
   *
   * @param pastKept how many that are over are still known
   */
  static Editions restore(StateInitializationContext context, int task, Edition first, int pastKept)
      throws Exception {
    Editions editions = new Editions(context.getOperatorStateStore(), task == 0, pastKept);
    for (Edition edition : editions.known.get()) {
      editions.byNumber.put(edition.number(), edition);
    }
    for (long number : editions.inForce.get()) {
      editions.current = earlier(editions.byNumber.get(number), editions.current);
    }
    if (editions.current == null) {
      editions.byNumber.put(first.number(), first);
      editions.current = first;
    }
    return editions;
  }

  /** A task may be given what the one furthest behind has yet to do. Either may be null. */
  private static Edition earlier(Edition one, Edition other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.number() < other.number() ? one : other;
  }

  void snapshot() throws Exception {
    known.update(writes ? List.copyOf(byNumber.values()) : List.of());
    inForce.update(List.of(current.number()));
  }

  /** The one that everything up to now was done under. */
  Edition current() {
    return current;
  }

  /** Those that were in force before, the oldest first. */
  List<Edition> past() {
    return List.copyOf(byNumber.headMap(current.number(), false).values());
  }

  /**
   * One that has been accepted. Told twice, the later time counts; one before the one in force is
   * not news.
   */
  void add(Edition edition) {
    if (edition.number() > current.number()) {
      byNumber.put(edition.number(), edition);
    }
  }

  /** The one that applies to a signal of this time. */
  Edition at(long time) {
    if (current.number() == byNumber.lastKey()) {
      return current;
    }
    return byNumber.descendingMap().values().stream()
        .filter(edition -> edition.effective() <= time)
        .findFirst()
        .filter(edition -> edition.number() > current.number())
        .orElse(current);
  }

  /**
   * The next one to come into force, no later than {@code until}.
   *
   * @param passed the time up to which all is done: what applied before it applies from now on
   */
  Optional<Edition> next(long passed, long until) {
    return byNumber.tailMap(current.number(), false).values().stream()
        .filter(edition -> Math.max(edition.effective(), passed + 1) <= until)
        .min(
            Comparator.<Edition>comparingLong(edition -> Math.max(edition.effective(), passed + 1))
                .thenComparing(Edition::number, Comparator.reverseOrder()));
  }

  /** From now on this one is in force; of those before it some are still known. */
  void enter(Edition edition) {
    current = edition;
    NavigableMap<Long, Edition> past = byNumber.headMap(edition.number(), false);
    while (past.size() > pastKept) {
      past.pollFirstEntry();
    }
  }
}

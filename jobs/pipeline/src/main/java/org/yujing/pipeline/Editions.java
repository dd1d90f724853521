package org.yujing.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * The rule sets that a task knows: the one in force, and those whose time will come. A job that
 * starts anew knows the one it was started with, a restored one those it knew.
 */
final class Editions {
  private final TreeMap<Long, Edition> byNumber = new TreeMap<>();
  private final ListState<Edition> state;
  private final boolean writes;
  private Edition current;

  private Editions(ListState<Edition> state, boolean writes) {
    this.state = state;
    this.writes = writes;
  }

  /**
   * As they were when the job was last saved.
   *
   * @param task all tasks know the same, so the first of them writes for all
   */
  static Editions restore(StateInitializationContext context, int task, Edition first)
      throws Exception {
    Editions editions =
        new Editions(
            context
                .getOperatorStateStore()
                .getUnionListState(new ListStateDescriptor<>("editions", EditionWire.INSTANCE)),
            task == 0);
    for (Edition edition : editions.state.get()) {
      editions.byNumber.put(edition.number(), edition);
    }
    if (editions.byNumber.isEmpty()) {
      editions.byNumber.put(first.number(), first);
    }
    editions.current = editions.byNumber.firstEntry().getValue();
    return editions;
  }

  void snapshot() throws Exception {
    state.update(writes ? List.copyOf(byNumber.values()) : List.of());
  }

  /** The one that everything up to now was judged by. */
  Edition current() {
    return current;
  }

  Collection<Edition> all() {
    return byNumber.values();
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
    if (byNumber.size() == 1) {
      return current;
    }
    return byNumber.descendingMap().values().stream()
        .filter(edition -> edition.effective() <= time)
        .findFirst()
        .orElse(current);
  }

  /**
   * The next one to come into force, no later than {@code until}.
   *
   * @param passed the time up to which all is judged: what applied before it applies from now on
   */
  Optional<Edition> next(long passed, long until) {
    return byNumber.tailMap(current.number(), false).values().stream()
        .filter(edition -> Math.max(edition.effective(), passed + 1) <= until)
        .min(
            Comparator.<Edition>comparingLong(edition -> Math.max(edition.effective(), passed + 1))
                .thenComparing(Edition::number, Comparator.reverseOrder()));
  }

  /** From now on this one is in force; those before it are over. */
  void enter(Edition edition) {
    current = edition;
    byNumber.headMap(edition.number(), false).clear();
  }
}

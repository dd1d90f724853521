package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.internal.InternalListState;

/**
 * What waits for its time, key by key. Most of it waits for moments only: it is kept on the heap,
 * and goes into keyed state, a list for each time, when a checkpoint is made, or when much waits
 * already and keyed state is not on the heap itself. What is in state is known here by its place.
 */
final class Waiting<T> {
  /** More than this many are not kept on the heap of one task where keyed state is on disk. */
  static final int MOST_ON_HEAP = 50_000;

  private static final String STATE = "waiting";
  private static final String BACKEND_ON_HEAP = "hashmap";

  private static final Comparator<Placed<?>> BY_KEY = Comparator.comparing(Placed::key);

  private final KeyedStateBackend<String> keys;
  private final InternalListState<String, Long, T> lists;

  /** What waits, or null: there is more of it in state. */
  private final TimeQueue<T> places = new TimeQueue<>();

  /** What waits for the time at hand, where it is more than one. */
  private final List<Placed<T>> together = new ArrayList<>();

  private final int most;
  private int onHeap;

  private record Placed<T>(String key, T thing) {}

  /** What is done with all that waited under the current key for one time. */
  interface Due<T> {
    void judge(String key, long time, List<T> due) throws Exception;
  }

  /** Takes up what waited when the job was saved. */
  @SuppressWarnings("unchecked")
  Waiting(KeyedStateBackend<String> keys, TypeSerializer<T> form) throws Exception {
    this.keys = keys;
    this.most =
        keys.getBackendTypeIdentifier().equals(BACKEND_ON_HEAP) ? Integer.MAX_VALUE : MOST_ON_HEAP;
    this.lists =
        (InternalListState<String, Long, T>)
            keys.getOrCreateKeyedState(
                LongSerializer.INSTANCE, new ListStateDescriptor<>(STATE, form));
    try (var stored = keys.<Long>getKeysAndNamespaces(STATE)) {
      stored.forEach(place -> places.add(place.f1, place.f0, null));
    }
  }

  /** Keeps something under the current key. */
  void add(long time, T waiting) throws Exception {
    boolean kept = onHeap < most;
    places.add(time, keys.getCurrentKey(), kept ? waiting : null);
    if (kept) {
      onHeap++;
    } else {
      store(time, waiting);
    }
  }

  /** Under the current key. */
  private void store(long time, T waiting) throws Exception {
    lists.setCurrentNamespace(time);
    lists.add(waiting);
  }

  /** Whether something waits for that time or an earlier one. */
  boolean until(long time) {
    return !places.isEmpty() && earliest() <= time;
  }

  /** The earliest time that something waits for; something does. */
  long earliest() {
    return places.earliest();
  }

  /** Hands out what waits for the earliest time, key by key; it waits no more. */
  void take(Due<T> due) throws Exception {
    long time = earliest();
    String key = places.earliestKey();
    T first = places.take();
    if (!until(time)) {
      judge(key, time, Collections.singletonList(first), due);
      return;
    }
    together.add(new Placed<>(key, first));
    while (until(time)) {
      together.add(new Placed<>(places.earliestKey(), places.take()));
    }
    judgeTogether(time, due);
    together.clear();
  }

  /** Key by key what waited for the same time; it is mostly the copies of one signal. */
  private void judgeTogether(long time, Due<T> due) throws Exception {
    together.sort(BY_KEY);
    int from = 0;
    while (from < together.size()) {
      String key = together.get(from).key();
      List<T> found = new ArrayList<>(1);
      while (from < together.size() && together.get(from).key().equals(key)) {
        found.add(together.get(from).thing());
        from++;
      }
      judge(key, time, found, due);
    }
  }

  /** {@code found} has a null for what is in state. */
  private void judge(String key, long time, List<T> found, Due<T> due) throws Exception {
    keys.setCurrentKey(key);
    if (found.contains(null)) {
      due.judge(key, time, withStored(found, time));
    } else {
      onHeap -= found.size();
      due.judge(key, time, found);
    }
  }

  private List<T> withStored(List<T> found, long time) throws Exception {
    List<T> all = new ArrayList<>(found.size());
    for (T waiting : found) {
      if (waiting == null) {
        takeStored(time, all);
      } else {
        onHeap--;
        all.add(waiting);
      }
    }
    return all;
  }

  private void takeStored(long time, List<T> all) throws Exception {
    lists.setCurrentNamespace(time);
    Iterable<T> stored = lists.get();
    if (stored != null) {
      stored.forEach(all::add);
      lists.clear();
    }
  }

  /** Brings all of it into state, for a checkpoint. */
  void store() throws Exception {
    places.each(
        (time, key, thing) -> {
          if (thing != null) {
            keys.setCurrentKey(key);
            store(time, thing);
          }
          return null;
        });
    onHeap = 0;
  }
}

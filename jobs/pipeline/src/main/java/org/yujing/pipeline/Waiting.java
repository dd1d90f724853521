package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private final KeyedStateBackend<String> keys;
  private final InternalListState<String, Long, T> lists;
  private final TimeHeap<Place<T>> places = new TimeHeap<>();
  private final int most;
  private int onHeap;

  /** Something that waits, or null: there is more of it in state. */
  private static final class Place<T> {
    private final long time;
    private final String key;
    private T waiting;

    Place(long time, String key, T waiting) {
      this.time = time;
      this.key = key;
      this.waiting = waiting;
    }
  }

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
      stored.forEach(place -> places.add(place.f1, new Place<>(place.f1, place.f0, null)));
    }
  }

  /** Keeps something under the current key. */
  void add(long time, T waiting) throws Exception {
    Place<T> place = new Place<>(time, keys.getCurrentKey(), waiting);
    places.add(time, place);
    onHeap++;
    if (onHeap > most) {
      store(place);
    }
  }

  /** Under the current key. */
  private void store(Place<T> place) throws Exception {
    lists.setCurrentNamespace(place.time);
    lists.add(place.waiting);
    place.waiting = null;
    onHeap--;
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
    Place<T> first = places.take();
    if (!until(time)) {
      judge(first.key, time, List.of(first), due);
      return;
    }
    Map<String, List<Place<T>>> byKey =
        new TreeMap<>(Map.of(first.key, new ArrayList<>(List.of(first))));
    while (until(time)) {
      Place<T> next = places.take();
      byKey.computeIfAbsent(next.key, any -> new ArrayList<>(1)).add(next);
    }
    for (Map.Entry<String, List<Place<T>>> entry : byKey.entrySet()) {
      judge(entry.getKey(), time, entry.getValue(), due);
    }
  }

  private void judge(String key, long time, List<Place<T>> of, Due<T> due) throws Exception {
    keys.setCurrentKey(key);
    List<T> all = new ArrayList<>(of.size());
    for (Place<T> place : of) {
      take(place, all);
    }
    due.judge(key, time, all);
  }

  private void take(Place<T> place, List<T> all) throws Exception {
    if (place.waiting != null) {
      all.add(place.waiting);
      onHeap--;
      return;
    }
    lists.setCurrentNamespace(place.time);
    Iterable<T> stored = lists.get();
    if (stored != null) {
      stored.forEach(all::add);
      lists.clear();
    }
  }

  /** Brings all of it into state, for a checkpoint. */
  void store() throws Exception {
    for (Place<T> place : places.all()) {
      if (place.waiting != null) {
        keys.setCurrentKey(place.key);
        store(place);
      }
    }
  }
}

package org.yujing.pipeline;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.internal.InternalListState;
import org.apache.flink.streaming.api.operators.InternalTimerService;

/**
 * What waits for its time under the current key, a list for each time, and the alarms that end the
 * waiting. A list grows without being written anew, on every state backend.
 */
final class Waiting<T> {
  private final InternalListState<String, Long, T> lists;
  private final InternalTimerService<VoidNamespace> alarms;

  /** How an operator makes keyed state whose namespaces are times. */
  interface Store<T> {
    ListState<T> create(TypeSerializer<Long> times, ListStateDescriptor<T> list) throws Exception;
  }

  @SuppressWarnings("unchecked")
  Waiting(TypeSerializer<T> form, Store<T> store, InternalTimerService<VoidNamespace> alarms)
      throws Exception {
    this.lists =
        (InternalListState<String, Long, T>)
            store.create(LongSerializer.INSTANCE, new ListStateDescriptor<>("waiting", form));
    this.alarms = alarms;
  }

  /** A restored task goes on at the time that it had reached. */
  void timeIs(long time) {
    alarms.initializeWatermark(time);
  }

  /** The time up to which nothing is waited for any more, in milliseconds. */
  long passed() {
    return alarms.currentWatermark();
  }

  /** {@code time}: later than what has passed. */
  void add(long time, T waiting) throws Exception {
    lists.setCurrentNamespace(time);
    lists.add(waiting);
    wakeAt(time);
  }

  void wakeAt(long time) {
    alarms.registerEventTimeTimer(VoidNamespace.INSTANCE, time);
  }

  /** What has waited for this time; it does so no more. */
  Iterable<T> take(long time) throws Exception {
    lists.setCurrentNamespace(time);
    Iterable<T> due = lists.get();
    if (due == null) {
      return List.of();
    }
    lists.clear();
    return due;
  }
}

package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * How many of each name there are now, kept over restarts. After a change of parallelism a task may
 * count down what another has counted up: the sum over all tasks is right, its parts are not.
 */
final class Headcount {
  private final Map<String, Now> numbers = new HashMap<>();
  private final ListState<String> state;
  private BiConsumer<String, Gauge<Long>> shown = (name, number) -> {};

  private static final class Now implements Gauge<Long> {
    private volatile long now;

    @Override
    public Long getValue() {
      return now;
    }

    /** By the one thread of the task. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void add(long more) {
      now += more;
    }
  }

  /** Of what need not be kept. */
  Headcount() {
    this(null);
  }

  private Headcount(ListState<String> state) {
    this.state = state;
  }

  /** As it was when the job was last saved; {@code what}: the name of the state. */
  static Headcount restore(StateInitializationContext context, String what) throws Exception {
    Headcount counted =
        new Headcount(
            context
                .getOperatorStateStore()
                .getListState(new ListStateDescriptor<>(what, StringSerializer.INSTANCE)));
    for (String entry : counted.state.get()) {
      int space = entry.indexOf(' ');
      counted.add(entry.substring(space + 1), Long.parseLong(entry.substring(0, space)));
    }
    return counted;
  }

  /** From now on each name is shown once there is one of it. */
  void show(BiConsumer<String, Gauge<Long>> where) {
    shown = where;
    numbers.forEach(shown);
  }

  void add(String name, long more) {
    Now number = numbers.get(name);
    (number == null ? first(name) : number).add(more);
  }

  private Now first(String name) {
    String kept = numbers.size() < Counts.MOST_NAMES ? name : Counts.OTHERS;
    return numbers.computeIfAbsent(
        kept,
        any -> {
          Now number = new Now();
          shown.accept(kept, number);
          return number;
        });
  }

  /** How many there are. */
  long of(String name) {
    Now number = numbers.get(name);
    return number == null ? 0 : number.now;
  }

  void snapshot() throws Exception {
    List<String> entries = new ArrayList<>();
    numbers.forEach((name, number) -> entries.add(number.now + " " + name));
    entries.removeIf(entry -> entry.startsWith("0 "));
    state.update(entries);
  }
}

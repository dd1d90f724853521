package org.yujing.pipeline;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.yujing.pipeline.PartitionTime.Reached;

/** Tells one task's time by what it reads, by the broker and by the clock. */
final class LiveClock implements AutoCloseable {
  private final LiveTime time;
  private final BrokerEnds broker;
  private final InstantSource clock;
  private volatile long told = PartitionTime.NONE;
  private final Map<Integer, Reached> reached = new ConcurrentHashMap<>();

  LiveClock(LiveTime time, BrokerEnds broker, InstantSource clock) {
    this.time = time;
    this.broker = broker;
    this.clock = clock;
  }

  /** Where the consumer's positions are noted, from its own thread. */
  Map<Integer, Reached> reached() {
    return reached;
  }

  long now() {
    return clock.millis();
  }

  void add(KafkaPartitionSplit split) {
    time.add(split.getPartition(), split.getStartingOffset(), now());
  }

  void read(int partition, long offset) {
    time.read(partition, offset);
  }

  void spoke(int partition, long at) {
    time.spoke(partition, at, now());
  }

  /** What no signal is expected to lie at or before any more. */
  long mark(long now) {
    time.hear(broker.heard(), reached);
    broker.ask(time.silent(now), now);
    told = time.mark(now);
    return told;
  }

  /** How far time is behind the clock, in milliseconds; 0 where it has not begun. */
  long behind() {
    return told == PartitionTime.NONE ? 0 : Math.max(0, now() - told);
  }

  /**
   * How long the broker has not answered, in milliseconds: time stands still where it is silent.
   */
  long unanswered() {
    return broker.waiting(now());
  }

  @Override
  public void close() {
    broker.close();
  }
}

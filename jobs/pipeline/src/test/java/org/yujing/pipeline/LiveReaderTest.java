package org.yujing.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.types.Either;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yujing.pipeline.PartitionTime.Reached;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Rejection;
import org.yujing.signal.RejectionCode;
import org.yujing.signal.Signal;
import org.yujing.signal.Source;
import org.yujing.signal.Spot;
import org.yujing.signal.Stream;

/** A reader tells the time of what it reads: disorder 1 s, silent after 10 s. */
class LiveReaderTest {
  private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
  private static final Source SOURCE =
      Source.messages(
          "visits",
          Stream.EVENT,
          "visits",
          new Source.Pace(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(10)));

  private final TestingEnds broker = new TestingEnds();
  private final TestingMarks<Either<Rejection, Signal>> told = new TestingMarks<>();
  private long now = START;
  private LiveClock time;
  private TestingReader<Either<Rejection, Signal>> within;
  private LiveReader<Either<Rejection, Signal>> reader;

  @BeforeEach
  void start() {
    Clock fixed = Clock.fixed(Instant.ofEpochMilli(START), ZoneOffset.UTC);
    time = new LiveClock(new LiveTime(SOURCE.pace()), broker, () -> Instant.ofEpochMilli(now));
    ReadMessages<Signal> messages =
        new ReadMessages<>(new SignalForm(SOURCE, Pseudonyms.forDevelopment(), fixed), time);
    messages.open(null);
    within = new TestingReader<>(messages);
    reader = new LiveReader<>(within, time);
    reader.addSplits(List.of(new KafkaPartitionSplit(new TopicPartition("visits", 0), 0)));
  }

  private void message(long offset, String text) {
    within.waiting.add(new ConsumerRecord<>("visits", 0, offset, null, text.getBytes(UTF_8)));
    time.reached().put(0, new Reached(offset, offset + 1));
  }

  private void event(long offset, long at) {
    message(offset, TestingTopic.event("e" + offset, at));
  }

  private void poll() throws Exception {
    while (reader.pollNext(told) == InputStatus.MORE_AVAILABLE) {
      now += 1;
    }
  }

  @Test
  void tellsTheTimeOfWhatItHasRead() throws Exception {
    event(0, START);
    poll();
    now += 5_000;
    event(1, START + 5_000);
    poll();
    assertEquals(List.of(START - 1_001, START + 3_999), told.marks);
  }

  @Test
  void rejectedRecordsTellNoTime() throws Exception {
    message(0, "{");
    event(1, START + 700_000);
    poll();
    assertEquals(List.of(), told.marks);
    assertEquals(RejectionCode.BAD_JSON, within.read.get(0).left().code());
    assertEquals(Spot.message(0, 1), within.read.get(1).left().spot());
    assertEquals(RejectionCode.TIME_AHEAD, within.read.get(1).left().code());
    event(2, START);
    now += 1_000;
    poll();
    assertEquals(List.of(START - 1_001), told.marks);
  }

  @Test
  void recordsThatAreAllRejectedDoNotHoldTimeBack() throws Exception {
    for (int second = 0; second < 20; second++) {
      message(second, "{");
      broker.ends.put(0, second + 1L);
      poll();
      now += 1_000;
    }
    assertTrue(told.marks.get(told.marks.size() - 1) > START + 16_000, told.marks.toString());
  }

  @Test
  void asksTheBrokerOnlyWhileItIsSilent() throws Exception {
    event(0, START);
    poll();
    assertEquals(List.of(), broker.asked);
    now = START + 20_000;
    poll();
    assertEquals(List.of(0), broker.asked);
    assertEquals(1, told.marks.size());
    broker.ends.put(0, 1L);
    poll();
    poll();
    assertEquals(List.of(START - 1_001, START + 18_999), told.marks);
  }

  @Test
  void wakesUpByItselfWhileNothingComes() {
    CompletableFuture<Void> next = reader.isAvailable();
    assertFalse(within.available.isDone());
    next.join();
    within.available.complete(null);
    assertTrue(reader.isAvailable().isDone());
  }

  @Test
  void lettingGoLetsGoOfTheBroker() throws Exception {
    reader.close();
    assertTrue(broker.closed);
  }
}

package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Source;
import org.yujing.signal.Stream;
import org.yujing.topic.Topic;
import org.yujing.topic.TopicScan;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningReader;
import org.yujing.warning.WarningReading;

/** What the running jobs have said. What stands on a topic may be anything: it is passed over. */
record SaidTopics(TopicScan topics) {
  private static final Source SOURCE = Source.jsonLines("warnings", Stream.WARNING, "warnings");

  /** All that the topics hold; a line that came again counts once. */
  SaidLines read() {
    Map<String, Warning> warnings = new LinkedHashMap<>();
    List.of(Topic.WARNINGS, Topic.SHADOW).forEach(topic -> warnings(topic, warnings));
    Map<String, JsonNode> items = new LinkedHashMap<>();
    each(Topic.QUEUE, found -> item(found, items));
    List<JsonNode> changes = new ArrayList<>();
    each(Topic.QUEUE_HISTORY, found -> json(found).ifPresent(changes::add));
    return new SaidLines(
        List.copyOf(warnings.values()), List.copyOf(items.values()), List.copyOf(changes));
  }

  private void warnings(Topic topic, Map<String, Warning> warnings) {
    WarningReader reader = new WarningReader(SOURCE, SaidLines.ZONE);
    each(
        topic,
        found -> {
          if (found.value() != null
              && reader.read(raw(found)) instanceof WarningReading.Read read) {
            warnings.putIfAbsent(read.warning().id(), read.warning());
          }
        });
  }

  private static RawRecord raw(ConsumerRecord<byte[], byte[]> found) {
    String text = new String(found.value(), StandardCharsets.UTF_8);
    return RawRecord.of(SOURCE.name(), found.offset(), text);
  }

  /** The newest state; one without a value takes the item away. */
  private static void item(ConsumerRecord<byte[], byte[]> found, Map<String, JsonNode> items) {
    if (found.value() == null && found.key() != null) {
      items.remove(new String(found.key(), StandardCharsets.UTF_8));
    }
    json(found).ifPresent(item -> items.put(item.path("id").asText(), item));
  }

  private static Optional<JsonNode> json(ConsumerRecord<byte[], byte[]> found) {
    return RulesShadowCommand.warning(found.value());
  }

  private void each(Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> records) {
    topics.read(
        topic.word(),
        0,
        found -> {
          records.accept(found);
          return true;
        });
  }
}

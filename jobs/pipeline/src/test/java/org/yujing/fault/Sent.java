package org.yujing.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One record of the input: where it goes, and what it is. */
@SuppressWarnings("ArrayRecordComponent")
record Sent(Feed feed, int partition, byte[] value) {

  /** The sources, a topic each. */
  enum Feed {
    METERS("meters", "sensor"),
    HYDRANTS("hydrants", "sensor"),
    DESK("desk", "event");

    static final int PARTITIONS = 2;

    private final String word;
    private final String stream;

    Feed(String word, String stream) {
      this.word = word;
      this.stream = stream;
    }

    String word() {
      return word;
    }

    String stream() {
      return stream;
    }

    String topic() {
      return "signals." + word;
    }
  }

  static Sent text(Feed feed, int partition, String text) {
    return new Sent(feed, partition, text.getBytes(StandardCharsets.UTF_8));
  }

  static Sent reading(
      Feed feed, int partition, String id, long time, String device, String metric, double value) {
    ObjectNode node = signal(id, time);
    node.put("device", device).put("metric", metric).put("value", value);
    node.putObject("target").put("type", "site").put("id", "S" + (partition + 1));
    return text(feed, partition, node.toString());
  }

  static Sent event(int partition, String id, long time, String type, String target) {
    ObjectNode node = signal(id, time).put("type", type);
    node.putObject("target").put("type", "site").put("id", target);
    return text(Feed.DESK, partition, node.toString());
  }

  private static ObjectNode signal(String id, long time) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("time", Instant.ofEpochMilli(time).toString());
  }

  Sent elsewhere() {
    return new Sent(feed, (partition + 1) % Feed.PARTITIONS, value);
  }

  String text() {
    return new String(value, StandardCharsets.UTF_8);
  }
}

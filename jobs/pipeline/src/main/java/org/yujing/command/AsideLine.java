package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yujing.signal.JsonRecord;

/** Makes a line of what the jobs put aside: a record that could not be read, or a late signal. */
final class AsideLine {
  private AsideLine() {}

  /**
   * Of a rejected record: when, which source, where it stands there, and what is wrong with it.
   *
   * @param put when it was put aside, in milliseconds
   */
  static String rejected(JsonNode record, long put) {
    return String.join(
        "  ",
        Times.text(put),
        WatchLine.padded(text(record, "source"), 14),
        WatchLine.padded(place(record), 14),
        WatchLine.padded(text(record, "code"), 20),
        WatchLine.padded(text(record, "field"), 16),
        text(record, "why"));
  }

  /** In a topic the partition and the offset; in a file the line; of an action its id. */
  private static String place(JsonNode record) {
    if (record.hasNonNull("action")) {
      return text(record, "action");
    }
    return record.has("offset")
        ? text(record, "partition") + "/" + text(record, "offset")
        : text(record, "line");
  }

  /**
   * Of a late signal: when it was put aside, which source, its id, when it happened, and how long
   * before.
   *
   * @param put in milliseconds
   */
  static String late(JsonNode record, long put) {
    String time = text(record, "time");
    Optional<Instant> happened = JsonRecord.moment(time);
    return String.join(
        "  ",
        Times.text(put),
        WatchLine.padded(text(record, "source"), 14),
        WatchLine.padded(text(record, "id"), 24),
        happened.map(moment -> Times.text(moment.toEpochMilli())).orElse(time),
        happened.map(moment -> Words.of("watch.late", since(moment, put))).orElse(""));
  }

  /** The two largest units. */
  private static String since(Instant happened, long put) {
    Duration late = Duration.ofMillis(Math.max(0, put - happened.toEpochMilli()));
    if (late.toDays() > 0) {
      return late.toDays() + "d" + late.toHoursPart() + "h";
    }
    return late.toHours() > 0
        ? late.toHours() + "h" + late.toMinutesPart() + "m"
        : late.toMinutes() + "m" + late.toSecondsPart() + "s";
  }

  private static String text(JsonNode record, String field) {
    return PlainText.of(record.path(field).asText());
  }
}

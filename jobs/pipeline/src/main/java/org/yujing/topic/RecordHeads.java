package org.yujing.topic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;

/**
 * What stands beside a record on a topic: CloudEvents 1.0 in the binary mode of its Kafka binding.
 *
 * @param id the same record has the same id each time it is written
 * @param source who says so, such as {@code /yujing/detect}
 * @param type what it is, with its major version
 * @param time when it holds, in milliseconds; null where nothing is known of it
 * @param subject whom or what it is about; "" where it is about nothing
 */
public record RecordHeads(String id, String source, String type, Long time, String subject) {
  /** What {@link #write} writes; the time and the subject only where there are any. */
  public static final List<String> NAMES =
      List.of(
          "ce_specversion",
          "ce_id",
          "ce_source",
          "ce_type",
          "ce_time",
          "ce_subject",
          "content-type");

  public RecordHeads {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(subject, "subject");
  }

  /** The heads by name. */
  public Map<String, String> texts() {
    Map<String, String> heads = new LinkedHashMap<>();
    heads.put("ce_specversion", "1.0");
    heads.put("ce_id", id);
    heads.put("ce_source", source);
    heads.put("ce_type", type);
    if (time != null) {
      heads.put("ce_time", Instant.ofEpochMilli(time).toString());
    }
    if (!subject.isEmpty()) {
      heads.put("ce_subject", subject);
    }
    heads.put("content-type", "application/json");
    return heads;
  }

  /** How many characters there are in what differs from record to record. */
  int length() {
    return id.length() + subject.length();
  }

  public void write(Headers headers) {
    texts().forEach((name, text) -> headers.add(name, text.getBytes(StandardCharsets.UTF_8)));
  }
}

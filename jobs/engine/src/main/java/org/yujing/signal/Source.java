package org.yujing.signal;

import java.io.Serializable;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the records of one system are found and read, checked when its file was loaded. Text only, so
 * that it can travel.
 *
 * @param name with a signal's id it is the signal's identity
 * @param file the absolute path, or "" where the source is a topic
 * @param topic the Kafka topic, or "" where the source is a file
 * @param map CEL over {@code row} by canonical field; empty where records are in the canonical form
 */
public record Source(
    String name,
    Stream stream,
    String file,
    String topic,
    Layout layout,
    TimeField time,
    Map<String, String> map,
    Pace pace)
    implements Serializable {

  public Source {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(stream, "stream");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(pace, "pace");
    map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
    if (file.isEmpty() == topic.isEmpty()) {
      throw new IllegalArgumentException("a source is a file or a topic");
    }
  }

  /** How a record is written. */
  public enum Format {
    CSV,
    JSONL
  }

  /**
   * The form of the text.
   *
   * @param encoding a charset in which ASCII bytes are ASCII characters
   * @param columns the header of a CSV file; empty for JSON lines and for an empty file
   */
  public record Layout(Format format, String encoding, char delimiter, List<String> columns)
      implements Serializable {
    public Layout {
      columns = List.copyOf(columns);
    }

    /** JSON lines in UTF-8. */
    public static Layout jsonLines() {
      return new Layout(Format.JSONL, "UTF-8", ',', List.of());
    }
  }

  /**
   * How times are written.
   *
   * @param field the column or JSON key that holds the time
   * @param pattern as of {@link java.time.format.DateTimeFormatter}, {@code epoch_s}, {@code
   *     epoch_ms}, or "" for RFC 3339
   * @param zone of times without an offset; "" where there must be an offset
   */
  public record TimeField(String field, String pattern, String zone) implements Serializable {
    /** RFC 3339 with an offset, in {@code time}. */
    public static final TimeField CANONICAL = new TimeField("time", "", "");
  }

  /**
   * How a live source keeps time.
   *
   * @param outOfOrder how much disorder to wait for
   * @param idleAfter silent this long with nothing waiting, and time follows the clock
   * @param ahead how far ahead of the clock a signal's time may lie
   */
  public record Pace(Duration outOfOrder, Duration idleAfter, Duration ahead)
      implements Serializable {
    /** What a stream has unless its source says otherwise. */
    public static Pace of(Stream stream) {
      Duration outOfOrder = stream == Stream.SENSOR ? Duration.ofSeconds(2) : Duration.ofMinutes(1);
      return new Pace(outOfOrder, Duration.ofMinutes(1), Duration.ofMinutes(10));
    }
  }

  /** A file of JSON lines in the canonical form. */
  public static Source jsonLines(String name, Stream stream, String file) {
    return new Source(
        name, stream, file, "", Layout.jsonLines(), TimeField.CANONICAL, Map.of(), Pace.of(stream));
  }

  /** A topic of JSON in the canonical form. */
  public static Source messages(String name, Stream stream, String topic, Pace pace) {
    return new Source(
        name, stream, "", topic, Layout.jsonLines(), TimeField.CANONICAL, Map.of(), pace);
  }

  /** A CSV file in UTF-8 whose header is not known yet. */
  public static Source csv(String name, Stream stream, String file) {
    Layout layout = new Layout(Format.CSV, "UTF-8", ',', List.of());
    return new Source(
        name, stream, file, "", layout, TimeField.CANONICAL, Map.of(), Pace.of(stream));
  }

  /** Whether it can be read only by the live job. */
  public boolean live() {
    return !topic.isEmpty();
  }

  public boolean csv() {
    return layout.format() == Format.CSV;
  }
}

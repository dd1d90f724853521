package org.yujing.signal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sources whose files are texts in the test, read at noon of 2026-06-01 in Beijing. */
final class TestingSources {
  static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
  static final Pseudonyms PSEUDONYMS = Pseudonyms.forDevelopment();

  private TestingSources() {}

  static Source json(Stream stream) {
    return Source.jsonLines("hotline", stream, "/data/hotline.jsonl");
  }

  static Source json(Stream stream, Source.TimeField time, Map<String, String> map) {
    return new Source(
        "hotline",
        stream,
        "/data/hotline.jsonl",
        "",
        Source.Layout.jsonLines(),
        time,
        map,
        Source.Pace.of(stream));
  }

  static Source csv(
      Stream stream, Source.TimeField time, Map<String, String> map, String... columns) {
    return new Source(
        "hotline",
        stream,
        "/data/hotline.csv",
        "",
        new Source.Layout(Source.Format.CSV, "UTF-8", ',', List.of(columns)),
        time,
        map,
        Source.Pace.of(stream));
  }

  static Source inEncoding(String encoding, Source source) {
    Source.Layout layout = source.layout();
    return new Source(
        source.name(),
        source.stream(),
        source.file(),
        source.topic(),
        new Source.Layout(layout.format(), encoding, layout.delimiter(), layout.columns()),
        source.time(),
        source.map(),
        source.pace());
  }

  static List<RawRecord> records(Source source, byte[] bytes) {
    List<RawRecord> records = new ArrayList<>();
    try (RecordReader reader = new RecordReader(source, new ByteArrayInputStream(bytes))) {
      for (RawRecord raw = reader.next(); raw != null; raw = reader.next()) {
        records.add(raw);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  static List<RawRecord> records(Source source, String text) {
    return records(source, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Reading> readAll(Source source, byte[] bytes) {
    SignalReader reader = new SignalReader(source, PSEUDONYMS, InstantSource.fixed(NOW));
    return records(source, bytes).stream().map(reader::read).toList();
  }

  static List<Reading> readAll(Source source, String text) {
    return readAll(source, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The reading of one record. */
  static Reading read(Source source, String record) {
    return new SignalReader(source, PSEUDONYMS, InstantSource.fixed(NOW))
        .read(RawRecord.of(source.name(), 1, record));
  }

  static Signal signal(Source source, String record) {
    if (read(source, record) instanceof Signal signal) {
      return signal;
    }
    throw new AssertionError(read(source, record));
  }

  static Rejection rejection(Source source, String record) {
    if (read(source, record) instanceof Rejection rejection) {
      return rejection;
    }
    throw new AssertionError(read(source, record));
  }
}

package org.yujing.disposition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.RecordReader;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;

/** Records of dispositions, read at noon of 2026-06-01 in Beijing. */
final class TestingDispositions {
  static final String ITEM = "0123456789abcdef0123-89abcdef";
  static final Pseudonyms PSEUDONYMS = Pseudonyms.forDevelopment();
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Source SOURCE = DispositionReader.file("/data/actions.jsonl");
  private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");

  private TestingDispositions() {}

  /** A record with what every one needs, and more. */
  static String with(String more) {
    return "{\"id\":\"D-1\",\"item\":\""
        + ITEM
        + "\",\"action\":\"accept\",\"by\":\"王芳\",\"time\":\"2026-01-05T08:00:00+08:00\""
        + more
        + "}";
  }

  static DispositionReading read(String text) {
    return reader().read(RawRecord.of(DispositionReader.SOURCE, 1, text));
  }

  private static DispositionReader reader() {
    return new DispositionReader(SOURCE, PSEUDONYMS, InstantSource.fixed(NOW), ZONE);
  }

  static List<DispositionReading> readAll(byte[] file) {
    List<DispositionReading> readings = new ArrayList<>();
    try (RecordReader records = new RecordReader(SOURCE, new ByteArrayInputStream(file))) {
      for (RawRecord raw = records.next(); raw != null; raw = records.next()) {
        readings.add(reader().read(raw));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readings;
  }

  static Disposition disposition(String text) {
    if (read(text) instanceof DispositionReading.Read read) {
      return read.disposition();
    }
    throw new AssertionError(read(text));
  }

  static Rejection rejection(String text) {
    if (read(text) instanceof DispositionReading.Rejected rejected) {
      return rejected.rejection();
    }
    throw new AssertionError(read(text));
  }
}

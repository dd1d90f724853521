package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceScanTest {
  @TempDir private Path folder;

  private Source source(String name, String... times) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String time : times) {
      lines.append("{\"id\":\"").append(time).append("\",\"time\":\"").append(time).append("\"}\n");
    }
    Path file = Files.writeString(folder.resolve(name + ".jsonl"), lines);
    return Source.jsonLines(name, Stream.EVENT, file.toString());
  }

  private static List<SourceScan> scan(Source... sources) {
    return SourceScan.all(
        List.of(sources), TestingSources.PSEUDONYMS, InstantSource.fixed(TestingSources.NOW));
  }

  private static long millis(String time) {
    return java.time.Instant.parse(time).toEpochMilli();
  }

  @Test
  void findsFirstAndLastTimeAndTheDisorder() throws IOException {
    Source mixed =
        source(
            "mixed",
            "2026-01-05T08:00:10Z",
            "2026-01-05T08:00:00Z",
            "2026-01-05T08:01:00Z",
            "never",
            "2026-01-05T08:00:35Z",
            "2026-01-05T08:02:00Z",
            "2099-01-05T08:02:00Z");
    assertEquals(
        List.of(
            new SourceScan(
                "mixed",
                7,
                5,
                millis("2026-01-05T08:00:00Z"),
                millis("2026-01-05T08:02:00Z"),
                Duration.ofSeconds(25))),
        scan(mixed));
  }

  @Test
  void findsNoDisorderInOrderAndNothingInAnEmptyFile() throws IOException {
    List<SourceScan> scans =
        scan(
            source("ordered", "2026-01-05T08:00:00Z", "2026-01-05T08:00:00Z"),
            source("empty"),
            source("bad", "never"));
    assertEquals(Duration.ZERO, scans.get(0).disorder());
    assertEquals(
        new SourceScan("empty", 0, 0, Long.MAX_VALUE, Long.MIN_VALUE, Duration.ZERO), scans.get(1));
    assertEquals(
        new SourceScan("bad", 1, 0, Long.MAX_VALUE, Long.MIN_VALUE, Duration.ZERO), scans.get(2));
  }

  @Test
  void scansNoSourcesAtAll() {
    assertEquals(List.of(), scan());
  }

  @Test
  void failsWhenAFileHasGone() {
    Source gone = Source.jsonLines("gone", Stream.EVENT, folder.resolve("gone").toString());
    assertThrows(UncheckedIOException.class, () -> scan(gone));
  }
}

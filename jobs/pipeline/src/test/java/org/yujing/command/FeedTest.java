package org.yujing.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.command.FeedPlay.Head;
import org.yujing.problem.Problems;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalReader;
import org.yujing.signal.Source;
import org.yujing.signal.SourcesFile;
import org.yujing.signal.Spot;
import org.yujing.stack.LiveSources;

/** What feed makes of files: an order, and messages that the live job reads like the files. */
class FeedTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String DESK =
      """
      - name: desk
        stream: complaint
        file: desk.csv
        encoding: GB18030
        time: {field: 时间, pattern: "yyyy-MM-dd HH:mm:ss"}
        map: {id: 'row["编号"]', channel: '"app"', category: '"a.b"', content: 'row["内容"]'}
      """;
  private static final String METER =
      """
      - name: meter
        stream: sensor
        file: meter.jsonl
      """;
  private static final String PLAIN =
      """
      - name: plain
        stream: event
        file: plain.csv
      """;

  @TempDir private Path folder;

  private List<FeedRoute> routes(String sources) throws IOException {
    Path file = folder.resolve("sources.yaml");
    Files.writeString(file, "sources:\n" + sources.indent(2));
    Problems problems = new Problems();
    List<Source> read = SourcesFile.load(file, problems);
    assertFalse(problems.hasErrors(), problems.sorted().toString());
    SourceTopics topics = new SourceTopics(file);
    return read.stream().map(topics::route).toList();
  }

  private void desk(String... rows) throws IOException {
    String text = "编号,时间,内容\n" + String.join("\n", rows) + "\n";
    Files.write(folder.resolve("desk.csv"), text.getBytes(Charset.forName("GB18030")));
  }

  private static List<String> played(List<FeedRoute> routes, Duration shift) throws IOException {
    List<String> messages = new ArrayList<>();
    try (FeedPlay play = new FeedPlay()) {
      for (FeedRoute route : routes) {
        play.add(route.open(CLOCK, route.scan(CLOCK).disorder()));
      }
      for (Head head = play.next(); head != null; head = play.next()) {
        FeedForm form = routes.get(head.source()).form(shift);
        messages.add(new String(form.message(head.line().raw()), UTF_8));
      }
    }
    return messages;
  }

  private static String reading(int second, int value) {
    return "{\"device\":\"D\",\"metric\":\"m\",\"time\":\"2026-02-01T08:00:%02d+08:00\",\"value\":%d}"
        .formatted(second, value);
  }

  @Test
  void allSourcesAreOneOrderByTime() throws IOException {
    desk("1,2026-02-01 08:00:05,五", "2,2026-02-01 08:00:01,一");
    Files.write(
        folder.resolve("meter.jsonl"), List.of(reading(7, 7), reading(0, 0), reading(3, 3)));
    List<String> played = played(routes(DESK + METER), Duration.ZERO);
    assertEquals(
        List.of(
            reading(0, 0),
            "{\"编号\":\"2\",\"时间\":\"2026-02-01 08:00:01\",\"内容\":\"一\"}",
            reading(3, 3),
            "{\"编号\":\"1\",\"时间\":\"2026-02-01 08:00:05\",\"内容\":\"五\"}",
            reading(7, 7)),
        played);
  }

  @Test
  void brokenRecordsGoWhereTheyStandAsTheyAre() throws IOException {
    desk("1,2026-02-01 08:00:01,一", "2,soon,二", "3,2026-02-01 08:00:03", "4,2026-02-01 08:00:04,四");
    List<String> played = played(routes(DESK), Duration.ZERO);
    assertEquals("{\"编号\":\"2\",\"时间\":\"soon\",\"内容\":\"二\"}", played.get(1));
    assertEquals("3,2026-02-01 08:00:03", played.get(2));
    assertEquals(4, played.size());
  }

  @Test
  void whatIsNoTextInItsEncodingIsNoneAsAMessage() throws IOException {
    Files.write(folder.resolve("meter.jsonl"), new byte[] {'{', '"', (byte) 0xC3, '"', '}'});
    FeedRoute route = routes(METER).get(0);
    FeedFile file = route.open(CLOCK, Duration.ZERO);
    byte[] message = route.form(Duration.ZERO).message(file.next().raw());
    file.close();
    assertEquals((byte) 0xFF, message[message.length - 1]);
  }

  @Test
  void theTopicsAreThoseOfTheRunningJob() throws IOException {
    desk();
    assertEquals("signals.desk", routes(DESK).get(0).topic());
  }

  @Test
  void theLiveJobReadsTheSameSignals() throws IOException {
    desk("1,2026-02-01 08:00:01,\"一,\"\"二\"\"\"");
    Files.writeString(
        folder.resolve("plain.csv"),
        """
        id,time,type,amount,place.grid,parties,colour
        e1,2026-02-01T08:00:00Z,a.b,12.50,G-1,p1,red
        e2,2026-02-01T08:00:01Z,a.b,,,,
        """);
    List<FeedRoute> routes = routes(DESK + PLAIN);
    List<Source> live = LiveSources.load(folder.resolve("sources.yaml"), new Problems());
    for (int i = 0; i < routes.size(); i++) {
      FeedRoute route = routes.get(i);
      SignalReader fromFile = reader(route.source());
      SignalReader fromTopic = reader(live.get(i));
      FeedForm form = route.form(Duration.ZERO);
      try (FeedFile file = route.open(CLOCK, Duration.ZERO)) {
        for (FeedLine line = file.next(); line != null; line = file.next()) {
          RawRecord message =
              RawRecord.ofMessage(live.get(i), Spot.message(0, 0), form.message(line.raw()));
          Signal expected = (Signal) fromFile.read(line.raw());
          assertEquals(expected, fromTopic.read(message));
        }
      }
    }
  }

  private static SignalReader reader(Source source) {
    return new SignalReader(source, Pseudonyms.forDevelopment(), CLOCK);
  }

  @Test
  void shiftedTimesAreInTheSourcesOwnPattern() throws IOException {
    desk("1,2026-02-01 08:00:01,2026-02-01 08:00:01", "2,soon,x");
    Files.write(folder.resolve("meter.jsonl"), List.of(reading(7, 7)));
    List<String> played = played(routes(DESK + METER), Duration.ofDays(2));
    assertEquals(
        List.of(
            "{\"编号\":\"1\",\"时间\":\"2026-02-03 08:00:01\",\"内容\":\"2026-02-01 08:00:01\"}",
            "{\"编号\":\"2\",\"时间\":\"soon\",\"内容\":\"x\"}",
            reading(7, 7).replace("02-01T", "02-03T")),
        played);
  }

  @Test
  void aRateOrASpeedSaysWhenARecordIsDue() {
    FeedPace rate = new FeedPace(100, 0, 0);
    assertEquals(0, rate.wait(0, 5, 0));
    assertEquals(1_000_000_000, rate.wait(100, 5, 0));
    assertTrue(rate.wait(100, 5, 2_000_000_000) <= 0);
    assertEquals(0, new FeedPace(0, 0, 0).wait(1_000_000, 5, 0));
    FeedPace speed = new FeedPace(0, 60, 0);
    assertEquals(0, speed.wait(0, 1000, 0));
    assertEquals(1_000_000_000, speed.wait(1, 61_000, 0));
  }

  @Test
  void whatDoesNotFitTogetherIsASentenceAndTwo() {
    assertFeed("--rate", "1", "--speed", "1");
    assertFeed("--rate", "-1");
    assertFeed("--speed", "0");
    assertFeed("--shift", "1d", "--dispositions");
    assertFeed("--until", "soon");
  }

  private static void assertFeed(String... options) {
    List<Object> all = new ArrayList<>(List.of("feed", "--kafka", "localhost:1"));
    all.addAll(List.of(options));
    TestingRun run = TestingRun.of(all.toArray());
    assertEquals(2, run.code(), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }
}

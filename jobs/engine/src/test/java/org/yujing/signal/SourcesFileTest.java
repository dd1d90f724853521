package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujing.problem.Problems;

class SourcesFileTest {
  private static final String HOTLINE =
      """
      sources:
        - name: hotline
          stream: complaint
          file: data/hotline.csv
          format: csv
          time: {field: 受理时间, pattern: "yyyy-MM-dd HH:mm:ss", zone: Asia/Shanghai}
          map:
            id: row["工单号"]
            category: '"labour." + row["类别"]'
            place.address: row["地址"]
            attrs.level: row.level
          encoding: GB18030
      """;

  @TempDir private Path folder;
  private final Problems problems = new Problems();

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    write("data/hotline.csv", "工单号,受理时间,类别,地址,level\n", Charset.forName("GB18030"));
    write("data/events.jsonl", "{}\n", StandardCharsets.UTF_8);
  }

  private void write(String path, String text, Charset charset) throws IOException {
    Files.write(folder.resolve(path), text.getBytes(charset));
  }

  private List<Source> load(String yaml) throws IOException {
    write("sources.yaml", yaml, StandardCharsets.UTF_8);
    return SourcesFile.load(folder.resolve("sources.yaml"), problems);
  }

  private List<Source> loaded(String yaml) throws IOException {
    List<Source> sources = load(yaml);
    assertEquals("", said());
    return sources;
  }

  /** Every problem on a line, without the path. */
  private String said() {
    StringBuilder said = new StringBuilder();
    String file = folder.resolve("sources.yaml").toString();
    problems.sorted().forEach(p -> said.append(p.toString().replace(file + ":", "")).append('\n'));
    return said.toString();
  }

  private void assertProblem(String expected, String yaml) throws IOException {
    assertEquals(List.of(), load(yaml));
    assertEquals(expected + "\n", said());
  }

  @Test
  void loadsASourceOfAnotherSystem() throws IOException {
    Source source = loaded(HOTLINE).get(0);
    assertEquals("hotline", source.name());
    assertEquals(Stream.COMPLAINT, source.stream());
    assertEquals(folder.resolve("data/hotline.csv").toString(), source.file());
    assertEquals(List.of("工单号", "受理时间", "类别", "地址", "level"), source.layout().columns());
    assertEquals("GB18030", source.layout().encoding());
    assertEquals(
        List.of("id", "category", "place.address", "attrs.level"),
        List.copyOf(source.map().keySet()));
    assertEquals(Source.Pace.of(Stream.COMPLAINT), source.pace());
  }

  @Test
  void needsLittleForTheCanonicalForm() throws IOException {
    List<Source> sources =
        loaded(
            """
            sources:
              - {name: events, stream: event, file: data/events.jsonl}
              - name: live
                stream: sensor
                kafka: {topic: readings}
                out_of_order: 0s
                idle_after: 5m
                ahead: 1h
            """);
    assertEquals(Source.TimeField.CANONICAL, sources.get(0).time());
    assertEquals(Source.Format.JSONL, sources.get(0).layout().format());
    assertTrue(sources.get(1).live());
    assertEquals("readings", sources.get(1).topic());
    assertEquals(
        new Source.Pace(Duration.ZERO, Duration.ofMinutes(5), Duration.ofHours(1)),
        sources.get(1).pace());
    assertEquals(Duration.ofSeconds(2), Source.Pace.of(Stream.SENSOR).outOfOrder());
  }

  @Test
  void takesPatternsWithoutAZoneAsChinese() throws IOException {
    Source source = loaded(HOTLINE.replace(", zone: Asia/Shanghai", "")).get(0);
    assertEquals("Asia/Shanghai", source.time().zone());
  }

  @Test
  void refusesTopicsWhereOnlyFilesAreRead() throws IOException {
    write("sources.yaml", "sources: [{name: a, stream: event, kafka: {topic: t}}]", UTF_8);
    assertEquals(List.of(), SourcesFile.loadFiles(folder.resolve("sources.yaml"), problems));
    assertEquals("1:36 LIVE_ONLY a topic needs the live job (give a file)\n", said());
  }

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: hotline   | nam: hotline | 2:5 MISSING_KEY item 1 of sources needs \"name\"",
        "stream: complaint | stream: complaints "
            + "| 3:13 BAD_VALUE stream cannot be \"complaints\" (did you mean \"complaint\"?)",
        "data/hotline.csv | data/hotlin.csv "
            + "| 4:11 UNREADABLE \"data/hotlin.csv\" does not exist"
            + " (paths are relative to the sources file)",
        "data/hotline.csv | data "
            + "| 4:11 UNREADABLE \"data\" is a folder (paths are relative to the sources file)",
        "format: csv | format: cvs "
            + "| 5:13 BAD_VALUE format cannot be \"cvs\" (did you mean \"csv\"?)",
        "field: 受理时间 | field: 受理时 "
            + "| 6:19 UNKNOWN_COLUMN the file has no column \"受理时\" (did you mean \"受理时间\"?)",
        "field: 受理时间, | '' "
            + "| 6:11 UNKNOWN_COLUMN the file has no column \"time\""
            + " (time: {field: ...} names the column of the time)",
        "yyyy-MM-dd HH | YYYY-MM-dd HH "
            + "| 6:34 BAD_VALUE no time can be read as \"YYYY-MM-dd HH:mm:ss\""
            + " (the year is yyyy, not YYYY)",
        "yyyy-MM-dd HH:mm:ss | %Y-%m-%d "
            + "| 6:34 BAD_VALUE no time can be read as \"%Y-%m-%d\""
            + " (patterns are written like yyyy-MM-dd HH:mm:ss, without %)",
        "\"yyyy-MM-dd HH:mm:ss\" | [yyyy-MM-dd HH:mm, yyyy/M/d] "
            + "| 6:34 WRONG_TYPE pattern must be a text, not a list (several forms stand in one"
            + " text, each in brackets: \"[yyyy-MM-dd HH:mm][yyyy/M/d]\")",
        "Asia/Shanghai | Asia/Shangai "
            + "| 6:63 BAD_VALUE no such zone: \"Asia/Shangai\" (did you mean \"Asia/Shanghai\"?)",
        "row[\"地址\"] | row[\"地扯\"] "
            + "| 10:22 UNKNOWN_COLUMN the file has no column \"地扯\" (did you mean \"地址\"?)",
        "row.level | row.leve "
            + "| 11:20 UNKNOWN_COLUMN the file has no column \"leve\" (did you mean \"level\"?)",
        "place.address: | place.adress: "
            + "| 10:7 UNKNOWN_FIELD no source gives a field \"place.adress\""
            + " (did you mean \"place.address\"?)",
        "attrs.level: | urgency: "
            + "| 11:7 UNKNOWN_FIELD no source gives a field \"urgency\""
            + " (attrs.urgency keeps what has no field)",
        "attrs.level: | text: "
            + "| 11:7 UNKNOWN_FIELD no source gives a field \"text\" (the engine makes it)",
        "encoding: GB18030 | encoding: GB18031 "
            + "| 12:15 BAD_VALUE files cannot be read in \"GB18031\" (did you mean \"GB18030\"?)",
        "encoding: GB18030 | encoding: UTF-16 "
            + "| 12:15 BAD_VALUE files cannot be read in \"UTF-16\" (save the file as UTF-8)",
        "encoding: GB18030 | delimiter: \";;\" "
            + "| 12:16 BAD_VALUE the delimiter is one character",
        "encoding: GB18030 | encodin: GB18030 | 12:5 UNKNOWN_KEY item 1 of sources has no key"
            + " \"encodin\" (did you mean \"encoding\"?)",
      })
  void explainsWhatIsWrong(String part, String wrong, String problem) throws IOException {
    load(HOTLINE.replace(part, wrong.equals("''") ? "" : wrong));
    assertTrue(said().contains(problem), said());
  }

  @Test
  void reportsEveryProblemAtOnce() throws IOException {
    load(
        """
        source: x
        sources:
          - {name: a, stream: event, file: data/events.jsonl}
          - {name: a, stream: alarm, file: none.jsonl, kafka: {topic: t}, idle_after: 1 hour}
          - {name: b, stream: event}
          - {name: dispositions, stream: event, file: data/events.jsonl}
        """);
    assertEquals(
        """
        1:1 UNKNOWN_KEY the file has no key "source" (did you mean "sources"?)
        4:12 DUPLICATE_NAME two sources are called "a" (the first is on line 3)
        4:23 BAD_VALUE stream cannot be "alarm" (one of complaint, event, sensor)
        4:36 UNREADABLE "none.jsonl" does not exist (paths are relative to the sources file)
        4:48 BAD_VALUE a source is a file or a topic (drop one)
        4:79 BAD_VALUE idle_after must be a length of time, not "1 hour" \
        (write a number and a unit: 500ms, 30s, 10m, 24h, 30d)
        5:5 MISSING_KEY item 3 of sources needs "file" or "kafka"
        6:12 BAD_VALUE a source of signals cannot be called "dispositions" \
        (people's actions on items go by that name)
        """,
        said());
  }

  @Test
  void pointsIntoExpressionsThatAreWrong() throws IOException {
    load(HOTLINE.replace("row[\"工单号\"]", "row[\"工单号\"] +"));
    assertTrue(said().startsWith("8:"), said());
    assertTrue(said().contains("SYNTAX"), said());
  }

  @Test
  void needsTheFieldsThatEverySignalHas() throws IOException {
    assertProblem(
        "8:7 MISSING_KEY map needs \"metric\"\n8:7 MISSING_KEY map needs \"value\"",
        """
        sources:
          - name: a
            stream: sensor
            file: data/hotline.csv
            encoding: GB18030
            time: {field: 受理时间, pattern: yyyy-MM-dd}
            map:
              device: row.level
        """);
  }

  @Test
  void takesCsvWithoutAMapWhereItsHeaderHasCanonicalNames() throws IOException {
    write("data/own.csv", "id,time,place.grid\n", UTF_8);
    String yaml = "sources: [{name: a, stream: event, file: data/own.csv}]";
    assertEquals(Map.of(), loaded(yaml).get(0).map());
    write("data/own.csv", "no,time\n", UTF_8);
    assertProblem(
        "1:11 MISSING_KEY item 1 of sources needs \"map\": its header has no [id]"
            + " (map: {id: row[\"...\"], ...})",
        yaml);
  }

  @Test
  void takesAnEmptyCsvFile() throws IOException {
    write("data/hotline.csv", "", UTF_8);
    assertEquals(List.of(), loaded(HOTLINE).get(0).layout().columns());
  }

  @Test
  void namesTheEncodingThatAHeaderIsProbablyIn() throws IOException {
    load(HOTLINE.replace("encoding: GB18030", ""));
    assertTrue(
        said().contains("UNREADABLE the file's header is not UTF-8 (encoding: GB18030)"), said());
  }

  @Test
  void refusesFilesInUtf16() throws IOException {
    write("data/events.jsonl", "{}\n", StandardCharsets.UTF_16);
    assertProblem(
        "1:36 UNREADABLE the file is UTF-16 (save it as UTF-8)",
        "sources: [{name: a, stream: event, file: data/events.jsonl}]");
  }

  @Test
  void saysThatASourcesFileIsMissingOrAFolder() {
    SourcesFile.load(folder.resolve("sources.yaml"), problems);
    SourcesFile.load(folder, problems);
    String said = problems.sorted().toString();
    assertTrue(said.contains("the sources file does not exist"), said);
    assertTrue(said.contains("the sources file is a folder"), said);
  }

  @Test
  void refusesAColumnThatTheFileHasTwice() throws IOException {
    write("data/two.csv", "id,time,note,note\n", UTF_8);
    load(
        """
        sources:
          - name: a
            stream: event
            file: data/two.csv
            map: {id: row.id, attrs.note: row.note}
        """);
    assertEquals(
        "5:35 UNKNOWN_COLUMN the file has more than one column \"note\" (rename the others)\n",
        said());
  }

  @Test
  void refusesCsvInATopicAndATimeGivenTwice() throws IOException {
    load(
        """
        sources:
          - {name: a, stream: event, kafka: {topic: t}, format: csv}
          - name: b
            stream: event
            file: data/events.jsonl
            time: {field: at}
            map: {id: row.id, time: row.at}
        """);
    assertTrue(said().contains("a topic has no header"), said());
    assertTrue(said().contains("7:29 BAD_VALUE the time is given twice"), said());
  }

  @Test
  void saysNothingOfPersonsWhereTheHeaderIsMissing() throws IOException {
    String record = "GD20260310,张三,13812345678,2026-03-10 07:25,阳光小区";
    write("data/hotline.csv", record + "\n", Charset.forName("GB18030"));
    load(HOTLINE);
    assertEquals(
        """
        4:5 UNKNOWN_COLUMN the file seems to have no header row: its first line looks like a record \
        (name the columns in the first line)
        6:19 UNKNOWN_COLUMN the file has no column "受理时间"
        8:11 UNKNOWN_COLUMN the file has no column "工单号"
        9:30 UNKNOWN_COLUMN the file has no column "类别"
        10:22 UNKNOWN_COLUMN the file has no column "地址"
        11:20 UNKNOWN_COLUMN the file has no column "level"
        """,
        said());
  }

  @Test
  void listsTheFirstColumnsOnly() throws IOException {
    write(
        "data/own.csv",
        "id,time,a,b,c,d,e,f,g,h,i,j,k,l,13812345678 or another long name\n",
        UTF_8);
    load("sources: [{name: a, stream: event, file: data/own.csv, map: {id: row.number}}]");
    assertTrue(
        said().contains("(its columns: id, time, a, b, c, d, e, f, g, h, i, j and 3 more)"),
        said());
  }

  @Test
  void proposesTheDelimiterThatAFileHas() throws IOException {
    write("data/own.csv", "id;type;time\n", UTF_8);
    String yaml = "sources: [{name: a, stream: event, file: data/own.csv, map: {id: row.id}}]";
    assertProblem(
        "1:36 BAD_VALUE the file's first line is one column, with \";\" in it (delimiter: \";\")",
        yaml.replace("map: {id: row.id}", "map: {id: row.id, type: row.type}"));
    write("data/own.csv", "id\ttype\ttime\n", UTF_8);
    load(yaml.replace("map:", "delimiter: \"|\", map:"));
    assertTrue(
        said().contains("1:56 BAD_VALUE the file's first line is one column, with \"\\t\" in it"),
        said());
  }

  @Test
  void asksForACsvOfASpreadsheet() throws IOException {
    write("data/hotline.xlsx", "PK", UTF_8);
    load(HOTLINE.replace("hotline.csv", "hotline.xlsx"));
    assertTrue(
        said()
            .contains(
                "4:11 UNREADABLE \"data/hotline.xlsx\" is a spreadsheet (save it as CSV (UTF-8))"),
        said());
  }
}

package org.yujing.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.problem.Problems;

class ReferenceTest {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  @TempDir private Path folder;
  private TestingReference data;

  @BeforeEach
  void start() {
    data = new TestingReference(folder);
  }

  private Reference loaded() {
    assertEquals("", data.problems());
    return data.load();
  }

  @Test
  void readsGridsWithTheirUnits() {
    data.with(
        "grids.csv",
        "\uFEFF"
            + """
            grid,community,street,district,city,capacity,grid_unit,street_unit
            G-01,幸福社区,人民街道,吴兴区,湖州市,500,网格一,街道办
            G-02,,,,,,,
            """);
    Grid grid = loaded().grid("G-01").orElseThrow();
    assertEquals("人民街道", grid.street());
    assertEquals(500, grid.capacity());
    assertEquals(Map.of("grid", "网格一", "street", "街道办"), grid.units());
    assertTrue(Double.isNaN(loaded().grid("G-02").orElseThrow().capacity()));
  }

  @Test
  void readsDevicesWithTheirLimits() {
    data.with(
        "devices.csv",
        """
        device,target_type,target_id,target_name,grid,address,lon,lat,limit_ch4_lel,limit_co
        D1,household,H-1,李四,G-01,人民路1号,120.1,30.9,25,
        D2,site,S-1,工地,,,,,,
        """);
    Device device = loaded().device("D1").orElseThrow();
    assertEquals(
        Map.of("type", "household", "id", TestingReference.PSEUDONYMS.of("H-1"), "name", "李*"),
        device.target());
    assertEquals(
        Map.of("grid", "G-01", "address", "人民路1号", "lon", 120.1, "lat", 30.9), device.place());
    assertEquals(Map.of("ch4_lel", 25.0), device.limits());
    assertEquals(
        Map.of("type", "site", "id", "S-1", "name", "工地"),
        loaded().device("D2").orElseThrow().target());
  }

  @Test
  void readsTargetsWithWhateverElseIsKnown() {
    data.with(
        "targets.csv",
        """
        type,id,name,grid,workers,disputed,code,contact,note
        enterprise,E1,某公司,G-01,120,true,007,13812345678,
        """);
    Target target = loaded().target("enterprise", "E1").orElseThrow();
    assertEquals("某公司", target.name());
    assertEquals(
        Map.of("workers", 120.0, "disputed", true, "code", "007", "contact", "138********"),
        target.attrs());
    assertEquals(target, loaded().target("", "E1").orElseThrow());
    assertFalse(loaded().target("site", "E1").isPresent());
  }

  @Test
  void findsPersonsByTheirHashOnly() {
    data.with("targets.csv", "type,id,name\nperson,R-9,王五\n");
    Target target = loaded().target("person", TestingReference.PSEUDONYMS.of("R-9")).orElseThrow();
    assertEquals("王*", target.name());
    assertFalse(loaded().target("person", "R-9").isPresent());
    assertEquals(target, loaded().target("", "R-9").orElseThrow());
  }

  @Test
  void readsJsonLinesWhoseValuesKeepTheirKinds() {
    data.with(
        "targets.jsonl",
        "{\"type\":\"site\",\"id\":\"S1\",\"workers\":80,\"paused\":false,\"code\":\"007\","
            + "\"note\":null}\n\n");
    assertEquals(
        Map.of("workers", 80.0, "paused", false, "code", "007"),
        loaded().target("site", "S1").orElseThrow().attrs());
  }

  @Test
  void knowsSeasonsByLocalDate() {
    data.with(
        "calendars.csv",
        """
        calendar,kind,from,to
        spring,season,2026-01-10,2026-02-16
        spring,season,2027-01-20,2027-02-05
        """);
    Reference reference = loaded();
    assertTrue(reference.season("spring", Instant.parse("2026-01-09T16:00:00Z"), BEIJING));
    assertFalse(reference.season("spring", Instant.parse("2026-01-09T15:59:59Z"), BEIJING));
    assertTrue(reference.season("spring", Instant.parse("2026-02-16T15:59:59Z"), BEIJING));
    assertFalse(reference.season("spring", Instant.parse("2026-02-16T16:00:00Z"), BEIJING));
    assertTrue(reference.season("spring", Instant.parse("2027-01-25T00:00:00Z"), BEIJING));
    assertFalse(reference.season("autumn", Instant.parse("2027-01-25T00:00:00Z"), BEIJING));
    assertTrue(reference.knowsCalendar("spring"));
    assertFalse(reference.knowsCalendar("autumn"));
  }

  @Test
  void findsWordsOfALexiconWhateverTheirWidthAndCase() {
    data.with("lexicons.csv", "lexicon,word,signal\nthreat,同归于尽,t\nthreat,ＡＢc,t\nthreat,拼命,t\n");
    Reference reference = loaded();
    assertTrue(reference.mentions("要和他们同归于尽!", "threat"));
    assertTrue(reference.mentions("xabCx", "threat"));
    assertTrue(reference.mentions("ａｂｃ", "threat"));
    assertFalse(reference.mentions("同归 于尽", "threat"));
    assertFalse(reference.mentions("", "threat"));
    assertFalse(reference.mentions("同归于尽", "other"));
    assertTrue(reference.knowsLexicon("threat"));
    assertFalse(reference.knowsLexicon("other"));
  }

  @Test
  void readsRostersInTheirOrder() {
    data.with(
        "rosters.csv",
        "roster,type,key,name\nlone-elderly,household,H-2,赵六\nlone-elderly,device,GD-1,门磁\n");
    assertEquals(
        List.of(
            new RosterEntry("household", TestingReference.PSEUDONYMS.of("H-2"), "赵*"),
            new RosterEntry("device", "GD-1", "门磁")),
        loaded().roster("lone-elderly"));
    assertTrue(loaded().knowsRoster("lone-elderly"));
    assertFalse(loaded().knowsRoster("others"));
    assertEquals(List.of(), loaded().roster("others"));
  }

  @Test
  void travelsWithItsLexicons() throws Exception {
    data.with("lexicons.csv", "lexicon,word\nthreat,拼命\n").with("grids.csv", "grid\nG-01\n");
    Reference reference = loaded();
    assertTrue(reference.mentions("拼命", "threat"));
    Reference copy = sent(reference);
    assertTrue(copy.mentions("拼命", "threat"));
    assertTrue(copy.grid("G-01").isPresent());
  }

  @Test
  void theTasksOfAProcessShareWhatIsTheSame() throws Exception {
    data.with("grids.csv", "grid\nG-01\n");
    Reference reference = loaded();
    Reference copy = sent(reference);
    assertSame(copy, sent(reference));
    data.with("grids.csv", "grid\nG-02\n");
    Reference other = sent(loaded());
    assertFalse(other.grid("G-01").isPresent());
    assertTrue(other.grid("G-02").isPresent());
    assertTrue(sent(copy).grid("G-01").isPresent());
  }

  private static Reference sent(Reference reference) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(reference);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Reference) in.readObject();
    }
  }

  @Test
  void ignoresNotesAndHiddenFiles() {
    data.with("README.md", "x").with(".gitkeep", "").with("notes.txt", "x");
    loaded();
  }

  @Test
  void reportsEveryProblemWithItsPlace() {
    data.with("grid.csv", "grid\nG\n")
        .with("devices.xlsx", "x")
        .with("grids.csv", "grid,comunity,capacity\nG-01,a,many\nG-01,b,1\nG-02,c\n,d,1\n")
        .with("targets.csv", "typ,id\nx,y\n")
        .with("lexicons.csv", "lexicon,word\nthreat, \n")
        .with("rosters.jsonl", "{\"roster\":\"r\",\"key\":\"k\",\"kind\":1}\n[]\n{\n")
        .with(
            "calendars.csv",
            """
            calendar,kind,from,to
            c,seasn,2026-01-01,2026-01-02
            c,season,2026-02-30,2026-03-01
            c,season,2026-03-02,2026-03-01
            """);
    assertEquals(
        """
        calendars.csv:2:0 BAD_VALUE "kind" cannot be "seasn" (season, holiday or workday)
        calendars.csv:3:0 BAD_VALUE "from" is no date: 2026-02-30 (write 2026-02-17)
        calendars.csv:4:0 BAD_VALUE "to" is before "from"
        devices.xlsx:0:0 UNKNOWN_FILE no reference data is called devices.xlsx \
        (known: grids, devices, targets, calendars, lexicons, rosters, units, each .csv or .jsonl)
        grid.csv:0:0 UNKNOWN_FILE no reference data is called grid.csv (did you mean "grids"?)
        grids.csv:1:0 UNKNOWN_COLUMN grids has no column "comunity" (did you mean "community"?)
        grids.csv:2:0 BAD_VALUE "capacity" must be a number, at least 0
        grids.csv:3:0 DUPLICATE_NAME grid G-01 is given twice (the first is at grids.csv:2)
        grids.csv:4:0 BAD_VALUE the cells do not fit the header
        grids.csv:5:0 MISSING_KEY "grid" is empty
        lexicons.csv:2:0 BAD_VALUE a blank word would be in every text
        rosters.jsonl:1:0 UNKNOWN_COLUMN rosters has no column "kind" \
        (known: roster, key, type, name)
        rosters.jsonl:2:0 BAD_VALUE the line is no JSON object
        rosters.jsonl:3:0 BAD_VALUE the line is no JSON object
        targets.csv:1:0 MISSING_KEY targets needs a column "type" (did you mean "typ"?)
        """,
        data.problems());
  }

  @Test
  void saysNothingOfARegisterWithoutAHeader() {
    data.with("grids.csv", "G-01,张三,13812345678\n");
    assertEquals(
        """
        grids.csv:1:0 UNKNOWN_COLUMN the first line names no column of grids \
        (known: grid, community, street, district, city, capacity, grid_unit, community_unit, \
        street_unit, district_unit, city_unit)
        """,
        data.problems());
  }

  @Test
  void reportsBytesThatAreNotUtf8() throws Exception {
    Files.write(
        folder.resolve("lexicons.csv"),
        "lexicon,word\nthreat,拖欠\n".getBytes(Charset.forName("GBK")));
    assertEquals(
        "lexicons.csv:2:0 NOT_UTF8 the line is not UTF-8 (save the file as UTF-8)\n",
        data.problems());
  }

  @Test
  void reportsTheSameKeyInTwoFolders() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    data.with("grids.csv", "grid\nG-01\n");
    Files.writeString(other.resolve("grids.jsonl"), "{\"grid\":\"G-01\"}\n");
    Problems problems = new Problems();
    Reference.load(List.of(folder, other), TestingReference.PSEUDONYMS, problems);
    assertEquals(1, problems.size());
  }

  @Test
  void reportsAFolderThatIsNotThere() {
    Problems problems = new Problems();
    Reference.load(List.of(folder.resolve("none")), TestingReference.PSEUDONYMS, problems);
    assertTrue(problems.sorted().toString().contains("UNREADABLE"));
  }
}

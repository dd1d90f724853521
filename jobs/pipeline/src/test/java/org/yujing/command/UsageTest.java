package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.backtest.ChartPage;

class UsageTest {
  @TempDir private Path folder;

  @BeforeEach
  void oneSourceOfOneColumn() throws IOException {
    Files.writeString(folder.resolve("data.csv"), "id,when\n");
    Files.writeString(
        folder.resolve("sources.yaml"),
        """
        sources:
          - name: desk
            stream: complaint
            file: data.csv
            format: csv
            time: {field: when, pattern: "yyyy-MM-dd"}
            map: {id: row.id}
        """);
  }

  @Test
  void aSourcesFileThatIsNotThereIsASentenceAndTwo() {
    TestingRun run = run("--sources", folder.resolve("nowhere.yaml"));
    assertEquals(2, run.code());
    assertTrue(run.err().contains("nowhere.yaml"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @Test
  void aFileWithNothingInItIsARunWithNothingInIt() throws IOException {
    TestingRun run = run("--sources", folder.resolve("sources.yaml"));
    assertEquals(0, run.code(), run.err());
    assertEquals("", Files.readString(folder.resolve("out/warnings.jsonl")));
  }

  @Test
  void wrongRulesAreEveryProblemAndOne() throws IOException {
    Path bad = Files.createDirectories(folder.resolve("rules/bad")).resolve("one.yaml");
    Files.writeString(
        bad,
        """
        rule: two
        title: wrong in several places
        on: complaint
        where: categry == "x"
        by: target.id
        count: {within: soon}
        levels: {yellow: 5, red: 3}
        colour: red
        """);
    TestingRun check = TestingRun.of("check", "--rules", folder.resolve("rules"));
    assertFalse(check.out().contains("assessment rules"), check.out());
    assertEquals(1, check.code());
    for (String code :
        List.of("NAME_MISMATCH", "UNKNOWN_FIELD", "BAD_VALUE", "LEVEL_ORDER", "UNKNOWN_KEY")) {
      assertTrue(check.out().contains(code), check.out());
    }
    TestingRun run =
        run("--sources", folder.resolve("sources.yaml"), "--rules", folder.resolve("rules"));
    assertEquals(1, run.code());
    assertTrue(run.err().contains("one.yaml:4:8 UNKNOWN_FIELD"), run.err());
    assertFalse(Files.exists(folder.resolve("out/warnings.jsonl")));
  }

  @Test
  void whatAnotherWroteIsNotReplaced() throws IOException {
    Path theirs = Files.createDirectories(folder.resolve("out")).resolve("warnings.jsonl");
    Files.writeString(theirs, "theirs");
    TestingRun run = run("--sources", folder.resolve("sources.yaml"));
    assertEquals(2, run.code());
    assertEquals("theirs", Files.readString(theirs));
  }

  @Test
  void nothingIsWrittenAmongOthersFilesOrRules() throws IOException {
    Path theirs = Files.createDirectories(folder.resolve("out")).resolve("notes.txt");
    Files.writeString(theirs, "theirs");
    TestingRun run = run("--sources", folder.resolve("sources.yaml"));
    assertEquals(2, run.code());
    assertTrue(run.err().contains("notes.txt"), run.err());
    Path pack = Files.createDirectories(folder.resolve("rules/small"));
    Files.writeString(pack.resolve("x.yaml"), "rule: x\n");
    for (String out : List.of("rules", "rules/small", "rules/small/out", "rules/new")) {
      TestingRun among =
          TestingRun.of("run", "--rules", folder.resolve("rules"), "--out", folder.resolve(out));
      assertEquals(2, among.code(), out);
      assertTrue(among.err().contains("--out"), among.err());
    }
    assertEquals(List.of(pack), inside(folder.resolve("rules")));
    assertEquals(2, TestingRun.of("backtest", "--out", pack).code());
    assertEquals(List.of(pack.resolve("x.yaml")), inside(pack));
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void whoGivesOnlyThePathIsToldItsOption() {
    TestingRun check = TestingRun.of("check", folder);
    assertEquals(2, check.code());
    assertTrue(check.err().contains("--rules " + folder), check.err());
    TestingRun run = TestingRun.of("run", folder.resolve("sources.yaml"));
    assertTrue(run.err().contains("--sources " + folder), run.err());
  }

  @Test
  void whatThereIsIsNamed() {
    assertTrue(TestingRun.of("test", "--run", "nosuch").out().contains("such as: "));
    TestingRun banana = TestingRun.of("new", "rule", "a/b", "--detector", "banana");
    assertTrue(banana.err().contains("; one of: match, count"), banana.err());
    TestingRun cuont = TestingRun.of("new", "rule", "a/b", "--detector", "cuont");
    assertTrue(cuont.err().contains("did you mean count?"), cuont.err());
    TestingRun nothing = TestingRun.of();
    assertEquals(2, nothing.code());
    assertTrue(nothing.err().contains("backtest"), nothing.err());
    String all = TestingRun.of("--help").out();
    assertTrue(all.contains("YUJING_LANG"), all);
    assertEquals(all, TestingRun.of("help").out());
    assertEquals(
        TestingRun.of("rules", "list", "--help").out(),
        TestingRun.of("help", "rules", "list").out());
    assertEquals(2, TestingRun.of("help", "nosuch").code());
  }

  @Test
  void aLanguageThatNobodySpeaksIsSaid() {
    assertTrue(Words.unknown("klingon").orElseThrow().contains("klingon"));
    for (String known : List.of("zh", "zh_CN.UTF-8", "en", "en-GB", " ")) {
      assertEquals(java.util.Optional.empty(), Words.unknown(known), known);
    }
  }

  @Test
  void feedTakesItsSourcesEitherWay() {
    Path no = folder.resolve("no.yaml");
    TestingRun both = TestingRun.of("feed", no, "--sources", no, "--kafka", "127.0.0.1:1");
    assertEquals(2, both.code());
    assertTrue(both.err().contains("once"), both.err());
    TestingRun option = TestingRun.of("feed", "--sources", no, "--kafka", "127.0.0.1:1");
    assertTrue(option.err().contains("no.yaml"), option.err());
  }

  @Test
  void hiddenFilesAreNobodys() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("out")).resolve(".gitkeep"), "");
    assertEquals(0, run("--sources", folder.resolve("sources.yaml")).code());
  }

  @Test
  void ourOwnPagesAreNobodysEither() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    String page = new ChartPage("en", "a week").html();
    Files.writeString(out.resolve("backtest.html"), page);
    assertEquals(0, run("--sources", folder.resolve("sources.yaml")).code());
    assertEquals(page, Files.readString(out.resolve("backtest.html")));
  }

  @Test
  void pagesOfOthersAreTheirs() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("index.html"), "<!doctype html><title>yujing</title>");
    assertEquals(2, run("--sources", folder.resolve("sources.yaml")).code());
  }

  @Test
  void twoRunsIntoOneFolderAreRefused() {
    try (OutFolder busy = OutFolder.open(folder.resolve("out"))) {
      assertTrue(Files.exists(busy.staging()));
      assertEquals(2, run("--sources", folder.resolve("sources.yaml")).code());
    }
  }

  @Test
  void nothingIsLeftOfARunThatFails() throws IOException {
    OutFolder.open(folder.resolve("out")).close();
    try (Stream<Path> left = Files.walk(folder.resolve("out"))) {
      List<String> names =
          left.sorted(Comparator.reverseOrder())
              .filter(Files::isRegularFile)
              .map(file -> file.getFileName().toString())
              .toList();
      assertEquals(List.of("lock"), names);
    }
  }

  @Test
  void unknownVerbsAndOptionsAreTwo() {
    assertEquals(2, TestingRun.of("frobnicate").code());
    assertEquals(2, TestingRun.of("run", "--colour", "red").code());
    assertEquals(2, TestingRun.of().code());
    assertEquals(2, run("--parallelism", "0").code());
    assertEquals(2, run("--from", "yesterday").code());
    assertEquals(2, run("--from", "2026-02-01", "--until", "2026-01-01").code());
  }

  @Test
  void whatIsNoNumberIsOneLineAndTwo() {
    assertLine(
        "--parallelism must be a whole number, not 'many'; see yujing run --help.",
        "run",
        "--parallelism",
        "many");
    assertLine(
        "--rate must be a number, not 'fast'; see yujing feed --help.", "feed", "--rate", "fast");
    assertLine(
        "N must be a whole number, not 'x'; see yujing rules show --help.", "rules", "show", "x");
  }

  @Test
  void aMisspeltOptionIsNamed() {
    TestingRun run = TestingRun.of("check", "--rule", folder);
    assertEquals(2, run.code());
    assertTrue(
        run.err().endsWith("yujing: there is no --rule here; did you mean --rules?\n"), run.err());
    assertTrue(TestingRun.of("run", "--source=x").err().contains("did you mean --sources?"));
    assertFalse(TestingRun.of("check", "--colour", "x").err().contains("did you mean"));
    String bare = TestingRun.of("check", folder).err();
    assertTrue(bare.contains("is given with its option here: --rules"), bare);
  }

  private static void assertLine(String said, Object... words) {
    TestingRun run = TestingRun.of(words);
    assertEquals(2, run.code());
    assertEquals(List.of("yujing: " + said), run.err().lines().toList());
  }

  @Test
  void everyVerbExplainsItself() {
    for (String verb : List.of("run", "check", "test", "up", "down", "status", "submit")) {
      TestingRun help = TestingRun.of(verb, "--help");
      assertEquals(0, help.code());
      assertTrue(help.out().contains("Usage: yujing " + verb), help.out());
    }
  }

  private TestingRun run(Object... options) {
    Object[] all = new Object[options.length + 3];
    all[0] = "run";
    System.arraycopy(options, 0, all, 1, options.length);
    all[options.length + 1] = "--out";
    all[options.length + 2] = folder.resolve("out");
    return TestingRun.of(all);
  }

  @Test
  void checkSaysHowMuchTheSecondPassHas() {
    TestingRun check = TestingRun.of("check");
    assertEquals(0, check.code(), check.out());
    assertTrue(check.out().matches("(?s)The second pass has \\d+ assessment rules and .*"));
  }
}

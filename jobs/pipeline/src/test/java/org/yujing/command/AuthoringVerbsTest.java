package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verbs {@code new} and {@code fmt}. */
class AuthoringVerbsTest {
  private static final String UNTIDY = "\uFEFFtitle:   t\r\nrule: r\r\n";
  private static final String TIDY = "rule: r\ntitle: t\n";

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void whatIsNewPassesStrictlyAndItsStoriesToo() {
    Path rules = folder.resolve("rules");
    TestingRun made =
        TestingRun.of("new", "rule", "noise/site", "--detector", "count", "--rules", rules);
    assertEquals(0, made.code(), made.err());
    assertTrue(made.out().contains(rules.resolve("noise/site.yaml").toString()), made.out());
    assertEquals(0, TestingRun.of("new", "pack", "lifts", "--rules", rules).code());
    TestingRun check = TestingRun.of("check", "--strict", "--rules", rules);
    assertEquals(0, check.code(), check.out());
    TestingRun test = TestingRun.of("test", "--coverage", "--rules", rules);
    assertEquals(0, test.code(), test.out());
    assertEquals(0, TestingRun.of("fmt", "--check", "--rules", rules).code());
  }

  @Test
  void nothingIsEverWrittenOver() throws IOException {
    Path rules = folder.resolve("rules");
    Path taken = file("rules/noise/site.yaml", "mine\n");
    for (List<String> words :
        List.of(
            List.of("rule", "noise/site", "--detector", "sum"),
            List.of("rule", "other/site", "--detector", "sum"),
            List.of("pack", "noise"))) {
      Object[] arguments =
          java.util.stream.Stream.of(List.of("new"), words, List.of("--rules", rules.toString()))
              .flatMap(List::stream)
              .toArray();
      TestingRun run = TestingRun.of(arguments);
      assertEquals(2, run.code(), run.out());
      assertTrue(run.err().contains("there already"));
    }
    assertEquals("mine\n", Files.readString(taken));
    assertFalse(Files.exists(rules.resolve("other")));
  }

  @ParameterizedTest
  @CsvSource({
    "noise, count",
    "noise/../site, count",
    "reference/site, count",
    "noise/exceptions, count",
    "noise/site.test, count",
    "/site, count",
    "noise/, count",
    "noise/site, cuont",
  })
  void badNamesAreASentenceAndTwo(String name, String detector) {
    Path rules = folder.resolve("rules");
    TestingRun run = TestingRun.of("new", "rule", name, "--detector", detector, "--rules", rules);
    assertEquals(2, run.code());
    assertFalse(run.err().contains("\tat "), run.err());
    assertFalse(Files.exists(rules));
  }

  @Test
  void aDetectorMisspeltIsRecognised() {
    TestingRun run =
        TestingRun.of("new", "rule", "a/b", "--detector", "cuont", "--rules", folder.resolve("r"));
    assertTrue(run.err().contains("did you mean count?"), run.err());
  }

  @Test
  void tidiesInPlaceOnceAndForAll() throws IOException {
    Path file = file("a.yaml", UNTIDY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    TestingRun check = TestingRun.of("fmt", "--check", file);
    assertEquals(1, check.code());
    assertTrue(check.out().contains("would change: " + file), check.out());
    assertEquals(UNTIDY, Files.readString(file));
    assertEquals(0, TestingRun.of("fmt", file).code());
    assertEquals(TIDY, Files.readString(file));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(0, TestingRun.of("fmt", "--check", file).code());
    try (var left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void aFileWithProblemsIsLeftAloneAndTheOthersAreTidied() throws IOException {
    Path good = file("rules/p/r.yaml", UNTIDY);
    Path bad = file("rules/p/s.yaml", "rule: [\n");
    Path coded = folder.resolve("rules/p/t.yaml");
    Files.write(coded, "title: 夜间\n".getBytes(Charset.forName("GB18030")));
    TestingRun run = TestingRun.of("fmt", "--rules", folder.resolve("rules"));
    assertEquals(1, run.code());
    assertTrue(run.out().contains("s.yaml:2:1 YAML_SYNTAX"), run.out());
    assertTrue(run.out().contains("t.yaml:0:0 NOT_UTF8"), run.out());
    assertEquals("rule: [\n", Files.readString(bad));
    assertEquals(TIDY, Files.readString(good));
  }

  @Test
  void aSampleIsNoPartOfWhatIsTidied() throws IOException {
    Path sample = file("rules/p/sample/simulation.yaml", "b:   1\r\na: 2\n");
    file("rules/p/r.yaml", TIDY);
    assertEquals(0, TestingRun.of("fmt", "--rules", folder.resolve("rules")).code());
    assertEquals("b:   1\r\na: 2\n", Files.readString(sample));
  }

  @Test
  void programsReadWhatChanged() throws IOException {
    Path file = file("a.yaml", UNTIDY);
    TestingRun run = TestingRun.of("fmt", "--check", "--json", file);
    assertEquals(
        "{\"good\":false,\"files\":1,\"untidy\":[\"" + file + "\"],\"problems\":[]}",
        run.out().strip());
    TestingRun made =
        TestingRun.of(
            "new", "rule", "p/n", "--detector", "new", "--json", "--rules", folder.resolve("n"));
    assertEquals(
        "{\"files\":[\"%s\",\"%s\"]}"
            .formatted(folder.resolve("n/p/n.test.yaml"), folder.resolve("n/p/n.yaml")),
        made.out().strip());
  }

  @Test
  void withoutFilesItIsASentenceAndTwo() {
    assertEquals(2, TestingRun.of("fmt").code());
    assertEquals(2, TestingRun.of("fmt", folder.resolve("nowhere.yaml")).code());
    assertEquals(2, TestingRun.of("new").code());
  }
}

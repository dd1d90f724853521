package org.yujing.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.problem.Problem;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.rule.RuleFiles.Part;

class RuleFilesTest {
  @TempDir private Path folder;
  private final Problems problems = new Problems();

  private static String version(Map<String, String> changes) {
    Map<String, String> files = new HashMap<>();
    files.put("gas/leak.yaml", "rule: leak\n");
    files.put("gas/leak.test.yaml", "stories: []\n");
    files.put("reference/lexicons.csv", "a,b\n");
    files.putAll(changes);
    return RuleFiles.of(files).version();
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(Charset.forName("UTF-8")));
  }

  private List<ProblemCode> codes() {
    return problems.sorted().stream().map(Problem::code).toList();
  }

  @Test
  void aPackIsOneFolder() throws IOException {
    write("gas/leak.yaml", "rule: leak\n");
    write("gas/assessment/gas.drl", "rule\n");
    write("gas/assessment/routing.csv", "scenario\n");
    write("gas/assessment/gas.test.yaml", "assessment: gas\n");
    write("gas/reference/lexicons.csv", "lexicon,word\n");
    write("gas/sample/sources.yaml", "sources: []\n");
    write("assessment/policy.yaml", "{}\n");
    RuleFiles files = RuleFiles.read(folder, problems);
    assertEquals(List.of(), codes());
    assertEquals(List.of("gas/leak.yaml"), files.paths(Part.RULE));
    assertEquals(List.of("gas/reference/lexicons.csv"), files.paths(Part.REFERENCE));
    assertEquals(List.of("gas/assessment/gas.test.yaml"), files.paths(Part.TEST));
    assertEquals(
        List.of("assessment/policy.yaml", "gas/assessment/gas.drl", "gas/assessment/routing.csv"),
        files.paths(Part.ASSESSMENT));
    assertEquals(6, files.contents().size());
  }

  @Test
  void whatAFileIsForIsToldByPatterns() {
    List<String> pieces =
        List.of("/", "reference", "assessment", "exceptions", "gas", ".test", ".yaml", ".", "a");
    Random random = new Random(7);
    Set<Part> seen = EnumSet.noneOf(Part.class);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder path = new StringBuilder();
      for (int left = random.nextInt(7); left >= 0; left--) {
        path.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertEquals(byPattern(path.toString()), Part.of(path.toString()), path.toString());
      seen.add(Part.of(path.toString()));
    }
    assertEquals(EnumSet.allOf(Part.class), seen);
  }

  private static Part byPattern(String path) {
    if (path.matches("([^/]+/)?reference/.*")) {
      return Part.REFERENCE;
    } else if (path.endsWith(".test.yaml")) {
      return Part.TEST;
    } else if (path.matches("([^/]+/)?assessment/.*")) {
      return Part.ASSESSMENT;
    } else if (!path.matches("[^/]+/[^/]+\\.yaml")) {
      return Part.STRAY;
    }
    return path.endsWith("/exceptions.yaml") ? Part.EXCEPTIONS : Part.RULE;
  }

  @Test
  void hasAVersionOfTwelveDigits() {
    assertTrue(version(Map.of()).matches("[0-9a-f]{12}"));
    assertEquals(version(Map.of()), version(Map.of()));
  }

  @Test
  void changesItsVersionWithRulesExceptionsReferenceAndPaths() {
    assertNotEquals(version(Map.of()), version(Map.of("gas/leak.yaml", "rule: leak \n")));
    assertNotEquals(version(Map.of()), version(Map.of("gas/exceptions.yaml", "")));
    assertNotEquals(version(Map.of()), version(Map.of("reference/lexicons.csv", "a,c\n")));
    assertNotEquals(version(Map.of()), version(Map.of("assessment/score.drl", "rule")));
  }

  @Test
  void keepsItsVersionWhereOnlyTestsLineEndsOrMarksDiffer() {
    assertEquals(version(Map.of()), version(Map.of("gas/leak.test.yaml", "stories: [x]\n")));
    assertEquals(version(Map.of()), version(Map.of("gas/leak.yaml", "\uFEFFrule: leak\r\n")));
  }

  @Test
  void readsWhatBelongsToARuleSet() throws IOException {
    write("gas/leak.yaml", "rule: leak\n");
    write("gas/leak.test.yaml", "rule: leak\n");
    write("gas/exceptions.yaml", "exceptions: []\n");
    write("gas/README.md", "notes");
    write("reference/lexicons.csv", "a\n");
    write("assessment/score.drl", "rule");
    write("assessment/routing.xlsx", new byte[] {0, 1, -1});
    write(".git/config.yaml", "x");
    write("gas/deep/lost.yaml", "rule: lost\n");
    RuleFiles files = RuleFiles.read(folder, problems);
    assertEquals(List.of("gas/leak.yaml"), files.paths(Part.RULE));
    assertEquals(List.of("gas/leak.test.yaml"), files.paths(Part.TEST));
    assertEquals(List.of("gas/exceptions.yaml"), files.paths(Part.EXCEPTIONS));
    assertEquals(List.of("reference/lexicons.csv"), files.paths(Part.REFERENCE));
    assertEquals(
        List.of("assessment/routing.xlsx", "assessment/score.drl"), files.paths(Part.ASSESSMENT));
    assertEquals(List.of("gas/deep/lost.yaml"), files.paths(Part.STRAY));
    assertArrayEquals(new byte[] {0, 1, -1}, files.bytes("assessment/routing.xlsx"));
    assertEquals(List.of(), codes());
  }

  @Test
  void reportsWhatCannotBeRead() throws IOException {
    write("gas/gb.yaml", "题: 好".getBytes(Charset.forName("GB18030")));
    write("gas/huge.yaml", new byte[(4 << 20) + 1]);
    RuleFiles.read(folder, problems);
    RuleFiles.read(folder.resolve("nowhere"), problems);
    RuleFiles.read(folder.resolve("gas/gb.yaml"), problems);
    assertEquals(
        List.of(
            ProblemCode.UNREADABLE,
            ProblemCode.NOT_UTF8,
            ProblemCode.TOO_LARGE,
            ProblemCode.UNREADABLE),
        codes());
  }

  @Test
  void missesRulesInAnEmptyFolder() {
    Loading loading = TestingRules.load(Map.of());
    assertEquals(ProblemCode.NO_RULES, loading.problems().get(0).code());
    assertTrue(loading.good());
  }

  @Test
  void travels() throws IOException, ClassNotFoundException {
    RuleFiles files = RuleFiles.of(Map.of("gas/leak.yaml", "rule: leak\n"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(files);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(files, in.readObject());
    }
  }
}

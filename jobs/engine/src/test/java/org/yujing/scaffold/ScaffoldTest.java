package org.yujing.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.assess.Assessing;
import org.yujing.assess.AssessmentLoader;
import org.yujing.expression.Functions;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.Loading;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Stream;
import org.yujing.story.FileResult;
import org.yujing.story.Requirement;
import org.yujing.story.Stories;
import org.yujing.story.StoryLoader;
import org.yujing.story.StoryRunner;
import org.yujing.tidy.Tidy;

/** What is scaffolded is good as it is: without problems, tidy, and its stories pass. */
class ScaffoldTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  static List<Arguments> rules() {
    List<Arguments> all = new ArrayList<>();
    for (String detector : Scaffold.detectors()) {
      for (Stream stream : Stream.values()) {
        all.add(Arguments.of(detector, stream, true));
        all.add(Arguments.of(detector, stream, false));
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rulesAreGoodAsTheyAre(String detector, Stream stream, boolean chinese) {
    SortedMap<String, String> files =
        new Scaffold(chinese).rule("pack", "first", detector, Optional.of(stream));
    assertEquals(List.of("pack/first.test.yaml", "pack/first.yaml"), List.copyOf(files.keySet()));
    assertGood(files);
    files.replaceAll((path, text) -> text.replace("status: shadow", "status: live"));
    assertGood(files);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void packsAreGoodAsTheyAre(boolean chinese) {
    SortedMap<String, String> files = new Scaffold(chinese).pack("street-noise");
    files.remove("street-noise/reference/README.md"); // a note: no loader reads it
    assertGood(files);
    files.replaceAll((path, text) -> text.replace("status: shadow", "status: live"));
    assertGood(files);
  }

  private static void assertGood(Map<String, String> texts) {
    RuleFiles files = RuleFiles.of(new TreeMap<>(texts));
    Loading loading = RuleLoader.load(files, Functions.NONE, Set.of());
    Stories stories = StoryLoader.load(files, loading.rules(), Pseudonyms.forDevelopment());
    Assessing assessing = AssessmentLoader.load(files, Reference.empty(), loading.rules());
    Problems problems = new Problems();
    problems.addAll(loading.problems());
    problems.addAll(stories.problems());
    problems.addAll(assessing.problems());
    problems.addAll(Requirement.problems(files, loading.rules(), stories));
    assertEquals(List.of(), problems.sorted().stream().map(Problem::toString).toList());
    List<FileResult> results =
        new StoryRunner(loading.rules(), assessing, Reference.empty(), () -> 0).run(stories);
    assertEquals(
        List.of(),
        results.stream()
            .flatMap(result -> result.failed().stream())
            .flatMap(failed -> failed.details().stream())
            .toList());
    texts.forEach(ScaffoldTest::assertTidy);
  }

  private static void assertTidy(String path, String text) {
    if (path.endsWith(".yaml")) {
      assertEquals(Optional.of(text), Tidy.text(path, text, new Problems()), path);
    }
  }

  @Test
  void speaksOneLanguage() {
    for (String detector : Scaffold.detectors()) {
      new Scaffold(false)
          .rule("pack", "first", detector, Optional.empty())
          .forEach((path, text) -> assertFalse(HAN.matcher(text).find(), path));
      new Scaffold(true)
          .rule("pack", "first", detector, Optional.empty())
          .forEach((path, text) -> assertTrue(HAN.matcher(text).find(), path));
    }
  }

  /** As the reader of rules names them when it finds none. */
  @Test
  void knowsEveryDetector() {
    String said =
        RuleLoader.load(RuleFiles.of(Map.of("pack/r.yaml", "rule: r\n")), Functions.NONE, Set.of())
            .problems()
            .stream()
            .map(Problem::toString)
            .filter(text -> text.contains("NO_DETECTOR"))
            .findFirst()
            .orElseThrow();
    String words = said.substring(said.indexOf("one of ") + 7, said.length() - 1);
    assertEquals(new TreeSet<>(List.of(words.split(", "))), new TreeSet<>(Scaffold.detectors()));
  }

  @Test
  void knowsGoodNames() {
    assertTrue(Scaffold.wellNamed("site-noise"));
    assertTrue(Scaffold.wellNamed("夜间噪声_2"));
    assertFalse(Scaffold.wellNamed("../noise"));
    assertFalse(Scaffold.wellNamed("a b"));
    assertFalse(Scaffold.wellNamed(""));
  }
}

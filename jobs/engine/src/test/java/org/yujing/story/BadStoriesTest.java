package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;

/**
 * The folder {@code bad-stories}: every mistake people make, and the exact words they get for it.
 */
class BadStoriesTest {

  private static Path folder() throws URISyntaxException {
    return Path.of(BadStoriesTest.class.getResource("/bad-stories").toURI());
  }

  private static TestingStories found() throws URISyntaxException {
    Problems problems = new Problems();
    RuleFiles read = RuleFiles.read(folder(), problems);
    assertEquals(List.of(), problems.sorted());
    RuleFiles files = new RuleFiles("bad-stories", read.contents());
    return TestingStories.load(files, Reference.empty(), Set.of());
  }

  @Test
  void findsEveryProblemOfEveryFileAtOnce() throws IOException, URISyntaxException {
    String found =
        found().stories().problems().stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n"));
    assertEquals(Files.readString(folder().resolve("expected.txt")).strip(), found);
  }

  @Test
  void refusesToRunThem() throws URISyntaxException {
    assertFalse(found().stories().good());
  }

  @Test
  void asksForNoStoriesWhereThoseThereAreHaveErrors() throws URISyntaxException {
    assertEquals(List.of(), found().required());
  }
}

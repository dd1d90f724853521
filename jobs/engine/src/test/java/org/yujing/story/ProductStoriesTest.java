package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Pseudonyms;

/** The rules that come with the product do what their stories say. */
class ProductStoriesTest {
  private static TestingStories product() {
    Path folder = Path.of(System.getProperty("yujing.home")).resolve("rules");
    Problems problems = new Problems();
    Reference reference =
        Reference.load(List.of(folder.resolve("reference")), Pseudonyms.forDevelopment(), problems);
    RuleFiles files = RuleFiles.read(folder, problems);
    assertEquals(List.of(), problems.sorted());
    return TestingStories.load(files, reference, reference.rosterNames());
  }

  @Test
  void passAndShowEveryPartOfEveryRule() {
    TestingStories product = product();
    assertEquals(List.of(), product.stories().problems());
    StoryReport report = new StoryReport(product.run(), Optional.of(product.coverage()));
    assertTrue(report.good(), report.text());
    assertEquals(List.of(), product.required());
  }
}

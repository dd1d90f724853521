package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yujing.story.FileResult;
import org.yujing.story.StoryReport;

class StoryTextTest {
  @Test
  void filesAndTheirSumAreInTheWordsOfTheBundle() {
    StoryReport report =
        new StoryReport(
            List.of(
                new FileResult("leak", "gas/leak.test.yaml", List.of()),
                new FileResult("assessment/gas", "assessment/gas.test.yaml", List.of())),
            Optional.empty());
    assertEquals(report.text(), StoryText.words(report));
    assertEquals(
        """
        ok      leak            0 ok
        ok      assessment/gas  0 ok
        0 stories of 1 rule and 1 assessment: 0 ok, 0 failed
        """,
        StoryText.words(report));
  }

  @Test
  void whatFailedIsCounted() {
    assertEquals("2 ok", Words.of("story.file.ok", 2, 0));
    assertEquals("2 ok, 1 failed", Words.of("story.file.failed", 2, 1));
  }

  @Test
  void onlyTheBeginningOfADetailIsTranslated() {
    assertEquals("expected at 2m: raised red", StoryText.detail("expected at 2m: raised red"));
    assertEquals("not expected at 2m: x", StoryText.detail("not expected at 2m: x"));
    assertEquals("the rule failed: x", StoryText.detail("the rule failed: x"));
  }
}

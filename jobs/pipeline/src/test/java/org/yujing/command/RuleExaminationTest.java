package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.signal.Pseudonyms;

/** What publish and up ask of a rule set. */
class RuleExaminationTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final String RULE =
      """
      rule: leak
      title: leak
      on: sensor
      by: device
      where: metric == "m"
      count: {within: 1h}
      levels: {yellow: 2}
      """;
  private static final String STORIES =
      """
      rule: leak
      start: 2026-01-05T08:00:00+08:00
      defaults: {stream: sensor, device: D, metric: m}
      stories:
        - story: two are yellow
          given:
            - {at: 0m, value: 1, repeat: {times: 2, every: 1m}}
          expect:
            - {at: 1m, raised: yellow, key: D}
        - story: one is nothing
          given:
            - {at: 0m, value: 1}
          expect: []
      """;

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();
  private final PrintWriter err = new PrintWriter(said, true);

  private boolean good(String rule) throws IOException {
    Files.createDirectories(folder.resolve("gas"));
    Files.writeString(folder.resolve("gas/leak.yaml"), rule);
    Files.writeString(folder.resolve("gas/leak.test.yaml"), STORIES);
    Pseudonyms nobody = Pseudonyms.forDevelopment();
    RuleExamination examined =
        RuleExamination.of(RuleOptions.find(folder, List.of(), nobody), nobody);
    return examined.accepted(NOW, err) && examined.passed(folder, err);
  }

  @Test
  void aRuleThatDoesAsItsStoriesSayIsGood() throws IOException {
    assertTrue(good(RULE), said.toString());
    assertTrue(said.toString().contains("running 2 stories"), said.toString());
  }

  @Test
  void aRuleWhoseStoriesFailIsNotAndThereIsAHint() throws IOException {
    assertFalse(good(RULE.replace("yellow: 2", "yellow: 3")));
    String text = said.toString();
    assertTrue(text.contains("1 story fails; nothing was sent."), text);
    assertTrue(text.contains("yujing test --rules " + folder + " --run leak"), text);
  }

  @Test
  void aRuleWithAProblemIsNotAndNoStoryRuns() throws IOException {
    assertFalse(good(RULE.replace("by: device", "by: devise")));
    assertTrue(said.toString().contains("UNKNOWN_FIELD"), said.toString());
    assertFalse(said.toString().contains("running"), said.toString());
  }
}

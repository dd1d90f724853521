package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.publish.RulesStatus.Verdict;
import org.yujing.queue.State;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleWeight;
import org.yujing.warning.Kind;

class RulesVerbsTest {
  private static final String RULE =
      """
      rule: leak
      title: leak
      on: sensor
      by: device
      where: metric == "m"
      count: {within: 1h}
      levels: {yellow: 3, red: 5}
      """;

  private static final String STACK =
      """
      {"kafka_port": 9092, "rest_port": 8081, "task_managers": 1, "slots": 1, "state": "heap",
       "checkpoint_interval": "10s", "ha": false, "given_sources": "/none", "rules": "%s"}
      """;

  @TempDir private Path folder;

  private Path rules(String name, String text) throws IOException {
    Path root = folder.resolve(name);
    Files.createDirectories(root.resolve("gas"));
    Files.writeString(root.resolve("gas/leak.yaml"), text);
    return root;
  }

  @Test
  void foldersAreComparedAndAStepIsProposed() throws IOException {
    Path before = rules("a", RULE);
    Path after = rules("b", RULE.replace("1h", "2h").replace("red: 5", "red: 6"));
    TestingRun text = TestingRun.of("diff", before, after);
    assertEquals(0, text.code(), text.err());
    assertTrue(text.out().contains("detector: Count[within=1h] → Count[within=2h]"), text.out());
    assertTrue(text.out().contains("levels: yellow 3, red 5 → yellow 3, red 6"), text.out());
    assertTrue(text.out().contains("PROPOSAL: major"), text.out());
    JsonNode json =
        new ObjectMapper().readTree(TestingRun.of("diff", "--json", before, after).out());
    assertEquals("major", json.path("proposal").asText());
    assertTrue(json.path("rules").path(0).path("restarted").asBoolean());
  }

  @Test
  void theSameFolderDiffersInNothing() throws IOException {
    Path same = rules("a", RULE);
    TestingRun run = TestingRun.of("diff", same, same);
    assertTrue(run.out().startsWith("Nothing differs"), run.out());
  }

  @Test
  void rulesThatCannotBeReadAreProblemsAndOne() throws IOException {
    Path bad = rules("bad", RULE.replace("by: device", "by: devise"));
    TestingRun run = TestingRun.of("diff", rules("a", RULE), bad);
    assertEquals(1, run.code());
    assertTrue(run.err().contains("UNKNOWN_FIELD"), run.err());
    assertEquals(2, TestingRun.of("diff", bad, folder.resolve("nowhere")).code());
  }

  @Test
  void aSetThatIsNotGoodIsNotSentAnywhere() throws IOException {
    Path bad = rules("bad", RULE);
    TestingRun run = TestingRun.of("publish", "--kafka", "localhost:1", "--rules", bad);
    assertEquals(1, run.code());
    assertTrue(run.err().contains("MISSING_STORY"), run.err());
  }

  @Test
  void withoutRulesThoseThatTheStackWasStartedWithAreSent() throws IOException {
    Path bad = rules("bad", RULE);
    Files.writeString(folder.resolve("stack.json"), STACK.formatted(bad));
    TestingRun run = TestingRun.of("publish", "--dir", folder);
    assertEquals(1, run.code(), run.err());
    assertTrue(run.err().startsWith("yujing: publishing the rules in " + bad), run.err());
    assertTrue(run.err().contains("bad/gas/leak.yaml:0:0 MISSING_STORY"), run.err());
  }

  @Test
  void rulesOfWhichNoneStaysAreTold() {
    RuleFiles two = RuleFiles.of(Map.of("a/one.yaml", "", "a/two.yaml", "", "a/two.test.yaml", ""));
    assertFalse(PublishCommand.nothingStays(two, RuleFiles.of(Map.of("a/two.yaml", "other"))));
    assertTrue(PublishCommand.nothingStays(two, RuleFiles.of(Map.of("b/two.yaml", ""))));
    assertTrue(PublishCommand.nothingStays(two, RuleFiles.of(Map.of("a/two.test.yaml", ""))));
    assertFalse(PublishCommand.nothingStays(RuleFiles.of(Map.of()), two));
  }

  @Test
  void withoutAStackAndWithoutAKafkaThereIsAHint() {
    for (String verb : List.of("rules list", "rules history", "rollback", "watch", "feed")) {
      List<Object> words =
          new ArrayList<>(java.util.regex.Pattern.compile(" ").splitAsStream(verb).toList());
      words.addAll(List.of("--dir", folder));
      TestingRun run = TestingRun.of(words.toArray());
      assertEquals(2, run.code(), verb);
      assertTrue(run.err().contains("--kafka"), run.err());
      assertFalse(run.err().contains("\tat "), run.err());
    }
  }

  @Test
  void everyVerbExplainsItself() {
    for (String verb : List.of("publish", "rollback", "rules", "diff", "feed", "watch")) {
      assertTrue(TestingRun.of(verb, "--help").out().contains("Usage: yujing " + verb));
    }
    for (String verb : List.of("list", "history", "show", "diff", "shadow")) {
      TestingRun help = TestingRun.of("rules", verb, "--help");
      assertTrue(help.out().contains("Usage: yujing rules " + verb), help.out());
    }
    assertEquals(2, TestingRun.of("rules").code());
  }

  @Test
  void everyWordThatIsMadeOfANameIsThere() {
    List<Enum<?>> grounds = List.of(RuleWeight.Ground.values());
    grounds.forEach(ground -> assertWord("ground.", ground));
    List.of(RuleWeight.Weight.values()).forEach(weight -> assertWord("weight.", weight));
    List.of(Verdict.values()).forEach(verdict -> assertWord("verdict.", verdict));
    List.of(State.values()).forEach(state -> assertWord("state.", state));
    List.of(Kind.values()).forEach(kind -> assertWord("watch.", kind));
  }

  private static void assertWord(String prefix, Enum<?> value) {
    assertTrue(Words.has(prefix + value.name().toLowerCase(Locale.ROOT)), value.name());
  }
}

package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yujing.publish.RulesStatus;
import org.yujing.stack.JobHealth;
import org.yujing.stack.Saying;

/** What a stack says is said in words. */
class StackWordsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void everySayingHasWords(Saying saying) {
    assertFalse(Words.of(saying.key(), 1, 2, 3, 4).isBlank());
  }

  @ParameterizedTest
  @EnumSource
  void everyVerdictHasWords(JobHealth.Verdict verdict) {
    assertFalse(Words.of("verdict." + verdict.word()).isBlank());
  }

  @ParameterizedTest
  @EnumSource
  void everyAnswerOnRulesHasWords(RulesStatus.Verdict verdict) {
    assertFalse(Words.of("verdict." + verdict.name().toLowerCase(java.util.Locale.ROOT)).isBlank());
  }

  @Test
  void verbsWithoutAStackAreASentenceAndTwo() {
    for (String verb : new String[] {"down", "status"}) {
      assertTwo("There is no stack", verb, "--dir", folder);
    }
    assertTwo("There is no stack", "submit", "detect", "--dir", folder);
    assertTwo("detect or assess", "submit", "everything", "--dir", folder);
  }

  @Test
  void wrongOptionsOfUpAreASentenceAndTwo() {
    assertTwo("Ports are from", "up", "--dir", folder, "--kafka-port", 8082);
    assertTwo("--taskmanagers", "up", "--dir", folder, "--taskmanagers", 0);
    assertTwo("--checkpoint-interval", "up", "--dir", folder, "--checkpoint-interval", "soon");
    assertTwo("heap or rocksdb", "up", "--dir", folder, "--state", "disk");
    assertTwo("nowhere.yaml", "up", "--dir", folder, "--sources", folder.resolve("nowhere.yaml"));
  }

  private static void assertTwo(String said, Object... words) {
    TestingRun run = TestingRun.of(words);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(said), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }
}

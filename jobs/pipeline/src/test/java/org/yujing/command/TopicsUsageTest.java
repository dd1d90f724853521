package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of topics without a broker. */
class TopicsUsageTest {
  @TempDir private Path folder;

  @Test
  void somethingMustBeSaidToBeDone() {
    assertUnusable(TestingRun.of("topics"), "create");
  }

  @Test
  void everyProblemOfTheFileIsPrintedWithItsPlace() throws IOException {
    Path file = Files.writeString(folder.resolve("topics.yaml"), "copies: 0\ntopics: {late: 1}\n");
    TestingRun run =
        TestingRun.of("topics", "check", "--kafka", "localhost:1", "--file", file.toString());
    assertUnusable(run, file + ":1:9 BAD_VALUE");
    assertTrue(run.err().contains(":2:16 WRONG_TYPE"), run.err());
    assertTrue(run.err().contains("MISSING_KEY"), run.err());
  }

  @Test
  void aSourcesFileThatCannotBeUsedStopsIt() {
    Path none = folder.resolve("none.yaml");
    assertUnusable(
        TestingRun.of("topics", "create", "--kafka", "localhost:1", "--sources", none.toString()),
        "none.yaml");
  }

  @Test
  void withoutAStackKafkaMustBeNamed() {
    assertUnusable(TestingRun.of("topics", "check", "--dir", folder.toString()), "--kafka");
  }

  private static void assertUnusable(TestingRun run, String words) {
    assertEquals(2, run.code());
    assertTrue(run.err().contains(words), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
  }
}

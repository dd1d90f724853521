package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Line order and parallelism change nothing: the same signals give the same bytes. */
class AnyOrderTest {
  @TempDir private Path folder;

  @Test
  void shuffledAtAnyParallelismGivesTheSameBytes() throws IOException {
    Path original = Home.file("sample-data/checks/sequence-steps");
    Path copy = Files.createDirectory(folder.resolve("case"));
    Files.copy(original.resolve("sources.yaml"), copy.resolve("sources.yaml"));
    List<String> lines = TestingRun.lines(original.resolve("data.csv"));
    Files.write(copy.resolve("data.csv"), lines);
    String expected = run(copy, 1);
    assertFalse(expected.isEmpty());
    for (int parallelism : new int[] {1, 2, 4}) {
      List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
      Collections.shuffle(rows, new Random(parallelism));
      rows.add(0, lines.get(0));
      Files.write(copy.resolve("data.csv"), rows);
      assertEquals(expected, run(copy, parallelism), "parallelism " + parallelism);
    }
  }

  private String run(Path sources, int parallelism) throws IOException {
    Path out = folder.resolve("out");
    TestingRun run =
        TestingRun.of(
            "run",
            "--sources",
            sources.resolve("sources.yaml"),
            "--rules",
            Home.file("sample-data/checks/sequence-steps/rules"),
            "--out",
            out,
            "--parallelism",
            parallelism);
    assertEquals(0, run.code(), run.err());
    return Files.readString(out.resolve("warnings.jsonl"));
  }
}

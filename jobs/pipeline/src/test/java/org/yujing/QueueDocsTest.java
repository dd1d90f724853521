package org.yujing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.queue.Transitions;

/** The docs' table of actions is the code's. */
class QueueDocsTest {
  @ParameterizedTest
  @ValueSource(strings = {"docs/queue.md", "docs/queue.zh-CN.md"})
  void theTableOfActionsIsMadeFromTheCode(String file) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(System.getProperty("yujing.home"), file));
    int from = lines.indexOf("<!-- transitions -->");
    int to = lines.indexOf("<!-- /transitions -->");
    List<String> table =
        lines.subList(from + 1, to).stream().filter(row -> !row.isBlank()).toList();
    assertEquals(Transitions.markdown(), table.subList(2, table.size()));
  }
}

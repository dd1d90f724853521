package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.yujing.rule.RuleFiles;

/** A rule set on its way: no text is lost, and the tasks of a process share it. */
class PackedRulesTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "gas/leak.yaml", "rule: leak\r\n# 燃气 \uD83D\uDD25 \uFEFF\n",
          "gas/empty.yaml", "",
          "reference/long.csv", "泄漏,".repeat(100_000));

  private static RuleFiles files(String leak) {
    Map<String, String> texts = new TreeMap<>(TEXTS);
    texts.merge("gas/leak.yaml", leak, String::concat);
    return RuleFiles.of(texts);
  }

  private static byte[] written(Edition edition) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(64);
    EditionWire.INSTANCE.serialize(edition, out);
    return out.getCopyOfBuffer();
  }

  private static Edition read(byte[] bytes) throws IOException {
    return EditionWire.INSTANCE.deserialize(new DataInputDeserializer(bytes));
  }

  @Test
  void travelsUnchanged() throws IOException {
    Edition edition = new Edition(7, -5, files("unchanged"));
    assertEquals(edition, read(written(edition)));
  }

  @Test
  void tasksThatAreToldTheSameShareOneText() throws IOException {
    byte[] bytes = written(new Edition(1, 0, files("shared")));
    byte[] otherNumber = written(new Edition(2, 9, files("shared")));
    assertSame(read(bytes).files(), read(otherNumber).files());
  }

  @Test
  void oneChangedFileIsAnotherSet() throws IOException {
    Edition before = new Edition(1, 0, files("before"));
    Edition after = new Edition(2, 0, files("after "));
    byte[] first = written(before);
    byte[] second = written(after);
    assertEquals(after, read(second));
    assertEquals(before, read(first));
    assertNotEquals(read(first).files(), read(second).files());
  }
}

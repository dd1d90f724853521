package org.yujing.signal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the documents are what the schema named beside them accepts. */
class RecordExamplesTest {
  private static final Pattern SECTION = Pattern.compile("(?m)^(?=##)");
  private static final Pattern SCHEMA = Pattern.compile("schemas/([\\w-]+)\\.schema\\.json");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```json\n(.*?)^```");

  @ParameterizedTest
  @ValueSource(strings = {"docs/records.md", "docs/records.zh-CN.md"})
  void examplesAreAsTheSchemaSays(String document) throws IOException {
    int told = 0;
    for (String section : SECTION.splitAsStream(read(document)).toList()) {
      Set<String> schemas = found(SCHEMA, section).stream().collect(Collectors.toSet());
      if (schemas.size() == 1) {
        TestingSchema schema = new TestingSchema(schemas.iterator().next());
        for (String example : found(EXAMPLE, section)) {
          told += accepted(schema, example);
        }
      }
    }
    assertTrue(told > 5, "examples: " + told);
  }

  private static int accepted(TestingSchema schema, String example) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> records = json.readerFor(JsonNode.class).<JsonNode>readValues(example).readAll();
    records.forEach(record -> assertTrue(schema.accepts(record.toString()), record.toString()));
    return records.size();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static String read(String document) throws IOException {
    return Files.readString(Path.of(System.getProperty("yujing.home"), document));
  }
}

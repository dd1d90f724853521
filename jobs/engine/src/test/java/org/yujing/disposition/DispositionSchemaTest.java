package org.yujing.disposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yujing.disposition.TestingDispositions.ITEM;
import static org.yujing.disposition.TestingDispositions.ZONE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yujing.signal.TestingSchema;

/** The schema accepts exactly the records that the reader makes dispositions of. */
class DispositionSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TestingSchema SCHEMA = new TestingSchema("disposition");
  private static final List<Object> VALUES =
      Arrays.asList(
          null,
          "",
          " ",
          "text",
          "accept",
          "dismiss",
          " accept",
          "valuable",
          "VALUABLE",
          ITEM,
          ITEM + "0",
          "x" + ITEM,
          "2026-01-05T08:00:00+08:00",
          "2026-01-05t08:00:00.123456789z",
          "2026-01-05T08:00:00",
          "2026-01-05 08:00:00Z",
          "2026-02-30T08:00:00Z",
          "2026-01-05",
          "2024-02-29",
          "2026-02-29",
          "2026-13-01",
          "20260105",
          "12026-01-05",
          "王".repeat(200),
          "王".repeat(201),
          "𠮷".repeat(200),
          " ".repeat(200) + "a",
          "长".repeat(2000),
          "长".repeat(2001),
          true,
          0,
          1767571200,
          2.5,
          List.of(),
          List.of("accept"),
          Map.of(),
          Map.of("id", "a"));

  private static Map<String, Object> whole() {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", "D-1");
    record.put("item", ITEM);
    record.put("action", "close");
    record.put("by", "王芳");
    record.put("unit", "石桥社区");
    record.put("time", "2026-01-05T08:00:00+08:00");
    record.put("note", "已办");
    record.put("outcome", "valuable");
    record.put("until", "2026-02-01");
    record.put("into", ITEM);
    return record;
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The record without a field, and with every kind of value in it. */
  private static List<String> variations(String field) {
    List<String> variations = new ArrayList<>();
    for (Object value : VALUES) {
      Map<String, Object> record = whole();
      record.put(field, value);
      variations.add(text(record));
    }
    Map<String, Object> without = whole();
    without.remove(field);
    variations.add(text(without));
    return variations;
  }

  @Test
  void acceptsWhatTheReaderAccepts() {
    int read = 0;
    int refused = 0;
    List<String> fields = new ArrayList<>(DispositionWords.FIELDS);
    fields.add("serial");
    for (String field : fields) {
      for (String record : variations(field)) {
        boolean one = TestingDispositions.read(record) instanceof DispositionReading.Read;
        assertEquals(one, SCHEMA.accepts(record), () -> field + ": " + record);
        read += one ? 1 : 0;
        refused += one ? 0 : 1;
      }
    }
    assertTrue(read > 80 && refused > 80, read + " and " + refused);
  }

  /** What no schema can say: a word that is nearly another one. */
  @Test
  void knowsNothingOfMisspeltFields() {
    String record = text(whole()).replace("outcome", "outcom");
    assertTrue(SCHEMA.accepts(record));
    assertTrue(TestingDispositions.read(record) instanceof DispositionReading.Rejected);
  }

  @Test
  void refusesWhatIsNoObject() {
    for (String record : List.of("null", "[]", "1", "\"D-1\"", "{}")) {
      assertTrue(TestingDispositions.read(record) instanceof DispositionReading.Rejected);
      assertEquals(false, SCHEMA.accepts(record), record);
    }
  }

  @Test
  void acceptsWhatIsWritten() {
    for (Action action : Action.values()) {
      for (Outcome outcome : new Outcome[] {null, Outcome.FALSE_POSITIVE}) {
        Disposition disposition =
            new Disposition(
                "D-1",
                ITEM,
                action,
                "王芳",
                outcome == null ? "" : "石桥社区",
                1767571200123L,
                outcome == null ? "" : "\"已办\"",
                outcome,
                outcome == null ? null : (Long) 1769961600000L,
                action == Action.MERGE ? ITEM : "");
        String line = DispositionJson.write(disposition, ZONE);
        assertTrue(SCHEMA.accepts(line), line);
        assertEquals(disposition, TestingDispositions.disposition(line));
      }
    }
  }

  @Test
  void hasTheWordsOfTheProgram() {
    assertEquals(
        Arrays.stream(Action.values()).map(Action::word).toList(), words("/properties/action"));
    assertEquals(
        Arrays.stream(Outcome.values()).map(Outcome::word).toList(),
        words("/properties/outcome").stream().filter(word -> !word.isEmpty()).toList());
    assertEquals(
        DispositionWords.FIELDS,
        SCHEMA.at("/properties").properties().stream().map(Map.Entry::getKey).toList());
  }

  private static List<String> words(String pointer) {
    return StreamSupport.stream(SCHEMA.at(pointer + "/enum").spliterator(), false)
        .map(JsonNode::textValue)
        .filter(Objects::nonNull)
        .toList();
  }
}

package org.yujing.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yujing.disposition.Action;
import org.yujing.disposition.Outcome;
import org.yujing.warning.Level;

/** Who reads the history has the queue. */
class QueueFoldTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode tree(String line) {
    try {
      return (ObjectNode) JSON.readTree(line);
    } catch (JsonProcessingException wrong) {
      throw new AssertionError(line, wrong);
    }
  }

  /** The items that a history tells of, as a reader of the lines would make them up. */
  private static Map<String, ObjectNode> folded(List<Change> history) {
    Map<String, ObjectNode> items = new LinkedHashMap<>();
    for (Change change : history) {
      ObjectNode line = tree(ChangeJson.write(change));
      ObjectNode item =
          items.computeIfAbsent(line.get("item").asText(), id -> JSON.createObjectNode());
      int known = item.path("changes").asInt();
      assertEquals(known + 1, line.get("seq").asInt(), "no line is left out");
      for (Map.Entry<String, JsonNode> was : line.path("before").properties()) {
        assertEquals(was.getValue(), item.remove(was.getKey()), was.getKey());
      }
      item.setAll((ObjectNode) line.get("after"));
      item.set("changes", line.get("seq"));
      item.set("updated", line.get("time"));
    }
    return items;
  }

  @Test
  void anyHistoryGivesTheItem() {
    TestingItems random = new TestingItems(11);
    for (int i = 0; i < 300; i++) {
      List<Change> history = random.history(5);
      Change last = history.get(4);
      assertEquals(
          Map.of(last.after().id(), tree(ItemJson.write(last.after(), last.time()))),
          folded(history));
    }
  }

  @Test
  void historyOfARealMatterGivesTheQueue() {
    TestingQueue queue = new TestingQueue();
    queue.raised("wage", Level.YELLOW).raised("gas", Level.BLUE);
    queue.atHour(1).acts(Action.ACCEPT, "wang").acts(Action.HANDLE, "wang");
    queue.atHour(2).raised("gas", Level.RED).atDay(3).acts(Action.HANDLE, "wang");
    queue.acts(Action.DISMISS, "li", "误报", Outcome.FALSE_POSITIVE, null, "");
    Map<String, ObjectNode> folded = folded(queue.changes());
    assertFalse(folded.isEmpty());
    for (Change change : queue.changes()) {
      if (queue.dossier().item(change.after().id()).orElseThrow().equals(change.after())) {
        ObjectNode line = tree(ItemJson.write(change.after(), change.time()));
        assertEquals(line, folded.get(change.after().id()));
      }
    }
  }

  @Test
  void saysStateLevelTierAndLeadOnBothSides() {
    TestingQueue queue = new TestingQueue().raised("gas", Level.BLUE);
    Change change = queue.changes().get(queue.changes().size() - 1);
    Item item = change.after();
    Change nothing = new Change(What.NOTED, 0, item, item, "li", "", "", "", null);
    ObjectNode line = tree(ChangeJson.write(nothing));
    assertEquals(line.get("before"), line.get("after"));
    assertEquals(
        "{\"state\":\"assigned\",\"level\":\"blue\",\"lead\":\"%s\",\"tier\":\"%s\"}"
            .formatted(item.holder().lead(), item.holder().tier().word()),
        line.get("after").toString());
  }
}

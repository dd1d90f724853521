package org.yujing.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of a history as a run writes them, without what does not matter here. */
class ItemHistoryTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> changes = new ArrayList<>();

  private void change(int day, String item, String what, String more) {
    String line =
        """
        {"item": "%s", "change": "%s", "time": "2026-03-%02dT00:00:00Z",
         "subject": {"type": "site", "id": "%s"}, "scenario": "s" %s}
        """
            .formatted(item, what, day, item.substring(0, 1), more);
    try {
      changes.add(JSON.readTree(line));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(line, e);
    }
  }

  private void warned(int day, String item, String what, String rule, String kind) {
    change(
        day,
        item,
        what,
        ", \"by\": \"warning\", \"warning\": {\"rule\": \"%s\", \"kind\": \"%s\"}"
            .formatted(rule, kind));
  }

  private List<OpenedItem> opened(ItemCount how) {
    return new ItemHistory(changes).opened(how, Duration.ofDays(10));
  }

  private static OpenedItem item(String rule, int day) {
    return new OpenedItem(
        rule, Instant.parse("2026-03-%02dT00:00:00Z".formatted(day)).toEpochMilli());
  }

  @Test
  void theQueueCountsWhatItOpensAndReopens() {
    warned(1, "A-1", "opened", "one", "raised");
    warned(2, "A-1", "joined", "two", "raised");
    change(3, "A-1", "closed", "");
    warned(4, "A-1", "reopened", "two", "raised");
    assertEquals(List.of(item("one", 1), item("two", 4)), opened(ItemCount.QUEUE));
  }

  @Test
  void whatARuleDismissedIsNoItem() {
    warned(1, "A-1", "opened", "one", "raised");
    change(1, "A-1", "dismissed", ", \"by\": \"rule\"");
    warned(2, "B-1", "opened", "one", "raised");
    change(2, "B-1", "dismissed", ", \"by\": \"somebody\"");
    assertEquals(List.of(item("one", 2)), opened(ItemCount.QUEUE));
    assertEquals(List.of(item("one", 2)), opened(ItemCount.AS_IF_CLOSED));
  }

  /** Day 11 is ten days after day 1: still the same; day 22 is eleven after that. */
  @Test
  void withoutPeopleAMatterEndsWhenNothingMoreIsSaid() {
    warned(1, "A-1", "opened", "one", "raised");
    warned(11, "A-1", "joined", "one", "upgraded");
    warned(15, "A-1", "cleared", "one", "cleared");
    warned(22, "A-1", "joined", "two", "raised");
    warned(22, "B-1", "opened", "two", "raised");
    assertEquals(List.of(item("one", 1)), opened(ItemCount.QUEUE).subList(0, 1));
    assertEquals(
        List.of(item("one", 1), item("two", 22), item("two", 22)), opened(ItemCount.AS_IF_CLOSED));
  }

  @Test
  void outcomesTellWhatWasRight() {
    warned(5, "A-1", "opened", "one", "raised");
    change(7, "A-1", "closed", ", \"after\": {\"outcome\": \"valuable\"}");
    warned(6, "B-1", "opened", "one", "raised");
    change(8, "B-1", "dismissed", ", \"by\": \"x\", \"after\": {\"outcome\": \"false_positive\"}");
    warned(6, "C-1", "opened", "one", "raised");
    change(8, "C-1", "closed", ", \"after\": {\"outcome\": \"duplicate\"}");
    List<FoundMatter> found = FoundMatters.of(changes, Duration.ofDays(2));
    assertEquals(
        List.of(
            new FoundMatter(
                "site A", "s", item("", 3).time(), item("", 5).time(), item("", 7).time(), true),
            new FoundMatter(
                "site B", "s", item("", 4).time(), item("", 6).time(), item("", 8).time(), false)),
        found);
  }
}

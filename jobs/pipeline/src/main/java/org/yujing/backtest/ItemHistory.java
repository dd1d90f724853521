package org.yujing.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The changes of items that a run wrote, in the order of the file: which were new matters. */
public final class ItemHistory {
  private final List<JsonNode> changes;

  /** {@code changes}: lines of {@code queue-history.jsonl}. */
  public ItemHistory(List<JsonNode> changes) {
    this.changes = List.copyOf(changes);
  }

  /** The new matters; those that a rule dismissed are none. */
  public List<OpenedItem> opened(ItemCount how, Duration reopenWithin) {
    return switch (how) {
      case QUEUE -> byQueue();
      case AS_IF_CLOSED -> asIfClosed(reopenWithin);
    };
  }

  private List<OpenedItem> byQueue() {
    Set<String> dismissed = dismissedByRule();
    List<OpenedItem> opened = new ArrayList<>();
    Map<String, String> rules = new HashMap<>();
    for (JsonNode change : changes) {
      String item = text(change, "item");
      String rule = change.path("warning").path("rule").asText();
      if (!rule.isEmpty()) {
        rules.put(item, rule);
      }
      boolean reopened = text(change, "change").equals("reopened");
      boolean first = text(change, "change").equals("opened") && !dismissed.contains(item);
      if (first || reopened) {
        opened.add(new OpenedItem(rules.getOrDefault(item, ""), time(change)));
      }
    }
    return opened;
  }

  private List<OpenedItem> asIfClosed(Duration reopenWithin) {
    Set<String> dismissed = dismissedByRule();
    List<OpenedItem> opened = new ArrayList<>();
    Map<String, Long> newest = new HashMap<>();
    for (JsonNode change : changes) {
      JsonNode warning = change.path("warning");
      boolean says = !warning.isMissingNode() && !text(warning, "kind").equals("cleared");
      if (says && !dismissed.contains(text(change, "item"))) {
        long time = time(change);
        if (ItemCount.anew(newest.put(matter(change), time), time, reopenWithin)) {
          opened.add(new OpenedItem(text(warning, "rule"), time));
        }
      }
    }
    return opened;
  }

  private Set<String> dismissedByRule() {
    Set<String> dismissed = new HashSet<>();
    for (JsonNode change : changes) {
      if (text(change, "change").equals("dismissed") && text(change, "by").equals("rule")) {
        dismissed.add(text(change, "item"));
      }
    }
    return dismissed;
  }

  private static String matter(JsonNode change) {
    JsonNode subject = change.path("subject");
    return String.join("\t", text(subject, "type"), text(subject, "id"), text(change, "scenario"));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  private static long time(JsonNode change) {
    return OffsetDateTime.parse(text(change, "time")).toInstant().toEpochMilli();
  }
}

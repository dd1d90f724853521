package org.yujing.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;

/** A line of the history, with the item before it (null where it opened) and after it. */
record HistoryLine(JsonNode json, long time, ItemThen before, ItemThen after) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MERGED = "merged: ";

  /** The line, and what it makes of the item that the line before it left. */
  static HistoryLine of(JsonNode json, ItemThen before) {
    long time = millis(json.path("time").asText());
    String change = json.path("change").asText();
    ObjectNode fields = before == null ? JSON.createObjectNode() : before.fields().deepCopy();
    json.path("before").fieldNames().forEachRemaining(fields::remove);
    json.path("after").properties().forEach(one -> fields.set(one.getKey(), one.getValue()));
    String rested = before == null ? "" : before.restsFrom();
    String restsFrom = change.equals("suspended") ? before.text("state") : rested;
    boolean starts = change.equals("opened") || change.equals("reopened");
    return new HistoryLine(
        json, time, before, new ItemThen(fields, restsFrom, starts ? time : before.started()));
  }

  String change() {
    return json.path("change").asText();
  }

  boolean dismissedByRule() {
    return change().equals("dismissed") && json.path("by").asText().equals("rule");
  }

  boolean hasWarning() {
    return json.has("warning");
  }

  String warning(String field) {
    return json.path("warning").path(field).asText();
  }

  /** The item that was merged into this one by this line; "" where none was. */
  String mergedIn() {
    String why = json.path("why").asText();
    return change().equals("noted") && why.startsWith(MERGED)
        ? why.substring(MERGED.length(), why.indexOf(' ', MERGED.length()))
        : "";
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no line of JSON: " + text, e);
    }
  }

  static long millis(String time) {
    return OffsetDateTime.parse(time).toInstant().toEpochMilli();
  }
}

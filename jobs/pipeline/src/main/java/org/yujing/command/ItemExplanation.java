package org.yujing.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningJson;

/** How an item came about, and what became of it. */
record ItemExplanation(JsonNode item, SaidLines said) {

  private List<Warning> warnings() {
    Set<String> ids = new HashSet<>();
    item.path("warnings").forEach(id -> ids.add(id.asText()));
    return said.warnings().stream().filter(warning -> ids.contains(warning.id())).toList();
  }

  private List<JsonNode> history() {
    return said.history(item.path("id").asText());
  }

  void print(PrintWriter out) {
    JsonNode subject = item.path("subject");
    out.println(PlainText.of(text(item, "id") + " · " + text(item, "title")));
    out.println(
        PlainText.of(
            Words.of(
                "explain.item",
                (text(subject, "type") + " " + text(subject, "id") + " " + text(subject, "name"))
                    .strip(),
                text(item, "scenario"),
                Words.of("level." + text(item, "level")),
                ItemWords.of("state", text(item, "state")),
                item.path("score").asText(),
                lead().isEmpty() ? Words.of("explain.nobody") : lead())));
    if (!text(item, "outcome").isEmpty()) {
      out.println(Words.of("explain.outcome", ItemWords.of("outcome", text(item, "outcome"))));
    }
    warned().print(out);
    fired(out);
    changes().print(out);
  }

  private String lead() {
    return text(item, "lead");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  private ShownTable warned() {
    ShownTable table =
        new ShownTable(
            Words.of("explain.warnings"),
            Integer.MAX_VALUE,
            Words.of("explain.time"),
            Words.of("summary.rule"),
            Words.of("backtest.level"),
            Words.of("backtest.figure"),
            Words.of("explain.id"));
    for (Warning warning : warnings()) {
      table.row(
          WarningJson.time(warning.time(), warning.zone()),
          warning.rule(),
          Words.of("level." + warning.level().word()),
          ShownFigure.of(warning),
          warning.id());
    }
    return table;
  }

  /** In the order in which they fired. */
  private void fired(PrintWriter out) {
    ShownTable table =
        new ShownTable(
            Words.of("explain.fired"),
            Integer.MAX_VALUE,
            Words.of("summary.rule"),
            Words.of("explain.effect"),
            Words.of("summary.reason"));
    item.path("fired")
        .forEach(
            one ->
                table.row(
                    text(one, "rule"),
                    ItemWords.effect(text(one, "effect"), lead()),
                    text(one, "reason")));
    if (table.empty()) {
      out.println();
      out.println(Words.of("explain.nothing.fired"));
    } else {
      table.print(out);
    }
  }

  private ShownTable changes() {
    ShownTable table =
        new ShownTable(
            Words.of("explain.changes"),
            Integer.MAX_VALUE,
            Words.of("explain.time"),
            Words.of("explain.change"),
            Words.of("explain.by"),
            Words.of("explain.why"));
    for (JsonNode change : history()) {
      List<String> by =
          new ArrayList<>(List.of(ItemWords.of("by", text(change, "by")), text(change, "unit")));
      by.removeIf(String::isEmpty);
      table.row(
          text(change, "time"),
          ItemWords.of("change", text(change, "change")),
          String.join(" ", by),
          ItemWords.why(text(change, "why")));
    }
    return table;
  }

  ObjectNode json() {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.set("item", item);
    node.set("warnings", read(warnings()));
    ArrayNode history = node.putArray("history");
    history().forEach(history::add);
    return node;
  }

  private static ArrayNode read(List<Warning> warnings) {
    ObjectMapper mapper = new ObjectMapper();
    ArrayNode list = mapper.createArrayNode();
    for (Warning warning : warnings) {
      try {
        list.add(mapper.readTree(WarningJson.write(warning)));
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return list;
  }
}

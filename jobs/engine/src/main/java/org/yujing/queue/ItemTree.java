package org.yujing.queue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.yujing.assess.Fired;
import org.yujing.warning.Subject;
import org.yujing.warning.WarningJson;

/** A JSON object about an item. What is unknown or has not happened is left out. */
final class ItemTree {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();
  private final ZoneId zone;

  ItemTree(ZoneId zone) {
    this.zone = zone;
  }

  ObjectNode node() {
    return node;
  }

  void text(String field, String text) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }

  void time(String field, Long millis) {
    if (millis != null) {
      node.put(field, WarningJson.time(millis, zone));
    }
  }

  void texts(String field, List<String> texts) {
    ArrayNode array = node.putArray(field);
    texts.forEach(array::add);
  }

  void subject(Subject subject) {
    node.putObject("subject")
        .put("type", subject.type())
        .put("id", subject.id())
        .put("name", subject.name());
  }

  void suspension(Suspension suspension) {
    ObjectNode rest = node.putObject("suspended");
    rest.put("since", WarningJson.time(suspension.since(), zone));
    rest.put("until", WarningJson.time(suspension.until(), zone));
    rest.put("reason", suspension.reason());
  }

  void place(Map<String, Object> place) {
    ObjectNode known = node.putObject("place");
    for (String field : WarningJson.PLACE) {
      Object value = place.get(field);
      if (value instanceof String text) {
        known.put(field, text);
      } else if (value instanceof Double number) {
        known.put(field, number);
      }
    }
  }

  void fired(List<Fired> fired) {
    ArrayNode array = node.putArray("fired");
    for (Fired one : fired) {
      ObjectNode written = array.addObject().put("rule", one.rule()).put("effect", one.effect());
      if (!one.reason().isEmpty()) {
        written.put("reason", one.reason());
      }
    }
  }
}

package org.yujing.disposition;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import org.yujing.warning.WarningJson;

/** A disposition as a line of JSON, as {@code schemas/disposition.schema.json} describes it. */
public final class DispositionJson {
  private DispositionJson() {}

  /** What was not given is left out; times are in that zone. */
  public static String write(Disposition disposition, ZoneId zone) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", disposition.id());
    node.put("item", disposition.item());
    node.put("action", disposition.action().word());
    node.put("by", disposition.by());
    given("unit", disposition.unit(), node);
    node.put("time", WarningJson.time(disposition.time(), zone));
    given("note", disposition.note(), node);
    given("outcome", disposition.outcome() == null ? "" : disposition.outcome().word(), node);
    Long until = disposition.until();
    given("until", until == null ? "" : WarningJson.time(until, zone), node);
    given("into", disposition.into(), node);
    return node.toString();
  }

  private static void given(String field, String text, ObjectNode node) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }
}

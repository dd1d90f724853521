package org.yujing.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** A line of {@code truth.jsonl}, as {@code schemas/truth.schema.json} describes it. */
public final class TruthJson {
  private TruthJson() {}

  public static String write(Truth truth) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", truth.id());
    node.put("kind", truth.asked().name().toLowerCase(Locale.ROOT));
    node.put("scenario", truth.scenario());
    node.put("story", truth.story());
    if (!truth.rules().isEmpty()) {
      truth.rules().forEach(node.putArray("rules")::add);
    }
    if (!truth.level().isEmpty()) {
      node.put("level", truth.level());
    }
    if (truth.subject() != null) {
      ObjectNode subject = node.putObject("subject");
      subject.put("type", truth.subject().type());
      subject.put("id", truth.subject().id());
    } else if (truth.parties().isEmpty()) {
      node.put("key", truth.key());
    } else {
      truth.parties().forEach(node.putArray("parties")::add);
    }
    node.put("from", Local.text(truth.from()));
    node.put("until", Local.text(truth.until()));
    node.put("harm", Local.text(truth.harm()));
    return node.toString();
  }
}

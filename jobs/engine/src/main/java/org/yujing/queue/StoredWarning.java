package org.yujing.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Outlook;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/** A warning in state: all of it, exactly. */
final class StoredWarning {
  private StoredWarning() {}

  static ObjectNode write(Warning warning) {
    ObjectNode node = Stored.object();
    node.put("id", warning.id()).put("episode", warning.episode());
    Stored.word(node, "kind", warning.kind());
    node.put("rule", warning.rule()).put("ruleVersion", warning.ruleVersion());
    node.put("scenario", warning.scenario());
    node.put("title", warning.title()).put("message", warning.message());
    Stored.word(node, "level", warning.level());
    node.put("time", warning.time()).put("zone", warning.zone().getId());
    node.set("subject", write(warning.subject()));
    node.put("key", warning.key());
    Stored.values(node, "place", warning.place());
    Stored.number(node, "value", warning.value());
    Stored.number(node, "threshold", warning.threshold());
    node.set("evidence", write(warning.evidence()));
    if (warning.forecast() != null) {
      node.set("forecast", write(warning.forecast()));
    }
    return node.put("shadow", warning.shadow());
  }

  static Warning read(JsonNode node) {
    return new Warning(
        Stored.text(node, "id"),
        Stored.text(node, "episode"),
        Stored.word(Kind.class, node, "kind"),
        Stored.text(node, "rule"),
        Stored.text(node, "ruleVersion"),
        Stored.text(node, "scenario"),
        Stored.text(node, "title"),
        Stored.text(node, "message"),
        Stored.word(Level.class, node, "level"),
        node.path("time").longValue(),
        ZoneId.of(Stored.text(node, "zone")),
        subject(node.path("subject")),
        Stored.text(node, "key"),
        Stored.values(node, "place"),
        Stored.number(node, "value"),
        Stored.number(node, "threshold"),
        evidence(node.path("evidence")),
        node.has("forecast") ? forecast(node.path("forecast")) : null,
        node.path("shadow").booleanValue());
  }

  static ObjectNode write(Subject subject) {
    return Stored.object()
        .put("type", subject.type())
        .put("id", subject.id())
        .put("name", subject.name());
  }

  static Subject subject(JsonNode node) {
    return new Subject(
        Stored.text(node, "type"), Stored.text(node, "id"), Stored.text(node, "name"));
  }

  private static ObjectNode write(Evidence evidence) {
    ObjectNode node = Stored.object().put("count", evidence.count());
    node.put("first", evidence.first()).put("last", evidence.last());
    Stored.texts(node, "ids", evidence.ids());
    return node;
  }

  private static ObjectNode write(Outlook forecast) {
    ObjectNode node = Stored.object();
    Stored.number(node, "value", forecast.value());
    Stored.number(node, "low", forecast.low());
    Stored.number(node, "high", forecast.high());
    Stored.number(node, "confidence", forecast.confidence());
    return node.put("time", forecast.time());
  }

  private static Outlook forecast(JsonNode node) {
    return new Outlook(
        Stored.number(node, "value"),
        Stored.number(node, "low"),
        Stored.number(node, "high"),
        Stored.number(node, "confidence"),
        node.path("time").longValue());
  }

  private static Evidence evidence(JsonNode node) {
    return new Evidence(
        node.path("count").longValue(),
        node.path("first").longValue(),
        node.path("last").longValue(),
        Stored.texts(node, "ids"));
  }
}

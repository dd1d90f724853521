package org.yujing.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.yujing.assess.SubjectHistory;
import org.yujing.disposition.Outcome;

/**
 * A dossier in state, as UTF-8 JSON: exact, its order kept, the same bytes for the same dossier.
 * Unknown fields are passed over and missing ones have their defaults, so that a later version can
 * read it.
 */
public final class DossierJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VERSION = 1;

  private DossierJson() {}

  public static byte[] write(Dossier dossier) {
    ObjectNode node = Stored.object().put("v", VERSION);
    Stored.list(node, "items", dossier.items(), StoredItem::write);
    Stored.list(node, "warnings", dossier.warnings(), StoredWarning::write);
    ObjectNode actions = node.putObject("actions");
    dossier.actions().forEach(actions::put);
    node.set("history", write(dossier.history()));
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same dossier. {@code bytes} are what {@link #write} gave. */
  public static Dossier read(byte[] bytes) throws IOException {
    JsonNode node = JSON.readTree(bytes);
    Map<String, String> actions = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> action : node.path("actions").properties()) {
      actions.put(action.getKey(), action.getValue().asText());
    }
    return new Dossier(
        Stored.list(node, "items", StoredItem::read),
        Stored.list(node, "warnings", StoredWarning::read),
        actions,
        history(node.path("history")));
  }

  private static ObjectNode write(SubjectHistory history) {
    ObjectNode node = Stored.object().put("items", history.items());
    ObjectNode outcomes = node.putObject("outcomes");
    new TreeMap<>(history.outcomes())
        .forEach((outcome, times) -> outcomes.put(outcome.name(), times));
    ObjectNode wrong = node.putObject("wrong");
    new TreeMap<>(history.wrong()).forEach(wrong::put);
    return node.put("lastClosed", history.lastClosed());
  }

  private static SubjectHistory history(JsonNode node) {
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (Map.Entry<String, JsonNode> outcome : node.path("outcomes").properties()) {
      outcomes.put(Outcome.valueOf(outcome.getKey()), outcome.getValue().intValue());
    }
    Map<String, Integer> wrong = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> rule : node.path("wrong").properties()) {
      wrong.put(rule.getKey(), rule.getValue().intValue());
    }
    Long lastClosed = Stored.time(node, "lastClosed");
    long never = SubjectHistory.NONE.lastClosed();
    return new SubjectHistory(
        node.path("items").intValue(), outcomes, wrong, lastClosed == null ? never : lastClosed);
  }
}

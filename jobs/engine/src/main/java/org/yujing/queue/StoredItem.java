package org.yujing.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import org.yujing.disposition.Outcome;

/** An item in state: all of it, exactly. */
final class StoredItem {
  private StoredItem() {}

  static ObjectNode write(Item item) {
    ObjectNode node = Stored.object();
    node.put("id", item.id());
    node.set("subject", StoredWarning.write(item.subject()));
    node.put("scenario", item.scenario()).put("title", item.title());
    Stored.values(node, "place", item.place());
    node.put("zone", item.zone().getId()).put("policy", item.policy());
    node.put("opened", item.opened());
    Stored.word(node, "state", item.state());
    node.set("finding", StoredParts.write(item.finding()));
    node.set("holder", StoredParts.write(item.holder()));
    node.set("clocks", StoredParts.write(item.clocks()));
    node.set("tally", StoredParts.write(item.tally()));
    Stored.word(node, "outcome", item.outcome());
    node.put("resolvedBy", item.resolvedBy());
    if (item.suspension() != null) {
      node.set("suspension", StoredParts.write(item.suspension()));
    }
    node.put("mergedInto", item.mergedInto()).put("sampled", item.sampled());
    return node.put("changes", item.changes());
  }

  static Item read(JsonNode node) {
    return new Item(
        Stored.text(node, "id"),
        StoredWarning.subject(node.path("subject")),
        Stored.text(node, "scenario"),
        Stored.text(node, "title"),
        Stored.values(node, "place"),
        ZoneId.of(Stored.text(node, "zone")),
        Stored.text(node, "policy"),
        node.path("opened").longValue(),
        Stored.word(State.class, node, "state"),
        StoredParts.finding(node.path("finding")),
        StoredParts.holder(node.path("holder")),
        StoredParts.clocks(node.path("clocks")),
        StoredParts.tally(node.path("tally")),
        Stored.word(Outcome.class, node, "outcome"),
        Stored.text(node, "resolvedBy"),
        node.has("suspension") ? StoredParts.suspension(node.get("suspension")) : null,
        Stored.text(node, "mergedInto"),
        node.path("sampled").booleanValue(),
        node.path("changes").intValue());
  }
}

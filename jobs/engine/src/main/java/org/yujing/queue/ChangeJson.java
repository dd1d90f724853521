package org.yujing.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A change of an item as a line of JSON, as {@code schemas/queue-history.schema.json} describes it.
 * Whoever takes away what {@code before} names and puts in what {@code after} holds, line by line,
 * has the item.
 */
public final class ChangeJson {
  /** Said on both sides, changed or not. */
  private static final Set<String> ALWAYS = Set.of("state", "level", "tier", "lead");

  private ChangeJson() {}

  public static String write(Change change) {
    Item item = change.after();
    ItemTree tree = new ItemTree(item.zone());
    tree.node().put("item", item.id()).put("seq", item.changes());
    tree.node().put("change", change.what().word());
    tree.time("time", change.time());
    tree.node().put("by", change.by());
    tree.text("unit", change.unit());
    tree.text("action", change.action());
    tree.text("why", change.why());
    tree.subject(item.subject());
    tree.node().put("scenario", item.scenario());
    tree.place(item.place());
    difference(change, tree.node());
    if (change.cause() != null) {
      cause(change.cause(), tree.node());
    }
    return tree.node().toString();
  }

  private static void difference(Change change, ObjectNode line) {
    ObjectNode after = ItemJson.tree(change.after());
    if (change.before() == null) {
      line.set("after", after);
      return;
    }
    ObjectNode before = ItemJson.tree(change.before());
    line.set("before", differing(before, after));
    line.set("after", differing(after, before));
  }

  /** The fields of one side that the other has not, or has otherwise. */
  private static ObjectNode differing(ObjectNode side, ObjectNode other) {
    ObjectNode differing = side.objectNode();
    for (Map.Entry<String, JsonNode> field : side.properties()) {
      boolean same = Objects.equals(field.getValue(), other.get(field.getKey()));
      if (!same || ALWAYS.contains(field.getKey())) {
        differing.set(field.getKey(), field.getValue());
      }
    }
    return differing;
  }

  private static void cause(Cause cause, ObjectNode line) {
    line.putObject("warning")
        .put("id", cause.id())
        .put("episode", cause.episode())
        .put("kind", cause.kind().word())
        .put("rule", cause.rule())
        .put("rule_version", cause.ruleVersion())
        .put("level", cause.level().word());
  }
}

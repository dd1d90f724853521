package org.yujing.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.yujing.rule.RuleChange;
import org.yujing.rule.RuleSetDiff;

/** What differs between two rule sets, for programs. */
final class DiffJson {
  private DiffJson() {}

  static ObjectNode of(RuleSetDiff diff) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("before", diff.before());
    node.put("after", diff.after());
    node.put("proposal", word(diff.proposal()));
    ArrayNode reasons = node.putArray("reasons");
    diff.weights()
        .forEach(
            weight ->
                reasons
                    .addObject()
                    .put("weight", word(weight.weight()))
                    .put("reason", word(weight.ground()))
                    .put("what", weight.what()));
    ArrayNode rules = node.putArray("rules");
    diff.rules().forEach(change -> rule(change, rules.addObject()));
    ArrayNode exceptions = node.putArray("exceptions");
    diff.exceptions()
        .forEach(
            change ->
                exceptions
                    .addObject()
                    .put("change", word(change.fate()))
                    .put("rule", change.rule())
                    .put("key", change.key()));
    ArrayNode files = node.putArray("files");
    diff.files()
        .forEach(
            change ->
                files
                    .addObject()
                    .put("change", word(change.fate()))
                    .put("kind", word(change.part()))
                    .put("path", change.path()));
    return node;
  }

  private static void rule(RuleChange change, ObjectNode node) {
    node.put("rule", change.rule());
    node.put("change", change.added() ? "added" : change.removed() ? "removed" : "changed");
    node.put("before", change.added() ? null : word(change.before()));
    node.put("after", change.removed() ? null : word(change.after()));
    node.put("restarted", change.restarted());
    ArrayNode parts = node.putArray("parts");
    change
        .parts()
        .forEach(
            part ->
                parts
                    .addObject()
                    .put("part", part.part().word())
                    .put("before", part.before())
                    .put("after", part.after()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

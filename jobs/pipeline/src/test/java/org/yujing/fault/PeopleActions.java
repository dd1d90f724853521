package org.yujing.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What people do with items: with every second one all that leads to its end. */
final class PeopleActions {
  private PeopleActions() {}

  /** {@code history}: that of a run in which nobody did anything. */
  static List<String> on(List<Said> history, long end) {
    List<ObjectNode> actions = new ArrayList<>();
    history.stream()
        .filter(line -> line.text("change").equals("opened"))
        .filter(line -> !line.text("scenario").equals("call"))
        .filter(line -> line.text("item").hashCode() % 2 == 0)
        .forEach(line -> on(line.text("item"), line.time("time"), actions));
    actions.sort(Comparator.comparing(action -> action.path("time").asText()));
    actions.add(action("nothing-0000", "note", end, "Wu").put("note", "the last"));
    return actions.stream().map(ObjectNode::toString).toList();
  }

  private static void on(String item, long opened, List<ObjectNode> actions) {
    long minute = Duration.ofMinutes(1).toMillis();
    actions.add(action(item, "assign", opened + 20 * minute, "Li").put("unit", "Works"));
    actions.add(action(item, "accept", opened + 40 * minute, "Wang"));
    actions.add(action(item, "handle", opened + 60 * minute, "Wang"));
    actions.add(action(item, "resolve", opened + 80 * minute, "Wang"));
    actions.add(
        action(item, "close", opened + 100 * minute, "Zhao").put("outcome", "confirmed_risk"));
    actions.add(action(item, "accept", opened + 120 * minute, "Wang"));
  }

  private static ObjectNode action(String item, String action, long time, String by) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", item + "-" + action + "-" + time)
        .put("item", item)
        .put("action", action)
        .put("by", by)
        .put("unit", "Works")
        .put("time", Instant.ofEpochMilli(time).toString());
  }
}

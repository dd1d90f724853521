package org.yujing.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.warning.Kind;
import org.yujing.warning.WarningJson;

/** An item as a line of JSON, as {@code schemas/queue.schema.json} describes it. */
public final class ItemJson {
  private ItemJson() {}

  /**
   * The newest state of an item.
   *
   * @param updated the time of its last change, in milliseconds
   */
  public static String write(Item item, long updated) {
    return tree(item)
        .put("changes", item.changes())
        .put("updated", WarningJson.time(updated, item.zone()))
        .toString();
  }

  /** All of an item but how often and when it was changed, which every change says itself. */
  static ObjectNode tree(Item item) {
    ItemTree tree = new ItemTree(item.zone());
    risk(item, tree);
    owner(item, tree);
    more(item, tree);
    moreTimes(item, tree);
    return tree.node();
  }

  private static void risk(Item item, ItemTree tree) {
    Finding finding = item.finding();
    tree.node().put("id", item.id());
    tree.subject(item.subject());
    tree.node().put("scenario", item.scenario());
    tree.node().put("state", item.state().word());
    tree.node().put("level", finding.level().word());
    tree.node().put("score", finding.score());
    tree.texts("reasons", finding.reasons());
    tree.texts("warnings", finding.causes().stream().filter(Cause::raises).map(Cause::id).toList());
  }

  private static void owner(Item item, ItemTree tree) {
    Clocks clocks = item.clocks();
    tree.node().put("lead", item.holder().lead());
    tree.texts("assist", item.holder().assist());
    tree.node().put("tier", item.holder().tier().word());
    tree.time("opened", item.opened());
    tree.time("accept_by", clocks.acceptBy());
    tree.time("resolve_by", clocks.resolveBy());
    tree.time("accepted", clocks.accepted());
    tree.time("resolved", clocks.resolved());
    tree.node()
        .putObject("overdue")
        .put("accept", clocks.acceptOverdue())
        .put("resolve", clocks.resolveOverdue());
    tree.node().put("returned", item.tally().returned());
    tree.text("outcome", item.outcome() == null ? "" : item.outcome().word());
  }

  private static void more(Item item, ItemTree tree) {
    tree.text("title", item.title());
    tree.place(item.place());
    tree.texts("recommend", item.holder().recommend());
    tree.fired(item.finding().fired());
    tree.node().put("warned", item.finding().warned());
    tree.node().put("active", active(item.finding().causes()));
  }

  private static void moreTimes(Item item, ItemTree tree) {
    tree.time("near_due", item.clocks().nearDue());
    tree.time("dispatched", item.clocks().dispatched());
    tree.time("closed", item.clocks().closed());
    tree.text("resolved_by", item.resolvedBy());
    tree.node().put("extended", item.tally().extended());
    tree.node().put("escalated", item.tally().escalated());
    tree.node().put("reopened", item.tally().reopened());
    if (item.suspension() != null) {
      tree.suspension(item.suspension());
    }
    tree.text("merged_into", item.mergedInto());
    tree.node().put("sampled", item.sampled());
    tree.node().put("policy", item.policy());
  }

  /** How many episodes have not been cleared, as far as the causes kept tell. */
  private static long active(List<Cause> causes) {
    Map<String, Kind> newest = new HashMap<>();
    causes.forEach(cause -> newest.put(cause.episode(), cause.kind()));
    return newest.values().stream().filter(kind -> kind != Kind.CLEARED).count();
  }
}

package org.yujing.report;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yujing.queue.Change;
import org.yujing.queue.Item;
import org.yujing.queue.What;
import org.yujing.warning.Kind;

/** What a change means for the rules whose warnings are behind its item. */
final class RulePostings {
  private RulePostings() {}

  static void of(Change change, Consumer<Posting> out) {
    if (change.cause() != null) {
      AccountKey rule = AccountKey.ofRule(change.cause().rule(), change.cause().ruleVersion());
      out.accept(posting(change, rule, Counted.of(change.cause().kind())));
    }
    if (decided(change)) {
      Counted outcome = Counted.of(change.after().outcome());
      rules(change.after()).forEach(rule -> out.accept(posting(change, rule, outcome)));
    }
  }

  /** Each closing counts, also the second one of an item that was reopened. */
  private static boolean decided(Change change) {
    boolean ended = change.what() == What.CLOSED || change.what() == What.DISMISSED;
    return ended && !Postings.dismissedByRule(change) && change.after().outcome() != null;
  }

  /** The rules that raised or upgraded any of its warnings, each version once. */
  private static List<AccountKey> rules(Item item) {
    return item.finding().causes().stream()
        .filter(cause -> cause.kind() != Kind.CLEARED)
        .map(cause -> AccountKey.ofRule(cause.rule(), cause.ruleVersion()))
        .distinct()
        .toList();
  }

  private static Posting posting(Change change, AccountKey rule, Counted counted) {
    Item item = change.after();
    return new Posting(
        rule, item.id(), item.changes(), change.time(), Map.of(counted, 1), null, null, null, null);
  }
}

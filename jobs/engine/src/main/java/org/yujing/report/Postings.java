package org.yujing.report;

import java.util.ArrayList;
import java.util.List;
import org.yujing.queue.Change;
import org.yujing.queue.Clocks;
import org.yujing.queue.What;

/** What a change of an item means for the accounts of its places, its units and its rules. */
public final class Postings {
  private Postings() {}

  public static List<Posting> of(Change change) {
    List<Posting> postings = new ArrayList<>();
    for (String scenario : List.of("", change.after().scenario())) {
      new AreaPostings(change, postings::add).of(scenario);
      new LeadPostings(change, postings::add).of(scenario);
    }
    postings.addAll(ofRules(change));
    return postings;
  }

  /** Those for the accounts of rules alone. */
  public static List<Posting> ofRules(Change change) {
    List<Posting> postings = new ArrayList<>();
    RulePostings.of(change, postings::add);
    return postings;
  }

  /** Whether a rule put the item aside, which it does only as the item opens. */
  static boolean dismissedByRule(Change change) {
    return change.what() == What.DISMISSED && change.by().equals(Change.BY_RULE);
  }

  /** How long it took to accept or to resolve, in milliseconds; null for any other change. */
  static Long took(Change change) {
    Clocks clocks = change.after().clocks();
    if (change.what() == What.ACCEPTED) {
      return clocks.accepted() - clocks.dispatched();
    }
    return change.what() == What.RESOLVED ? clocks.resolved() - clocks.started() : null;
  }
}

package org.yujing.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yujing.rule.Rule.Status;
import org.yujing.rule.RuleSetDiff.EntryChange;
import org.yujing.rule.RuleSetDiff.Fate;
import org.yujing.rule.RuleSetDiff.FileChange;

/**
 * Why a change asks for a step of a version.
 *
 * @param what the rule or file it is about
 */
public record RuleWeight(Ground ground, String what) implements Comparable<RuleWeight> {
  private static final Comparator<RuleWeight> ORDER =
      Comparator.comparing(RuleWeight::ground).thenComparing(RuleWeight::what);

  /** Which step of a version. */
  public enum Weight {
    NONE,
    PATCH,
    MINOR,
    MAJOR
  }

  /**
   * What weighs how much, the heaviest first. Major is what takes something away from people who
   * count on it: warnings that come no more, a state that starts anew, matters that go elsewhere.
   */
  public enum Ground {
    /** A live rule is gone. */
    LIVE_REMOVED(Weight.MAJOR),
    /** A live rule goes to the shadow, or is off. */
    LIVE_SILENCED(Weight.MAJOR),
    /** The state of a live rule starts anew. */
    LIVE_RESTARTED(Weight.MAJOR),
    /** The warnings of a live rule become another scenario's or subject's matters. */
    LIVE_MOVED(Weight.MAJOR),
    /** A table, a policy or assessment rules are gone. */
    ASSESSMENT_REMOVED(Weight.MAJOR),
    /** A new rule, live or in the shadow. */
    RULE_ADDED(Weight.MINOR),
    /** A rule that was off or in the shadow says more. */
    RULE_WOKEN(Weight.MINOR),
    /** Levels, quiet, season or unless; the state is kept. */
    FIGURES_CHANGED(Weight.MINOR),
    /** A rule in the shadow is gone, off or starts anew: nobody was warned by it. */
    SHADOW_CHANGED(Weight.MINOR),
    /** Keys that a rule is mute for. */
    EXCEPTIONS_CHANGED(Weight.MINOR),
    /** Another table, policy or assessment rule; open items keep the policy they opened under. */
    ASSESSMENT_CHANGED(Weight.MINOR),
    /** Calendars, lexicons, rosters, units. */
    LISTS_CHANGED(Weight.MINOR),
    /** Titles, messages, comments. */
    WORDS_CHANGED(Weight.PATCH),
    /** A rule that was off and stays off. */
    RESTING_CHANGED(Weight.PATCH),
    /** Stories are no part of what runs. */
    STORIES_CHANGED(Weight.NONE);

    private final Weight weight;

    Ground(Weight weight) {
      this.weight = weight;
    }
  }

  public Weight weight() {
    return ground.weight;
  }

  @Override
  public int compareTo(RuleWeight other) {
    return ORDER.compare(this, other);
  }

  static List<RuleWeight> of(RuleChange change) {
    return reasons(change).stream().map(ground -> new RuleWeight(ground, change.rule())).toList();
  }

  private static List<Ground> reasons(RuleChange change) {
    Status from = change.added() ? Status.OFF : change.before();
    Status to = change.removed() ? Status.OFF : change.after();
    if (from == Status.OFF) {
      Ground woken = change.added() ? Ground.RULE_ADDED : Ground.RULE_WOKEN;
      return List.of(to == Status.OFF ? Ground.RESTING_CHANGED : woken);
    }
    if (change.removed()) {
      return List.of(from == Status.LIVE ? Ground.LIVE_REMOVED : Ground.SHADOW_CHANGED);
    }
    List<Ground> reasons = new ArrayList<>();
    if (from != to) {
      reasons.add(status(from, to));
    }
    boolean live = from == Status.LIVE;
    if (change.restarted()) {
      reasons.add(live ? Ground.LIVE_RESTARTED : Ground.SHADOW_CHANGED);
    }
    if (change.touches(RulePart.Kind.BELONGING)) {
      reasons.add(live ? Ground.LIVE_MOVED : Ground.SHADOW_CHANGED);
    }
    if (change.touches(RulePart.Kind.FIGURES)) {
      reasons.add(Ground.FIGURES_CHANGED);
    }
    if (change.touches(RulePart.Kind.WORDS)) {
      reasons.add(Ground.WORDS_CHANGED);
    }
    return reasons.stream().distinct().toList();
  }

  /** Of a rule that said something. */
  private static Ground status(Status from, Status to) {
    if (from == Status.LIVE) {
      return Ground.LIVE_SILENCED;
    }
    return to == Status.LIVE ? Ground.RULE_WOKEN : Ground.SHADOW_CHANGED;
  }

  static List<RuleWeight> of(EntryChange change) {
    return List.of(new RuleWeight(Ground.EXCEPTIONS_CHANGED, change.rule()));
  }

  static List<RuleWeight> of(FileChange change) {
    return List.of(new RuleWeight(weighed(change), change.path()));
  }

  private static Ground weighed(FileChange change) {
    return switch (change.part()) {
      case ASSESSMENT ->
          change.fate() == Fate.REMOVED ? Ground.ASSESSMENT_REMOVED : Ground.ASSESSMENT_CHANGED;
      case REFERENCE -> Ground.LISTS_CHANGED;
      case TEST -> Ground.STORIES_CHANGED;
      case RULE, EXCEPTIONS, STRAY -> Ground.WORDS_CHANGED;
    };
  }
}

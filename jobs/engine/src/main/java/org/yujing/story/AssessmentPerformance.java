package org.yujing.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yujing.assess.Assessed;
import org.yujing.assess.Assessing;
import org.yujing.assess.Assessor;
import org.yujing.assess.Case;
import org.yujing.disposition.Disposition;
import org.yujing.queue.Change;
import org.yujing.queue.Desk;
import org.yujing.queue.DeskRehearsal;
import org.yujing.queue.Policies;
import org.yujing.queue.Refusal;
import org.yujing.reference.Reference;

/** One assessment story played once, on the desk that works live. */
final class AssessmentPerformance {
  /** Where nobody ever looks: an action on what is not there is refused as any other. */
  private static final String NO_ITEM = "00000000000000000000-00000000";

  private final AssessmentStory story;
  private final Assessing assessing;
  private final Assessor assessor;
  private final Reference reference;
  private final List<Disposition> done = new ArrayList<>();
  private final List<Difference> unclear = new ArrayList<>();
  private final Set<String> failures = new LinkedHashSet<>();
  private final DeskRehearsal played;

  AssessmentPerformance(AssessmentStory story, Assessing assessing, Reference reference) {
    this.story = story;
    this.assessing = assessing;
    this.assessor = assessing.assessors().get().with(reference);
    this.reference = reference;
    story.actions().stream()
        .sorted(Comparator.comparing(GivenAction::action))
        .forEachOrdered(this::aim);
    this.played = playedUntil(story.until());
  }

  List<Change> changes() {
    return played.changes();
  }

  List<Refusal> refusals() {
    return played.refusals();
  }

  Timeline timeline() {
    return new Timeline(played.changes(), assessing.rows());
  }

  /** The actions that could have meant several items, and what assessment rules threw. */
  List<Difference> failures() {
    List<Difference> all = new ArrayList<>(unclear);
    failures.forEach(why -> all.add(Difference.failedAssessment(why, story.start())));
    return all;
  }

  /** Everything up to a moment, as far as the actions are known whose turn it was before. */
  private DeskRehearsal playedUntil(long time) {
    Desk desk = new Desk(new Policies(assessing.policy()), this::assess, reference);
    DeskRehearsal rehearsal = new DeskRehearsal(desk);
    story.given().stream().filter(warning -> warning.time() <= time).forEach(rehearsal::warning);
    done.forEach(rehearsal::action);
    rehearsal.timeIs(time);
    return rehearsal;
  }

  private Assessed assess(Case one) {
    Assessed assessed = assessor.assess(one);
    if (!assessed.failed().isEmpty()) {
      failures.add(assessed.failed());
    }
    return assessed;
  }

  /** Finds the item that an action is for: which ids there are shows only in playing. */
  private void aim(GivenAction given) {
    List<Change> before = playedUntil(given.time()).changes();
    List<ItemMoment> there = new Timeline(before, Set.of()).at(given.time());
    List<ItemMoment> meant = meant(given.item().among(there, story.persons()));
    if (meant.size() > 1) {
      unclear.add(Difference.unclear(given));
    } else if (meant.isEmpty()) {
      done.add(given.on(NO_ITEM, ""));
    } else {
      ItemMoment item = meant.get(0);
      done.add(given.on(item.item().id(), into(given, item, there)));
    }
  }

  /** The one that is open, or of one subject and scenario the last. */
  private static List<ItemMoment> meant(List<ItemMoment> fitting) {
    List<ItemMoment> open = fitting.stream().filter(ItemMoment::open).toList();
    boolean one = fitting.stream().map(ItemMoment::matter).distinct().count() == 1;
    if (open.size() == 1 || !one) {
      return open.isEmpty() ? fitting : open;
    }
    return List.of(fitting.get(fitting.size() - 1));
  }

  private static String into(GivenAction given, ItemMoment item, List<ItemMoment> there) {
    List<ItemMoment> others =
        there.stream()
            .filter(other -> other.item().subject().equals(item.item().subject()))
            .filter(other -> other.item().scenario().equals(given.into()))
            .toList();
    return meant(others).stream().map(other -> other.item().id()).findFirst().orElse("");
  }
}

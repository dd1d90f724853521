package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.yujing.disposition.Action;
import org.yujing.queue.Change;
import org.yujing.queue.Refusal;
import org.yujing.queue.RefusalCode;
import org.yujing.queue.State;
import org.yujing.queue.Transitions;
import org.yujing.queue.Transitions.Arrow;
import org.yujing.queue.What;
import org.yujing.reference.Reference;

/**
 * The stories that come with the product show every arrow of the state machine, and every clock.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ArrowStoriesTest {
  /** A unit takes a reopened item up at once: nobody can act on it before. */
  private static final Pattern NEVER = Pattern.compile("^reopened |resume reopened$");

  /** Only where actions come late, which they never do in stories. */
  private static final RefusalCode NOT_IN_STORIES = RefusalCode.BEFORE_ITEM;

  private final Set<What> happened = EnumSet.noneOf(What.class);
  private final Set<RefusalCode> refused = EnumSet.noneOf(RefusalCode.class);
  private final Set<String> arrows = new TreeSet<>();

  @BeforeAll
  void playAll() {
    TestingStories product = TestingStories.product();
    for (AssessmentFile file : product.stories().assessments()) {
      for (AssessmentStory story : file.stories()) {
        Reference reference = product.reference().with(file.register());
        note(story, new AssessmentPerformance(story, product.assessing(), reference));
      }
    }
  }

  private void note(AssessmentStory story, AssessmentPerformance played) {
    played.changes().forEach(change -> happened.add(change.what()));
    played.refusals().stream().map(Refusal::code).forEach(refused::add);
    Map<String, Action> actions = new HashMap<>();
    story.actions().forEach(given -> actions.put(given.action().id(), given.action().action()));
    played.changes().stream()
        .filter(change -> !change.action().isEmpty())
        .collect(Collectors.groupingBy(Change::action))
        .forEach((id, changes) -> arrows(actions.get(id), changes));
  }

  /** One action may lead through several states. */
  private void arrows(Action action, List<Change> changes) {
    State from = changes.get(0).before().state();
    for (Change change : changes) {
      arrows.add(arrow(from, action, change.after().state()));
    }
  }

  private static String arrow(State from, Action action, State to) {
    return from.word() + " " + action.word() + " " + to.word();
  }

  @Test
  void showEveryArrowOfTheTable() {
    Set<String> missing = new TreeSet<>();
    for (Arrow arrow : Transitions.table()) {
      for (State from : arrow.from()) {
        to(arrow, from).forEach(to -> missing.add(arrow(from, arrow.action(), to)));
      }
    }
    missing.removeIf(arrow -> NEVER.matcher(arrow).find());
    missing.removeAll(arrows);
    assertEquals(Set.of(), missing);
  }

  /** What rests goes back to whatever it was. */
  private static Set<State> to(Arrow arrow, State from) {
    return arrow.action() == Action.RESUME
        ? Transitions.of(Action.SUSPEND).from()
        : Set.of(arrow.to().orElse(from));
  }

  @Test
  void showEverythingThatCanHappenToAnItem() {
    assertEquals(EnumSet.allOf(What.class), happened);
  }

  @Test
  void showEveryReasonToRefuseAnAction() {
    assertEquals(EnumSet.complementOf(EnumSet.of(NOT_IN_STORIES)), refused);
  }
}

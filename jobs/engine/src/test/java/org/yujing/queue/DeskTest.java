package org.yujing.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yujing.queue.TestingQueue.hours;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yujing.assess.Assessed;
import org.yujing.assess.Assessor;
import org.yujing.assess.Fired;
import org.yujing.assess.Policy;
import org.yujing.disposition.Action;
import org.yujing.disposition.Outcome;
import org.yujing.reference.Tier;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/** What becomes of warnings and actions, by the standard policy. */
class DeskTest {
  private final TestingQueue queue = new TestingQueue();

  private TestingQueue resolvedBy(String person) {
    return queue
        .raised("wage", Level.RED)
        .acts(Action.ACCEPT, person)
        .acts(Action.HANDLE, person)
        .acts(Action.RESOLVE, person, "", Outcome.CONFIRMED_RISK, null, "");
  }

  @Test
  void aWarningOpensAnItemForTheUnitOfItsTier() {
    Item item = queue.raised("wage", Level.ORANGE).item();

    assertEquals(List.of("opened", "assigned"), queue.story());
    assertEquals(State.ASSIGNED, item.state());
    assertEquals(Tier.STREET, item.holder().tier());
    assertEquals("青石街道", item.holder().lead());
    assertEquals(4, hours(item.clocks().acceptBy()));
    assertEquals(5 * 24, hours(item.clocks().resolveBy()) - 2 * 24, "five working days: a weekend");
  }

  @Test
  void aSecondWarningJoinsAndAWorseOneRaisesAndTightens() {
    queue.raised("wage", Level.YELLOW).atHour(1).raised("wage", Level.YELLOW);
    assertEquals(List.of("opened", "assigned", "joined"), queue.story());

    Item item = queue.atHour(2).raised("wage", Level.RED).item();
    assertEquals(List.of("joined", "raised", "escalated", "assigned"), queue.storySince(3));
    assertEquals(1, queue.dossier().items().size());
    assertEquals(Level.RED, item.finding().level());
    assertEquals(3, hours(item.clocks().acceptBy()), "one hour from the new dispatch");
    assertEquals(2 + 3 * 24, hours(item.clocks().resolveBy()), "three working days from now");
    assertEquals(3, item.finding().warned());
  }

  @Test
  void anotherScenarioHasAnItemOfItsOwn() {
    queue.raised("wage", Level.YELLOW).raised("gas", Level.YELLOW);
    assertEquals(2, queue.dossier().items().size());
  }

  @Test
  void clearingIsNotedAndClosesNothing() {
    queue.raised("wage", Level.YELLOW).atHour(1).cleared("wage", Level.YELLOW, "e0");
    assertEquals("cleared", queue.story().get(2));
    assertEquals(State.ASSIGNED, queue.item().state());
  }

  @Test
  void aWarningThatComesAgainChangesNothing() {
    Warning raised = queue.warning("wage", Kind.RAISED, Level.YELLOW, "e");
    queue.advance(queue.now(), List.of(raised), List.of());
    queue.at(Duration.ofMinutes(1));
    Warning cleared = queue.warning("wage", Kind.CLEARED, Level.YELLOW, "e");
    queue.advance(queue.now(), List.of(cleared), List.of());
    queue
        .acts(Action.ACCEPT, "wang")
        .acts(Action.HANDLE, "wang")
        .acts(Action.RESOLVE, "wang", "", Outcome.VALUABLE, null, "")
        .acts(Action.CLOSE, "li");
    int known = queue.changes().size();
    queue.at(Duration.ofMinutes(2));
    queue.advance(queue.now(), List.of(raised, cleared), List.of());
    assertEquals(List.of(), queue.storySince(known));
    assertEquals(State.CLOSED, queue.item().state());
  }

  @Test
  void whatHappensTwiceAtOneMomentIsTwoWarnings() {
    Warning one = queue.warning("wage", Kind.RAISED, Level.YELLOW, "e");
    Warning other = queue.warning("wage", Kind.RAISED, Level.YELLOW, "e");
    queue.advance(queue.now(), List.of(other), List.of());
    queue.advance(queue.now(), List.of(one), List.of());
    assertEquals(2, queue.item().finding().warned());
  }

  @Test
  void redIsClosedByASecondPerson() {
    resolvedBy("wang").acts(Action.CLOSE, "wang");
    assertEquals(List.of(RefusalCode.SECOND_PERSON), queue.refused());
    assertEquals(State.RESOLVED, queue.item().state());

    queue.acts(Action.CLOSE, "li");
    assertEquals(State.CLOSED, queue.item().state());
    assertEquals(Outcome.CONFIRMED_RISK, queue.item().outcome());
    assertEquals(1, queue.dossier().history().getConfirmed());
  }

  @Test
  void yellowMayBeClosedByTheSamePerson() {
    queue
        .raised("wage", Level.YELLOW)
        .acts(Action.ACCEPT, "wang")
        .acts(Action.HANDLE, "wang")
        .acts(Action.RESOLVE, "wang")
        .acts(Action.CLOSE, "wang");
    assertEquals(List.of(RefusalCode.OUTCOME_NEEDED), queue.refused());

    queue.acts(Action.CLOSE, "wang", "", Outcome.FALSE_POSITIVE, null, "");
    assertEquals(State.CLOSED, queue.item().state());
    assertEquals(1, queue.dossier().history().wrong("wage-rule"));
  }

  @Test
  void anActionThatDoesNotFitChangesNothing() {
    Item before = queue.raised("wage", Level.YELLOW).item();
    queue.acts(Action.CLOSE, "li", "", Outcome.VALUABLE, null, "");
    assertEquals(List.of(RefusalCode.WRONG_STATE), queue.refused());
    assertEquals(before, queue.item());
  }

  @Test
  void notAcceptedInTimeGoesUpOneTierWithANewClock() {
    queue.raised("wage", Level.ORANGE).atHour(4);
    assertEquals(List.of("accept_overdue", "escalated", "assigned"), queue.storySince(2));
    Item item = queue.item();
    assertEquals(Tier.DISTRICT, item.holder().tier());
    assertEquals("栖云区", item.holder().lead());
    assertTrue(item.clocks().acceptOverdue());
    assertEquals(8, hours(item.clocks().acceptBy()));

    queue.atHour(12);
    assertEquals(Tier.CITY, queue.item().holder().tier());
    assertEquals("accept_overdue", queue.storySince(8).get(0), "said at the city, and no higher");
    int known = queue.changes().size();
    queue.atHour(13);
    assertEquals(known, queue.changes().size(), "said once");
  }

  @Test
  void acceptedAtExactlyTheDeadlineIsInTime() {
    queue.raised("wage", Level.ORANGE);
    queue.at(Duration.ofHours(4).minusMillis(1));
    TestingQueue exact = queue;
    exact.advance(
        TestingQueue.START + Duration.ofHours(4).toMillis(),
        List.of(),
        List.of(
            new org.yujing.disposition.Disposition(
                "a",
                queue.item().id(),
                Action.ACCEPT,
                "wang",
                "",
                TestingQueue.START + Duration.ofHours(4).toMillis(),
                "",
                null,
                null,
                "")));
    assertEquals(State.ACCEPTED, queue.item().state());
    assertFalse(queue.item().clocks().acceptOverdue());
  }

  @Test
  void theThirdReturnGoesToTheTierAbove() {
    queue.raised("wage", Level.YELLOW);
    for (int i = 0; i < 2; i++) {
      queue.acts(Action.RETURN, "wang", "不归我管", null, null, "");
      assertEquals(State.RETURNED, queue.item().state());
      queue.acts(queue.item(), Action.ASSIGN, "zhou", "石桥社区", "", null, null, "");
      assertEquals(State.ASSIGNED, queue.item().state());
    }
    queue.acts(Action.RETURN, "wang", "不归我管", null, null, "");
    assertEquals(State.ASSIGNED, queue.item().state());
    assertEquals("青石街道", queue.item().holder().lead());
    assertEquals(3, queue.item().tally().returned());
  }

  @Test
  void aRestMovesTheDeadlinesByAsLongAsItLasted() {
    queue.raised("wage", Level.ORANGE).atHour(1);
    long resolveBy = queue.item().clocks().resolveBy();
    queue.acts(Action.SUSPEND, "wang", "等法院", null, Duration.ofHours(3), "");
    queue.atHour(3);
    assertEquals("resumed", queue.storySince(3).get(0));
    assertEquals(6, hours(queue.item().clocks().acceptBy()), "two hours of rest");
    assertEquals(resolveBy, queue.item().clocks().resolveBy(), "no working day of rest");

    queue.acts(Action.SUSPEND, "wang", "等法院", null, Duration.ofHours(3 + 48), "");
    queue.atHour(3 + 48);
    assertEquals(6 + 48, hours(queue.item().clocks().acceptBy()));
    assertEquals(
        resolveBy + Duration.ofDays(2).toMillis(), queue.item().clocks().resolveBy().longValue());
  }

  @Test
  void aNewWarningReopensWhatWasClosedNotLongAgo() {
    resolvedBy("wang").acts(Action.CLOSE, "li").atDay(29).raised("wage", Level.RED);
    assertEquals(1, queue.dossier().items().size());
    assertEquals(State.ASSIGNED, queue.item().state());
    assertEquals(1, queue.item().tally().reopened());
    assertEquals(List.of("reopened", "assigned"), queue.storySince(6));
  }

  @Test
  void laterItIsANewItem() {
    resolvedBy("wang").acts(Action.CLOSE, "li");
    String first = queue.item().id();
    queue.at(Duration.ofDays(30).plusMillis(1)).raised("wage", Level.RED);
    assertFalse(first.equals(queue.item().id()));
    assertEquals(ItemIds.subjectOf(first), ItemIds.subjectOf(queue.item().id()));
  }

  @Test
  void whatWasMergedTakesNoMoreWarnings() {
    queue.raised("wage", Level.YELLOW);
    String wage = queue.item().id();
    queue.raised("gas", Level.RED);
    Item gas = queue.item();
    queue.acts(gas, Action.MERGE, "zhou", "", "", null, null, wage);
    Item other = queue.dossier().item(wage).orElseThrow();
    assertEquals(Level.RED, other.finding().level());
    assertEquals(State.MERGED, queue.dossier().item(gas.id()).orElseThrow().state());

    queue.raised("gas", Level.YELLOW);
    assertEquals(2, queue.dossier().items().size());
    assertEquals(3, queue.dossier().item(wage).orElseThrow().finding().warned());
  }

  @Test
  void whatARuleDismissesIsKeptAndOneIsEnough() {
    Assessor dismissing =
        one ->
            new Assessed(
                one.level(),
                0,
                List.of(new Fired("r", "dismiss", "误报多")),
                "",
                List.of(),
                List.of(),
                "误报多",
                "");
    TestingQueue dismissed = new TestingQueue(withSample(0), dismissing);
    dismissed.raised("wage", Level.YELLOW).atHour(1).raised("wage", Level.YELLOW);
    assertEquals(List.of("opened", "dismissed", "joined"), dismissed.story());
    assertEquals(State.DISMISSED, dismissed.item().state());

    TestingQueue sampled = new TestingQueue(withSample(1), dismissing);
    sampled.raised("wage", Level.YELLOW);
    assertEquals(State.ASSIGNED, sampled.item().state());
    assertTrue(sampled.item().sampled());
  }

  private static Policy withSample(double share) {
    Policy p = Policy.standard("v1");
    return new Policy(
        p.version(),
        p.pointsCap(),
        p.scoreLevels(),
        p.start(),
        p.acceptWithin(),
        p.resolveWithin(),
        p.nearDue(),
        p.calendar(),
        p.zone(),
        p.reopenWithin(),
        share,
        p.secondPerson(),
        p.returns(),
        p.extensions(),
        p.longestExtension(),
        p.longestSuspension(),
        p.historyKept(),
        p.routes());
  }

  @Test
  void nothingIsLeftOfASubjectInTheEnd() {
    resolvedBy("wang").acts(Action.CLOSE, "li").atDay(500);
    assertTrue(queue.dossier().isEmpty());
    assertEquals(Long.MAX_VALUE, queue.wake());
  }
}

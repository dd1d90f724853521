package org.yujing.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yujing.disposition.Outcome;
import org.yujing.queue.Change;
import org.yujing.queue.What;
import org.yujing.reference.Tier;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;

class PostingsTest {
  private static final AccountKey EVERYWHERE = AccountKey.ofArea("", null, "");
  private static final AccountKey NOBODY = AccountKey.ofLead("", "");
  private static final AccountKey UNIT = AccountKey.ofLead("", "A");

  private final TestingMatter matter = new TestingMatter("i1");

  @Test
  void everyTierOfThePlaceHasAnAccountAndWhatIsUnknownIsEmpty() {
    matter.opened("01-05 08:00", "01-08 08:00");
    List<AccountKey> areas =
        last().stream()
            .map(Posting::account)
            .filter(account -> account.report() == ReportKind.AREA)
            .filter(account -> account.scenario().equals("gas"))
            .toList();
    assertEquals(
        List.of(
            AccountKey.ofArea("gas", null, ""),
            AccountKey.ofArea("gas", Tier.GRID, "G1"),
            AccountKey.ofArea("gas", Tier.COMMUNITY, "C1"),
            AccountKey.ofArea("gas", Tier.STREET, "S1"),
            AccountKey.ofArea("gas", Tier.DISTRICT, ""),
            AccountKey.ofArea("gas", Tier.CITY, "")),
        areas);
  }

  @Test
  void whatHappenedIsCountedForOneScenarioAndForAll() {
    matter.opened("01-05 08:00", "01-08 08:00");
    for (String scenario : List.of("", "gas")) {
      Posting posting = to(AccountKey.ofArea(scenario, Tier.GRID, "G1"));
      assertEquals(
          Map.of(Counted.RAISED, 1, Counted.OPENED, 1, Counted.OPENED_YELLOW, 1),
          posting.counted());
    }
  }

  @Test
  void anItemThatARuleDismissesHasNotOpened() {
    matter.opened("01-05 08:00", "01-08 08:00").dismissedByRule("01-05 08:00");
    assertEquals(
        Map.of(Counted.OPENED, -1, Counted.OPENED_YELLOW, -1, Counted.DISMISSED_BY_RULE, 1),
        to(EVERYWHERE).counted());
    assertTrue(rules().isEmpty());
  }

  @Test
  void timeToAcceptRunsFromDispatchAndTimeToResolveFromOpening() {
    matter.opened("01-05 08:00", "01-08 08:00").assigned("01-05 09:00", "A", "01-06 09:00");
    matter.accepted("01-05 09:30");
    assertEquals(30 * 60_000, to(EVERYWHERE).took());
    matter.resolved("01-05 20:00");
    assertEquals(12 * 3_600_000, to(EVERYWHERE).took());
    matter.reopened("01-07 08:00", "01-10 08:00").resolved("01-07 10:00");
    assertEquals(2 * 3_600_000, to(EVERYWHERE).took());
  }

  @Test
  void whatChangesNoFigureIsNotPosted() {
    matter.opened("01-05 08:00", "01-08 08:00").noted("01-05 08:30");
    assertEquals(List.of(), last());
  }

  @Test
  void anItemMovesFromPlaceToPlace() {
    matter.opened("01-05 08:00", "01-08 08:00");
    matter.moved("01-05 09:00", Map.of("grid", "G2", "community", "C1", "street", "S1"));
    Posting left = to(AccountKey.ofArea("", Tier.GRID, "G1"));
    assertEquals(Map.of(Counted.MOVED_OUT, 1), left.counted());
    assertNotNull(left.left());
    assertNull(left.joined());
    Posting came = to(AccountKey.ofArea("", Tier.GRID, "G2"));
    assertEquals(Map.of(Counted.MOVED_IN, 1, Counted.UPGRADED, 1), came.counted());
    assertNull(came.left());
    assertNotNull(came.joined());
    assertEquals(
        Map.of(Counted.UPGRADED, 1), to(AccountKey.ofArea("", Tier.COMMUNITY, "C1")).counted());
  }

  @Test
  void anItemWaitsWithNobodyUntilItIsGivenToAUnit() {
    matter.opened("01-05 08:00", "01-08 08:00");
    assertNotNull(to(NOBODY).joined());
    matter.assigned("01-05 08:00", "A", "01-06 08:00");
    assertNull(to(NOBODY).joined());
    assertEquals(Map.of(Counted.GIVEN, 1), to(UNIT).counted());
    assertEquals("title of i1", to(UNIT).notice().title());
  }

  @Test
  void aUnitThatHandsAnItemBackHasReturnedItAndHasItNoMore() {
    matter.opened("01-05 08:00", "01-08 08:00").assigned("01-05 08:00", "A", "01-06 08:00");
    matter.returned("01-05 09:00");
    assertEquals(Map.of(Counted.RETURNED, 1), to(UNIT).counted());
    assertNull(to(UNIT).joined());
    assertEquals(Map.of(), to(NOBODY).counted());
    assertNotNull(to(NOBODY).joined());
  }

  @Test
  void aClockThatRunsOutIsTheUnitsThatHadTheItem() {
    matter.opened("01-05 08:00", "01-08 08:00").assigned("01-05 08:00", "A", "01-05 12:00");
    matter.acceptOverdue("01-05 12:00");
    assertEquals(Map.of(Counted.ACCEPT_OVERDUE, 1), to(UNIT).counted());
    matter.escalated("01-05 12:00", "B");
    assertNull(to(UNIT).joined());
    matter.assigned("01-05 12:00", "B", "01-06 12:00");
    assertEquals(Map.of(Counted.GIVEN, 1), to(AccountKey.ofLead("gas", "B")).counted());
  }

  @Test
  void theUnitIsToldOfAWorseLevel() {
    matter.opened("01-05 08:00", "01-08 08:00").assigned("01-05 08:00", "A", "01-06 08:00");
    matter.raised("01-05 09:00", Level.RED);
    assertEquals(Level.RED, to(UNIT).notice().level());
    assertTrue(find(EVERYWHERE).isEmpty());
  }

  @Test
  void aRestStopsTheClocksThatHaveNotRunOut() {
    matter.opened("01-05 08:00", "01-05 10:00").assigned("01-05 08:00", "A", "01-06 08:00");
    matter.suspended("01-05 12:00", "01-09 12:00", "winter");
    Standing rests = to(UNIT).joined();
    assertEquals(
        new Standing(null, TestingMatter.at("01-05 10:00"), true), rests, "one had run out");
    assertEquals("winter", to(UNIT).notice().reason());
  }

  @Test
  void anOutcomeCountsOnceForEachRuleVersionBehindTheItem() {
    matter.opened("01-05 08:00", "01-08 08:00");
    matter.warned(What.JOINED, "01-05 09:00", Kind.UPGRADED);
    matter.version = "v2";
    matter.warned(What.JOINED, "01-05 10:00", Kind.RAISED);
    matter.rule = "smoke";
    matter.warned(What.CLEARED, "01-05 11:00", Kind.CLEARED);
    matter.closed("01-06 08:00", Outcome.FALSE_POSITIVE);
    assertEquals(
        List.of(AccountKey.ofRule("leak", "v1"), AccountKey.ofRule("leak", "v2")), rules());
    assertEquals(Map.of(Counted.FALSE_POSITIVE, 1), to(AccountKey.ofRule("leak", "v2")).counted());
  }

  @Test
  void anItemPutAsideByPeopleTellsOfItsRuleToo() {
    matter.opened("01-05 08:00", "01-08 08:00").dismissed("01-06 08:00", Outcome.OUT_OF_SCOPE);
    assertEquals(Map.of(Counted.OTHER, 1), to(AccountKey.ofRule("leak", "v1")).counted());
    assertEquals(Map.of(Counted.DISMISSED_BY_PEOPLE, 1), to(EVERYWHERE).counted());
  }

  private List<Posting> last() {
    List<Change> changes = matter.changes();
    return Postings.of(changes.get(changes.size() - 1));
  }

  private Posting to(AccountKey account) {
    return find(account).orElseThrow();
  }

  private Optional<Posting> find(AccountKey account) {
    return last().stream().filter(posting -> posting.account().equals(account)).findFirst();
  }

  private List<AccountKey> rules() {
    return last().stream()
        .map(Posting::account)
        .filter(account -> account.report() == ReportKind.RULE)
        .toList();
  }
}

package org.yujing.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yujing.report.TestingMatter.at;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.yujing.disposition.Outcome;
import org.yujing.queue.What;
import org.yujing.reference.Tier;
import org.yujing.report.ReportPeriod.Length;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;

/** Monday is 5 January. Every account is written and read again before every step. */
class AccountTest {
  private static final AccountKey ALL = AccountKey.ofArea("", null, "");
  private static final AccountKey STREET = AccountKey.ofArea("", Tier.STREET, "S1");
  private static final AccountKey GRID = AccountKey.ofArea("", Tier.GRID, "G1");
  private static final AccountKey UNIT = AccountKey.ofLead("", "A");
  private static final AccountKey NOBODY = AccountKey.ofLead("", "");
  private static final AccountKey RULE = AccountKey.ofRule("leak", "v1");

  @Test
  void aDayAndAWeekOfTwoItems() {
    TestingMatter first =
        new TestingMatter("i1")
            .opened("01-05 08:00", "01-08 08:00")
            .assigned("01-05 08:00", "A", "01-06 08:00")
            .accepted("01-05 10:00")
            .resolved("01-06 08:00")
            .closed("01-06 09:00", Outcome.CONFIRMED_RISK);
    TestingMatter second = new TestingMatter("i2");
    second.level = Level.RED;
    second
        .opened("01-06 08:00", "01-06 20:00")
        .assigned("01-06 08:00", "A", "01-06 09:00")
        .accepted("01-06 09:00")
        .resolveOverdue("01-06 20:00")
        .resolved("01-07 08:00")
        .closed("01-07 12:00", Outcome.FALSE_POSITIVE);
    TestingBooks books = TestingBooks.unbounded().post(first, second).timeIs("01-12 00:00");

    List<Report> days = books.of(STREET, Length.DAY);
    assertEquals(3, days.size());
    assertEquals(new OpenItems(0, 1, 0, 0), days.get(0).items());
    assertEquals(1, days.get(0).count(Counted.OPENED));
    assertEquals(new Hours(1, 2, 2), days.get(0).toAccept());
    assertEquals(OptionalDouble.of(0), days.get(0).closingRate());
    assertEquals(OptionalDouble.empty(), days.get(0).onTimeRate());
    assertEquals(new OpenItems(1, 1, 1, 0), days.get(1).items());
    assertEquals(1, days.get(1).count(Counted.RESOLVE_OVERDUE));
    assertEquals(OptionalDouble.of(0.5), days.get(1).closingRate());
    assertEquals(OptionalDouble.of(1), days.get(1).onTimeRate());
    assertEquals(new OpenItems(1, 0, 0, 0), days.get(2).items());
    assertEquals(OptionalDouble.of(0), days.get(2).onTimeRate());

    Report week = books.of(STREET, Length.WEEK).get(0);
    assertEquals(at("01-05 00:00"), week.period().from());
    assertEquals(at("01-12 00:00"), week.period().until());
    assertEquals(2, week.count(Counted.OPENED));
    assertEquals(1, week.count(Counted.OPENED_RED));
    assertEquals(2, week.count(Counted.CLOSED));
    assertEquals(OptionalDouble.of(1), week.closingRate());
    assertEquals(OptionalDouble.of(0.5), week.onTimeRate());
    assertEquals(new Hours(2, 1.5, 1.9), week.toAccept());
    assertEquals(new Hours(2, 24, 24), week.toResolve());
    assertTrue(week.complete());
    assertEquals(OptionalDouble.of(0.5), books.of(RULE, Length.WEEK).get(0).precision());
    assertEquals(0, books.accounts());
  }

  @Test
  void whatHappensAtMidnightBelongsToTheNewDay() {
    TestingMatter matter = new TestingMatter("i1").opened("01-06 00:00", "01-09 00:00");
    List<Report> days =
        TestingBooks.unbounded().post(matter).timeIs("01-07 00:00").of(ALL, Length.DAY);
    assertEquals(1, days.size());
    assertEquals(at("01-06 00:00"), days.get(0).period().from());
  }

  @Test
  void aDayWithoutAnythingIsSaidWhileSomethingIsOpen() {
    TestingMatter matter = new TestingMatter("i1").opened("01-05 08:00", "01-20 08:00");
    TestingBooks books = TestingBooks.unbounded().post(matter).timeIs("01-08 00:00");
    assertEquals(3, books.of(STREET, Length.DAY).size());
    assertEquals(new OpenItems(1, 1, 0, 0), books.of(STREET, Length.DAY).get(2).items());
  }

  @Test
  void aDayOfAGridIsSaidWhenSomethingHappenedOrIsOverdue() {
    TestingMatter matter =
        new TestingMatter("i1").opened("01-05 08:00", "01-07 12:00").resolveOverdue("01-07 12:00");
    TestingBooks books = TestingBooks.unbounded().post(matter).timeIs("01-12 00:00");
    List<Long> days =
        books.of(GRID, Length.DAY).stream().map(report -> report.period().from()).toList();
    assertEquals(5, books.of(GRID, Length.DAY).stream().filter(this::overdue).count());
    assertEquals(at("01-05 00:00"), days.get(0));
    assertEquals(at("01-07 00:00"), days.get(1));
    assertEquals(6, days.size());
    assertEquals(7, books.of(STREET, Length.DAY).size());
    assertEquals(1, books.of(GRID, Length.WEEK).size());
  }

  private boolean overdue(Report report) {
    return report.items().overdue() == 1;
  }

  @Test
  void aDeadlineAtMidnightIsMissedOnTheNewDay() {
    TestingMatter matter = new TestingMatter("i1").opened("01-05 08:00", "01-06 00:00");
    TestingBooks books = TestingBooks.unbounded().post(matter).timeIs("01-07 00:00");
    assertEquals(0, books.of(ALL, Length.DAY).get(0).items().overdue());
    assertEquals(1, books.of(ALL, Length.DAY).get(1).items().overdue());
  }

  @Test
  void anItemIsOverdueUntilItIsResolvedOrPutOff() {
    TestingMatter resolved =
        new TestingMatter("i1").opened("01-05 08:00", "01-05 10:00").resolved("01-06 10:00");
    TestingMatter putOff =
        new TestingMatter("i2")
            .opened("01-05 08:00", "01-05 10:00")
            .extended("01-06 10:00", "01-09 10:00");
    TestingBooks books = TestingBooks.unbounded().post(resolved, putOff).timeIs("01-07 00:00");
    assertEquals(2, books.of(ALL, Length.DAY).get(0).items().overdue());
    assertEquals(new OpenItems(2, 2, 0, 0), books.of(ALL, Length.DAY).get(1).items());
  }

  @Test
  void aRestingItemIsSuspendedAndNotOverdue() {
    TestingMatter matter =
        new TestingMatter("i1")
            .opened("01-05 08:00", "01-06 08:00")
            .assigned("01-05 08:00", "A", "01-06 08:00")
            .suspended("01-05 09:00", "01-07 09:00", "winter")
            .resumed("01-07 09:00", "01-08 08:00");
    TestingBooks books = TestingBooks.unbounded().post(matter).timeIs("01-09 00:00");
    List<Report> days = books.of(UNIT, Length.DAY);
    assertEquals(new OpenItems(0, 1, 0, 1), days.get(0).items());
    assertEquals("winter", days.get(0).suspended().get(0).notice().reason());
    assertEquals(new OpenItems(1, 1, 0, 1), days.get(1).items());
    assertEquals(List.of(), days.get(2).suspended());
    assertEquals(new OpenItems(1, 1, 1, 0), days.get(3).items());
    assertEquals(1, days.get(3).overdue().size());
  }

  @Test
  void aBoardShowsTheWorstFirst() {
    TestingMatter yellow = overdueMatter("i1", Level.YELLOW, "01-05 10:00");
    TestingMatter later = overdueMatter("i2", Level.RED, "01-05 12:00");
    TestingMatter earlier = overdueMatter("i3", Level.RED, "01-05 11:00");
    TestingBooks books =
        TestingBooks.unbounded().post(yellow, later, earlier).timeIs("01-06 00:00");
    Report day = books.of(UNIT, Length.DAY).get(0);
    assertEquals(List.of("i3", "i2", "i1"), day.overdue().stream().map(Listed::id).toList());
  }

  @Test
  void aBoardShowsAHundredAtMostAndCountsAll() {
    TestingMatter[] many = new TestingMatter[101];
    for (int i = 0; i < many.length; i++) {
      many[i] = overdueMatter("i" + i, Level.BLUE, "01-05 10:00");
    }
    Report day =
        TestingBooks.unbounded().post(many).timeIs("01-06 00:00").of(UNIT, Length.DAY).get(0);
    assertEquals(Report.MOST_LISTED, day.overdue().size());
    assertEquals(101, day.items().overdue());
  }

  private static TestingMatter overdueMatter(String id, Level level, String acceptBy) {
    TestingMatter matter = new TestingMatter(id);
    matter.level = level;
    return matter.opened("01-05 08:00", "01-09 08:00").assigned("01-05 08:00", "A", acceptBy);
  }

  @Test
  void anItemThatARuleDismissedTroublesNoUnit() {
    TestingMatter matter =
        new TestingMatter("i1").opened("01-05 08:00", "01-08 08:00").dismissedByRule("01-05 08:00");
    TestingBooks books = TestingBooks.unbounded().post(matter).timeIs("01-12 00:00");
    assertEquals(List.of(), books.of(NOBODY, Length.DAY));
    Report day = books.of(ALL, Length.DAY).get(0);
    assertEquals(0, day.count(Counted.OPENED));
    assertEquals(1, day.count(Counted.DISMISSED_BY_RULE));
    assertEquals(1, day.count(Counted.RAISED));
    assertEquals(OptionalDouble.empty(), day.closingRate());
    assertEquals(0, books.accounts());
  }

  @Test
  void everyClosingCounts() {
    TestingMatter matter =
        new TestingMatter("i1")
            .opened("01-05 08:00", "01-08 08:00")
            .resolved("01-05 09:00")
            .closed("01-05 10:00", Outcome.FALSE_POSITIVE)
            .reopened("01-05 11:00", "01-08 11:00")
            .resolved("01-05 12:00")
            .closed("01-05 13:00", Outcome.VALUABLE);
    TestingBooks books = TestingBooks.unbounded().post(matter).timeIs("01-06 00:00");
    Report rule = books.of(RULE, Length.DAY).get(0);
    assertEquals(1, rule.count(Counted.FALSE_POSITIVE));
    assertEquals(1, rule.count(Counted.VALUABLE));
    assertEquals(OptionalDouble.of(0.5), rule.precision());
    Report day = books.of(ALL, Length.DAY).get(0);
    assertEquals(OptionalDouble.of(1), day.closingRate());
    assertEquals(new Hours(2, 1, 1), day.toResolve());
  }

  @Test
  void sharesHaveFourDecimals() {
    TestingMatter[] three = {
      new TestingMatter("i1"), new TestingMatter("i2"), new TestingMatter("i3")
    };
    for (TestingMatter matter : three) {
      matter.opened("01-05 08:00", "01-08 08:00").resolved("01-05 09:00");
    }
    three[0].closed("01-05 10:00", Outcome.CONFIRMED_RISK);
    three[1].closed("01-05 10:00", Outcome.CONFIRMED_RISK);
    Report day =
        TestingBooks.unbounded().post(three).timeIs("01-06 00:00").of(ALL, Length.DAY).get(0);
    assertEquals(OptionalDouble.of(0.6667), day.closingRate());
  }

  @Test
  void theEndOfARunCutsItsLastDayAndWeek() {
    TestingMatter matter =
        new TestingMatter("i1").opened("01-05 08:00", "01-06 12:00").resolveOverdue("01-06 12:00");
    TestingBooks books = TestingBooks.between("01-05 07:00", "01-06 12:00").post(matter).end();
    List<Report> days = books.of(ALL, Length.DAY);
    assertTrue(days.get(0).complete());
    assertFalse(days.get(1).complete());
    assertEquals(at("01-06 12:00"), days.get(1).period().until());
    assertEquals(1, days.get(1).items().overdue());
    assertEquals(1, books.of(NOBODY, Length.RUN).get(0).overdue().size());
    assertFalse(books.of(ALL, Length.WEEK).get(0).complete());
    Report run = books.of(ALL, Length.RUN).get(0);
    assertTrue(run.complete());
    assertEquals(new ReportPeriod(Length.RUN, at("01-05 07:00"), at("01-06 12:00")), run.period());
    assertEquals(new OpenItems(0, 1, 1, 0), run.items());
    assertEquals(1, run.count(Counted.OPENED));
  }

  @Test
  void deadlinesAfterTheEndOfARunAreNotMissed() {
    TestingMatter matter = new TestingMatter("i1").opened("01-05 08:00", "01-05 20:00");
    TestingBooks books = TestingBooks.between("01-05 07:00", "01-05 19:00").post(matter).end();
    assertEquals(0, books.of(ALL, Length.DAY).get(0).items().overdue());
    assertEquals(List.of(), books.of(NOBODY, Length.RUN).get(0).overdue());
  }

  @Test
  void ofADayThatHasOnlyBegunAsTheRunEndsOnlyWhatHappenedIsSaid() {
    TestingMatter quiet = new TestingMatter("i1").opened("01-05 08:00", "01-09 08:00");
    TestingBooks books = TestingBooks.between("01-05 08:00", "01-06 00:00").post(quiet).end();
    assertEquals(1, books.of(ALL, Length.DAY).size());
    TestingMatter busy = new TestingMatter("i2").opened("01-06 00:00", "01-09 08:00");
    books = TestingBooks.between("01-05 08:00", "01-06 00:00").post(quiet, busy).end();
    assertEquals(new OpenItems(1, 2, 0, 0), books.of(ALL, Length.DAY).get(1).items());
  }

  @Test
  void beforeARunReportsItCountsOnlyWhatIsOpen() {
    TestingMatter early =
        new TestingMatter("i1").opened("01-05 08:00", "01-20 08:00").resolved("01-06 18:00");
    TestingMatter over =
        new TestingMatter("i2").opened("01-05 08:00", "01-20 08:00").merged("01-06 08:00");
    TestingBooks books = TestingBooks.from("01-06 12:00", "01-08 12:00").post(early, over).end();
    List<Report> days = books.of(ALL, Length.DAY);
    assertEquals(3, days.size());
    assertEquals(at("01-06 12:00"), days.get(0).period().from());
    assertFalse(days.get(0).complete());
    assertEquals(new OpenItems(1, 1, 0, 0), days.get(0).items());
    assertEquals(1, days.get(0).count(Counted.RESOLVED));
    assertEquals(0, days.get(0).count(Counted.MERGED));
    assertTrue(days.get(1).complete());
    Report run = books.of(ALL, Length.RUN).get(0);
    assertEquals(new ReportPeriod(Length.RUN, at("01-06 12:00"), at("01-08 12:00")), run.period());
    assertEquals(1, run.items().carriedIn());
    assertEquals(0, run.count(Counted.OPENED));
    assertTrue(run.complete());
  }

  @Test
  void nothingIsKeptOnceTheWeekIsOverAndNothingIsOpen() {
    TestingMatter matter =
        new TestingMatter("i1")
            .opened("01-05 08:00", "01-08 08:00")
            .warned(What.CLEARED, "01-05 09:00", Kind.CLEARED)
            .merged("01-05 10:00");
    TestingBooks books = TestingBooks.unbounded().post(matter);
    assertTrue(books.accounts() > 0);
    books.timeIs("01-11 23:59");
    assertTrue(books.accounts() > 0);
    books.timeIs("01-12 00:00");
    assertEquals(0, books.accounts());
  }

  @Test
  void theBooksBalance() {
    TestingBooks books = TestingBooks.unbounded();
    books.post(
        new TestingMatter("i1")
            .opened("01-05 08:00", "01-08 08:00")
            .moved("01-06 08:00", java.util.Map.of("grid", "G2"))
            .resolved("01-07 08:00")
            .closed("01-08 08:00", Outcome.VALUABLE)
            .reopened("01-09 08:00", "01-12 08:00"),
        new TestingMatter("i2").opened("01-05 08:00", "01-08 08:00").merged("01-07 10:00"),
        new TestingMatter("i3")
            .opened("01-05 08:00", "01-08 08:00")
            .dismissed("01-06 10:00", Outcome.DUPLICATE),
        new TestingMatter("i4")
            .opened("01-06 08:00", "01-09 08:00")
            .dismissedByRule("01-06 08:00"));
    books.timeIs("01-12 00:00");
    assertFalse(books.reports().isEmpty());
    for (Report report : books.reports()) {
      if (report.account().report() == ReportKind.AREA) {
        int in = report.items().carriedIn() + report.count(Counted.OPENED);
        in += report.count(Counted.REOPENED) + report.count(Counted.MOVED_IN);
        int out = report.count(Counted.CLOSED) + report.count(Counted.MERGED);
        out += report.count(Counted.DISMISSED_BY_PEOPLE) + report.count(Counted.MOVED_OUT);
        assertEquals(report.items().open(), in - out, report.toString());
      }
    }
  }
}

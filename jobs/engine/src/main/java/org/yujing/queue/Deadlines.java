package org.yujing.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.yujing.assess.Policy;
import org.yujing.assess.Route;
import org.yujing.assess.Within;
import org.yujing.reference.Reference;
import org.yujing.reference.WorkingDays;

/** Sets the clocks of items by a policy. All times in milliseconds. */
record Deadlines(Policy policy, WorkingDays calendar) {

  static Deadlines of(Policy policy, Reference reference) {
    return new Deadlines(policy, reference.workingDays(policy.calendar()));
  }

  /** It opens, or opens again: the time to resolve it begins. */
  void start(ClockDraft clocks, Route route, long time) {
    resolveBy(clocks, after(route.resolveWithin(), time), time);
  }

  /** A unit gets it: the time to accept it begins. */
  void dispatch(ClockDraft clocks, Route route, long time) {
    clocks.dispatched(time, after(route.acceptWithin(), time));
  }

  /**
   * Its level rose: the earlier of each deadline and the one that the new level gives from now. One
   * that has passed stays.
   */
  void tighten(ClockDraft clocks, Route route, long time) {
    long resolve = after(route.resolveWithin(), time);
    if (resolve < clocks.resolveBy) {
      resolveBy(clocks, resolve, time);
    }
    if (clocks.acceptBy != null && clocks.accepted == null) {
      clocks.acceptBy = Math.min(clocks.acceptBy, after(route.acceptWithin(), time));
    }
  }

  void resolveBy(ClockDraft clocks, long deadline, long time) {
    double whole = Math.max(0, deadline - time);
    clocks.resolveBy(deadline, time + (long) (whole * policy.nearDue()));
  }

  /**
   * It rested: deadlines that had not passed move by as long as that was; by as many working days
   * where they are counted in those.
   */
  void move(ClockDraft clocks, Route route, long since, long until) {
    if (clocks.acceptBy != null && clocks.accepted == null && !clocks.acceptSaid) {
      clocks.acceptBy = moved(clocks.acceptBy, route.acceptWithin(), since, until);
    }
    if (clocks.resolveBy != null && !clocks.resolveSaid) {
      clocks.resolveBy = moved(clocks.resolveBy, route.resolveWithin(), since, until);
      clocks.nearDue = moved(clocks.nearDue, route.resolveWithin(), since, until);
    }
  }

  private long moved(long deadline, Within within, long since, long until) {
    if (!within.inWorkingDays()) {
      return deadline + until - since;
    }
    int days = 0;
    LocalDate last = at(until).toLocalDate();
    for (LocalDate day = at(since).toLocalDate(); day.isBefore(last); ) {
      day = day.plusDays(1);
      days += calendar.working(day) ? 1 : 0;
    }
    long moved = calendar.plus(Instant.ofEpochMilli(deadline), days, policy.zone()).toEpochMilli();
    // A rest over a weekend is no working day long, and its end may lie behind the deadline.
    return moved > until ? moved : until + deadline - since;
  }

  private ZonedDateTime at(long time) {
    return Instant.ofEpochMilli(time).atZone(policy.zone());
  }

  long after(Within within, long time) {
    return within.after(time, calendar, policy.zone());
  }
}

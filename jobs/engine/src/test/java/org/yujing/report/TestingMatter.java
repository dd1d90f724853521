package org.yujing.report;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yujing.disposition.Outcome;
import org.yujing.queue.Cause;
import org.yujing.queue.Change;
import org.yujing.queue.Clocks;
import org.yujing.queue.Finding;
import org.yujing.queue.Holder;
import org.yujing.queue.Item;
import org.yujing.queue.State;
import org.yujing.queue.Suspension;
import org.yujing.queue.Turns;
import org.yujing.queue.What;
import org.yujing.reference.Tier;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;

/** The life of an item, told by hand: each call is a change. Times are {@code 01-05 08:00}. */
final class TestingMatter {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final String id;
  private final List<Change> changes = new ArrayList<>();
  private final List<Cause> causes = new ArrayList<>();
  String scenario = "gas";
  String rule = "leak";
  String version = "v1";
  Level level = Level.YELLOW;
  Map<String, Object> place = Map.of("grid", "G1", "community", "C1", "street", "S1");
  private State state = State.NEW;
  private String lead = "";
  private Long started;
  private Long dispatched;
  private Long acceptBy;
  private Long resolveBy;
  private Long accepted;
  private Long resolved;
  private boolean resolveOverdue;
  private Outcome outcome;
  private Suspension suspension;

  TestingMatter(String id) {
    this.id = id;
  }

  static long at(String time) {
    return LocalDateTime.parse("2026-" + time, WRITTEN).atZone(ZONE).toInstant().toEpochMilli();
  }

  List<Change> changes() {
    return changes;
  }

  TestingMatter opened(String time, String resolveUntil) {
    started = at(time);
    resolveBy = at(resolveUntil);
    return warned(What.OPENED, time, Kind.RAISED);
  }

  TestingMatter warned(What what, String time, Kind kind) {
    String warning = id + "-" + (causes.size() + 1);
    causes.add(new Cause(warning, warning, kind, rule, version, level, at(time)));
    return change(what, time, Change.BY_WARNING, causes.get(causes.size() - 1));
  }

  TestingMatter assigned(String time, String unit, String acceptUntil) {
    state = State.ASSIGNED;
    lead = unit;
    dispatched = at(time);
    acceptBy = at(acceptUntil);
    return change(What.ASSIGNED, time, Change.BY_RULE);
  }

  TestingMatter accepted(String time) {
    state = State.ACCEPTED;
    accepted = at(time);
    return change(What.ACCEPTED, time, "someone");
  }

  TestingMatter resolved(String time) {
    state = State.RESOLVED;
    resolved = at(time);
    return change(What.RESOLVED, time, "someone");
  }

  TestingMatter closed(String time, Outcome as) {
    state = State.CLOSED;
    outcome = as;
    return change(What.CLOSED, time, "another");
  }

  TestingMatter dismissedByRule(String time) {
    state = State.DISMISSED;
    return change(What.DISMISSED, time, Change.BY_RULE);
  }

  TestingMatter dismissed(String time, Outcome as) {
    state = State.DISMISSED;
    outcome = as;
    return change(What.DISMISSED, time, "someone");
  }

  TestingMatter merged(String time) {
    state = State.MERGED;
    return change(What.MERGED, time, "someone");
  }

  TestingMatter returned(String time) {
    state = State.RETURNED;
    lead = "";
    acceptBy = null;
    return change(What.RETURNED, time, "someone");
  }

  TestingMatter escalated(String time, String unit) {
    state = State.ESCALATED;
    lead = unit;
    acceptBy = null;
    return change(What.ESCALATED, time, "someone");
  }

  TestingMatter reopened(String time, String resolveUntil) {
    state = State.REOPENED;
    started = at(time);
    resolveBy = at(resolveUntil);
    outcome = null;
    resolveOverdue = false;
    return change(What.REOPENED, time, "someone");
  }

  TestingMatter suspended(String time, String until, String reason) {
    suspension = new Suspension(at(time), at(until), state, reason);
    state = State.SUSPENDED;
    return change(What.SUSPENDED, time, "someone");
  }

  TestingMatter resumed(String time, String resolveUntil) {
    state = suspension.from();
    suspension = null;
    resolveBy = at(resolveUntil);
    return change(What.RESUMED, time, Change.BY_CLOCK);
  }

  TestingMatter extended(String time, String resolveUntil) {
    resolveBy = at(resolveUntil);
    return change(What.EXTENDED, time, "someone");
  }

  TestingMatter acceptOverdue(String time) {
    return change(What.ACCEPT_OVERDUE, time, Change.BY_CLOCK);
  }

  TestingMatter resolveOverdue(String time) {
    resolveOverdue = true;
    return change(What.RESOLVE_OVERDUE, time, Change.BY_CLOCK);
  }

  TestingMatter raised(String time, Level to) {
    level = to;
    return change(What.RAISED, time, Change.BY_RULE);
  }

  TestingMatter noted(String time) {
    return change(What.NOTED, time, "someone");
  }

  /** Its place turns out to be another one. */
  TestingMatter moved(String time, Map<String, Object> to) {
    place = to;
    return warned(What.JOINED, time, Kind.UPGRADED);
  }

  private TestingMatter change(What what, String time, String by) {
    return change(what, time, by, null);
  }

  private TestingMatter change(What what, String time, String by, Cause cause) {
    Item before = changes.isEmpty() ? null : changes.get(changes.size() - 1).after();
    changes.add(new Change(what, at(time), before, item(), by, "", "", "", cause));
    return this;
  }

  private Item item() {
    return new Item(
        id,
        new Subject("household", "H1", ""),
        scenario,
        "title of " + id,
        place,
        ZONE,
        "v1",
        started,
        state,
        new Finding(level, 0, List.of(), List.of(), causes, causes.size()),
        new Holder(lead, List.of(), Tier.GRID, List.of()),
        clocks(),
        Turns.NONE,
        outcome,
        "",
        suspension,
        "",
        false,
        changes.size() + 1);
  }

  private Clocks clocks() {
    Clocks.Said said = new Clocks.Said(false, false, false);
    return new Clocks(
        started,
        dispatched,
        acceptBy,
        resolveBy,
        null,
        accepted,
        resolved,
        null,
        said,
        false,
        resolveOverdue);
  }
}

package org.yujing.queue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yujing.assess.Assessor;
import org.yujing.assess.Policy;
import org.yujing.disposition.Action;
import org.yujing.disposition.Disposition;
import org.yujing.disposition.Outcome;
import org.yujing.reference.Reference;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/** One subject's matters, told as a script: what comes, when, and what is then to be seen. */
final class TestingQueue {
  /** A Monday morning without holidays near. */
  static final long START =
      OffsetDateTime.parse("2026-01-12T09:00:00+08:00").toInstant().toEpochMilli();

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Map<String, Object> PLACE =
      Map.of(
          "grid", "G-01",
          "community", "石桥社区",
          "street", "青石街道",
          "district", "栖云区",
          "city", "临溪市");

  private final Desk desk;
  private final Dossier dossier = new Dossier();
  private final List<Change> changes = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Subject subject = new Subject("enterprise", "E-1", "厂");
  private long now = START;
  private long wake = Long.MAX_VALUE;
  private int number;

  TestingQueue() {
    this(Policy.standard("v1"), Assessor.NONE);
  }

  TestingQueue(Policy policy, Assessor assessor) {
    this(new Policies(policy), assessor, Reference.empty());
  }

  TestingQueue(Policies policies, Assessor assessor, Reference reference) {
    this.desk = new Desk(policies, assessor, reference);
  }

  /** Working days with the holidays and make-up days of a test. */
  static Reference calendar(Path folder) {
    return Reference.load(
        List.of(folder),
        org.yujing.signal.Pseudonyms.forDevelopment(),
        new org.yujing.problem.Problems());
  }

  /** Time goes on to that long after the start; what falls due on the way is done. */
  TestingQueue at(Duration after) {
    long time = START + after.toMillis();
    while (wake <= time) {
      advance(wake, List.of(), List.of());
    }
    now = time;
    return this;
  }

  TestingQueue atHour(long hours) {
    return at(Duration.ofHours(hours));
  }

  TestingQueue atDay(long days) {
    return at(Duration.ofDays(days));
  }

  TestingQueue raised(String scenario, Level level) {
    return warned(scenario, Kind.RAISED, level, "e" + number);
  }

  TestingQueue cleared(String scenario, Level level, String episode) {
    return warned(scenario, Kind.CLEARED, level, episode);
  }

  private TestingQueue warned(String scenario, Kind kind, Level level, String episode) {
    advance(now, List.of(warning(scenario, kind, level, episode)), List.of());
    return this;
  }

  Warning warning(String scenario, Kind kind, Level level, String episode) {
    number++;
    return new Warning(
        "w" + number,
        episode,
        kind,
        scenario + "-rule",
        "v1",
        scenario,
        "标题",
        "消息",
        level,
        now,
        ZONE,
        subject,
        "k",
        PLACE,
        1,
        1,
        Evidence.NONE,
        false);
  }

  TestingQueue acts(Action action, String by) {
    return acts(action, by, "", null, null, "");
  }

  TestingQueue acts(
      Action action, String by, String note, Outcome outcome, Duration until, String into) {
    return acts(item(), action, by, "", note, outcome, until, into);
  }

  TestingQueue acts(
      Item item,
      Action action,
      String by,
      String unit,
      String note,
      Outcome outcome,
      Duration until,
      String into) {
    Long end = until == null ? null : START + until.toMillis();
    advance(
        now,
        List.of(),
        List.of(
            new Disposition(
                "a" + number++, item.id(), action, by, unit, now, note, outcome, end, into)));
    return this;
  }

  void advance(long time, List<Warning> warnings, List<Disposition> actions) {
    wake =
        desk.advance(dossier, time, warnings, actions, Desk.telling(changes::add, refusals::add));
  }

  /** The item that opened last. */
  Item item() {
    List<Item> items = dossier.items();
    return items.get(items.size() - 1);
  }

  Dossier dossier() {
    return dossier;
  }

  long wake() {
    return wake;
  }

  long now() {
    return now;
  }

  List<Change> changes() {
    return changes;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /** What has happened so far, in words. */
  List<String> story() {
    return changes.stream().map(change -> change.what().word()).toList();
  }

  /** What has happened since that many changes. */
  List<String> storySince(int known) {
    return story().stream().skip(known).toList();
  }

  List<RefusalCode> refused() {
    return refusals.stream().map(Refusal::code).toList();
  }

  /** Hours since the start, of a time in milliseconds. */
  static double hours(Long time) {
    return (time - START) / 3_600_000.0;
  }

  static Stream<State> open() {
    return Stream.of(State.values()).filter(State::open);
  }
}

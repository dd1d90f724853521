package org.yujing.topic;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yujing.assess.Assessor;
import org.yujing.assess.Policy;
import org.yujing.disposition.Action;
import org.yujing.disposition.Disposition;
import org.yujing.queue.Change;
import org.yujing.queue.Desk;
import org.yujing.queue.Dossier;
import org.yujing.queue.Policies;
import org.yujing.queue.Refusal;
import org.yujing.queue.RefusalCode;
import org.yujing.reference.Reference;
import org.yujing.report.Account;
import org.yujing.report.Periods;
import org.yujing.report.Posting;
import org.yujing.report.Postings;
import org.yujing.report.Report;
import org.yujing.signal.Rejection;
import org.yujing.signal.RejectionCode;
import org.yujing.signal.Signal;
import org.yujing.signal.Spot;
import org.yujing.signal.Stream;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/** A record of each kind that the jobs write. */
public final class TestingRecords {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final long START = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
  private static final long DAY = 24L * 60 * 60 * 1000;

  private TestingRecords() {}

  /** One of each, as it goes to its topic. */
  public static List<OutRecord> all() {
    List<OutRecord> all = new ArrayList<>();
    all.add(OutRecords.of(warning(false)));
    all.add(OutRecords.of(warning(true)));
    changes().forEach(change -> all.add(OutRecords.state(change)));
    changes().forEach(change -> all.add(OutRecords.of(change)));
    reports().forEach(report -> all.add(OutRecords.of(report)));
    all.add(OutRecords.of(rejection("{"), Job.DETECT));
    all.add(OutRecords.of(rejection(Spot.message(1, 7), "{"), Job.ASSESS));
    all.add(OutRecords.of(refusal(), ZONE));
    all.add(OutRecords.late(signal()));
    all.add(OutRecords.fitting(OutRecords.of(warning("x".repeat(2_000_000))), Job.DETECT));
    return all;
  }

  static Warning warning(boolean shadow) {
    return warning("S1 stays hot", shadow);
  }

  static Warning warning(String message) {
    return warning(message, false);
  }

  private static Warning warning(String message, boolean shadow) {
    return new Warning(
        "0123456789abcdef0123",
        "fedcba98765432100123",
        Kind.RAISED,
        "hot",
        "0123456789ab",
        "heat",
        "stays hot",
        message,
        Level.RED,
        START,
        ZONE,
        new Subject("site", "S1", ""),
        "S1",
        Map.of("community", "C", "street", "S", "district", "D", "city", "T"),
        1,
        1,
        Evidence.NONE,
        shadow);
  }

  static List<Change> changes() {
    Desk desk = new Desk(new Policies(Policy.standard("v")), Assessor.NONE, Reference.empty());
    List<Change> changes = new ArrayList<>();
    desk.advance(
        new Dossier(),
        START,
        List.of(warning(false)),
        List.of(),
        Desk.telling(changes::add, refusal -> {}));
    return changes;
  }

  static List<Report> reports() {
    Periods periods = Periods.unbounded(ZONE);
    Map<String, Account> accounts = new TreeMap<>();
    for (Change change : changes()) {
      for (Posting posting : Postings.of(change)) {
        accounts
            .computeIfAbsent(posting.account().text(), name -> new Account(posting.account()))
            .add(posting, periods);
      }
    }
    return accounts.values().stream()
        .flatMap(account -> account.close(START + DAY, periods).stream())
        .toList();
  }

  static Rejection rejection(String raw) {
    return rejection(Spot.line(3), raw);
  }

  static Rejection rejection(Spot spot, String raw) {
    return new Rejection("hotline", spot, RejectionCode.BAD_JSON, "", "not one JSON value", raw);
  }

  static Refusal refusal() {
    String item = changes().get(0).after().id();
    Disposition action =
        new Disposition("D1", item, Action.ACCEPT, "A", "", START, "", null, null, "");
    return new Refusal(action, RefusalCode.WRONG_STATE, "is accepted already");
  }

  static Signal signal() {
    return new Signal(Stream.COMPLAINT, "hotline", START, "C1", false, Map.of());
  }
}

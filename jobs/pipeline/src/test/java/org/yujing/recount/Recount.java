package org.yujing.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts everything again, and says where reports differ from that. */
public final class Recount {
  private static final List<String> NAME =
      List.of("from", "period", "report", "scenario", "tier", "unit", "rule", "rule_version");

  private final Map<String, List<HistoryLine>> items = new TreeMap<>();

  private Recount(Collection<String> history) {
    for (String text : history) {
      JsonNode json = HistoryLine.parse(text);
      List<HistoryLine> lines =
          items.computeIfAbsent(json.path("item").asText(), any -> new ArrayList<>());
      if (json.path("seq").asInt() != lines.size() + 1) {
        throw new IllegalArgumentException("the history leaps at " + text);
      }
      lines.add(HistoryLine.of(json, lines.isEmpty() ? null : lines.get(lines.size() - 1).after()));
    }
  }

  /**
   * What reports should say and do not, or say and should not; nothing where they agree.
   *
   * @param start when the run's first signal was, in milliseconds
   * @param until when the run ended
   */
  public static List<String> differences(
      Collection<String> history, Collection<String> reports, ZoneId zone, long start, long until) {
    Map<String, JsonNode> expected = new TreeMap<>();
    Recount recount = new Recount(history);
    for (Stretch stretch : Stretch.of(zone, start, until)) {
      recount.reports(stretch, zone).forEach(report -> expected.put(name(report), report));
    }
    List<String> differences = new ArrayList<>();
    Map<String, JsonNode> actual = new TreeMap<>();
    for (String text : reports) {
      JsonNode report = HistoryLine.parse(text);
      if (actual.put(name(report), report) != null) {
        differences.add("twice: " + text);
      }
    }
    Set<String> names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    for (String name : names) {
      String should = String.valueOf(expected.get(name));
      String is = String.valueOf(actual.get(name));
      if (!should.equals(is)) {
        differences.add("%s%n  should be %s%n  but is    %s".formatted(name, should, is));
      }
    }
    return differences;
  }

  private static String name(JsonNode report) {
    return String.join(" | ", NAME.stream().map(part -> report.path(part).asText()).toList());
  }

  private List<JsonNode> reports(Stretch stretch, ZoneId zone) {
    List<JsonNode> reports = new ArrayList<>();
    found(stretch)
        .forEach(
            (whose, found) -> {
              if (found.said(stretch, whose)) {
                ReportMade made = new ReportMade(stretch, whose, found, zone);
                reports.add(HistoryLine.parse(made.node().toString()));
              }
            });
    return reports;
  }

  private Map<Whose, Found> found(Stretch stretch) {
    Map<Whose, Found> found = new LinkedHashMap<>();
    items.forEach(
        (id, lines) -> {
          ItemThen atStart = before(stretch.from(), lines);
          ItemThen atEnd = before(stretch.end(), lines);
          if (atStart != null && atStart.open()) {
            Whose.all(atStart).forEach(whose -> at(found, whose).carriedIn++);
          }
          if (atEnd != null && atEnd.open()) {
            Whose.all(atEnd).forEach(whose -> at(found, whose).left.put(id, atEnd));
          }
          lines.stream()
              .filter(line -> stretch.holds(line.time()))
              .forEach(line -> happened(line, lines, found));
        });
    return found;
  }

  private static ItemThen before(long time, List<HistoryLine> lines) {
    ItemThen item = null;
    for (HistoryLine line : lines) {
      item = line.time() < time ? line.after() : item;
    }
    return item;
  }

  private static Found at(Map<Whose, Found> found, Whose whose) {
    return found.computeIfAbsent(whose, any -> new Found());
  }

  private void happened(HistoryLine line, List<HistoryLine> lines, Map<Whose, Found> found) {
    for (String scenario : Whose.scenarios(line.after())) {
      for (String tier : Whose.TIERS) {
        inArea(line, lines, at(found, Whose.area(scenario, tier, line.after())));
        moved(line, scenario, tier, found);
      }
      switch (line.change()) {
        case "assigned" -> at(found, Whose.lead(scenario, line.after())).count("given");
        case "accepted", "resolved" ->
            at(found, Whose.lead(scenario, line.after())).count(line.change());
        case "returned", "closed", "accept_overdue", "resolve_overdue" ->
            at(found, Whose.lead(scenario, line.before())).count(line.change());
        default -> {}
      }
    }
    if (line.hasWarning()) {
      at(found, Whose.rule(line)).count(line.warning("kind"));
    }
    boolean dismissed = line.change().equals("dismissed") && !line.dismissedByRule();
    if (dismissed || line.change().equals("closed")) {
      String outcome = line.after().text("outcome");
      rules(line, lines).forEach(rule -> at(found, rule).count(outcome));
    }
  }

  private static void moved(
      HistoryLine line, String scenario, String tier, Map<Whose, Found> found) {
    boolean open = line.before() != null && line.before().open();
    if (open && !line.before().place(tier).equals(line.after().place(tier))) {
      at(found, Whose.area(scenario, tier, line.before())).count("moved_out");
      at(found, Whose.area(scenario, tier, line.after())).count("moved_in");
    }
  }

  private static void inArea(HistoryLine line, List<HistoryLine> lines, Found here) {
    if (line.hasWarning()) {
      here.count(line.warning("kind"));
    }
    switch (line.change()) {
      case "opened" -> {
        if (lines.size() < 2 || !lines.get(1).dismissedByRule()) {
          here.count("opened");
          here.count(line.after().text("level"));
        }
      }
      case "dismissed" -> here.count(line.dismissedByRule() ? "by_rule" : "by_people");
      case "closed" -> {
        here.count("closed");
        if (!line.after().resolvedLate()) {
          here.count("closed_on_time");
        }
      }
      default -> {
        if (ReportMade.COUNTED.contains(line.change())) {
          here.count(line.change());
        }
      }
    }
    if (line.change().equals("accepted")) {
      here.toAccept.add(line.time() - HistoryLine.millis(line.after().text("dispatched")));
    }
    if (line.change().equals("resolved")) {
      here.toResolve.add(line.time() - line.after().started());
    }
  }

  private Set<Whose> rules(HistoryLine last, List<HistoryLine> lines) {
    Set<Whose> rules = new HashSet<>();
    for (HistoryLine warning : warnings(last, lines)) {
      if (!warning.warning("kind").equals("cleared")) {
        rules.add(Whose.rule(warning));
      }
    }
    return rules;
  }

  /** The newest hundred warnings of an item at a line, with those of items merged into it. */
  private List<HistoryLine> warnings(HistoryLine last, List<HistoryLine> lines) {
    List<HistoryLine> warnings = new ArrayList<>();
    for (HistoryLine line : lines.subList(0, last.json().path("seq").asInt())) {
      for (HistoryLine other : items.getOrDefault(line.mergedIn(), List.of())) {
        if (other.change().equals("merged")) {
          warnings.addAll(warnings(other, items.get(line.mergedIn())));
        }
      }
      if (line.hasWarning()) {
        warnings.add(line);
      }
    }
    return warnings.subList(Math.max(0, warnings.size() - 100), warnings.size());
  }
}

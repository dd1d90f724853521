package org.yujing.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.expression.Functions;
import org.yujing.problem.Problem;

/** Loads rules written in tests, over reference data with one of each kind. */
final class TestingRules implements Functions {
  static final Set<String> ROSTERS = Set.of("elderly");

  /** A rule over sensors that only lacks its detector and levels. */
  static final String SENSOR = "rule: r\ntitle: 题\non: sensor\nby: device\n";

  static Loading load(Map<String, String> files) {
    return RuleLoader.load(RuleFiles.of(files), new TestingRules(), ROSTERS);
  }

  /** The one rule of a text. */
  static Rule rule(String text) {
    Loading loading = load(Map.of("pack/r.yaml", text));
    if (!loading.good()) {
      throw new AssertionError(loading.problems());
    }
    return loading.rules().find("r").orElseThrow();
  }

  static List<String> problems(String text) {
    return load(Map.of("pack/r.yaml", text)).problems().stream().map(Problem::toString).toList();
  }

  @Override
  public boolean mentions(String text, String lexicon) {
    return false;
  }

  @Override
  public boolean season(String calendar, Instant time, ZoneId zone) {
    return false;
  }

  @Override
  public boolean knowsLexicon(String lexicon) {
    return lexicons().contains(lexicon);
  }

  @Override
  public boolean knowsCalendar(String calendar) {
    return calendars().contains(calendar);
  }

  @Override
  public Set<String> lexicons() {
    return Set.of("threat");
  }

  @Override
  public Set<String> calendars() {
    return Set.of("spring");
  }
}

package org.yujing.story;

import java.util.List;
import java.util.Optional;

/**
 * What came of stories, for people.
 *
 * @param coverage empty where it was not asked for
 */
public record StoryReport(List<RuleResult> rules, Optional<Coverage> coverage) {
  private static final int THOUSANDTHS = 1000;

  public StoryReport {
    rules = List.copyOf(rules);
  }

  /** Whether every story passed, and everything is covered where that was asked for. */
  public boolean good() {
    return failed() == 0 && coverage.map(Coverage::complete).orElse(true);
  }

  public int stories() {
    return rules.stream().mapToInt(rule -> rule.stories().size()).sum();
  }

  public int failed() {
    return rules.stream().mapToInt(rule -> rule.failed().size()).sum();
  }

  /** A line for each rule, what failed in detail, and the sum. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int widest = rules.stream().mapToInt(rule -> rule.rule().length()).max().orElse(0);
    for (RuleResult rule : rules) {
      text.append(line(rule, widest)).append('\n');
      rule.failed().forEach(story -> failure(story, text));
    }
    coverage.ifPresent(all -> coverage(all, text));
    text.append(sum()).append('\n');
    return text.toString();
  }

  private static String line(RuleResult rule, int widest) {
    String name = rule.rule() + " ".repeat(widest - rule.rule().length());
    int all = rule.stories().size();
    int failed = rule.failed().size();
    return (failed == 0 ? "ok      " : "FAILED  ")
        + name
        + "  "
        + (failed == 0 ? all + " ok" : (all - failed) + " ok, " + failed + " failed");
  }

  private static void failure(StoryResult result, StringBuilder text) {
    Story story = result.story();
    text.append("  %s:%d %s\n".formatted(story.place().file(), story.place().line(), story.name()));
    result.details().forEach(detail -> text.append("    ").append(detail).append('\n'));
  }

  private static void coverage(Coverage all, StringBuilder text) {
    text.append("coverage: %d of %d (%s%%)\n".formatted(all.covered(), all.total(), percent(all)));
    all.missing()
        .forEach(part -> text.append("  not shown: %s: %s\n".formatted(part.rule(), part.name())));
  }

  /** Rounded down, so that 100.0 means all. */
  private static String percent(Coverage all) {
    long share = all.total() == 0 ? THOUSANDTHS : all.covered() * (long) THOUSANDTHS / all.total();
    return share / 10 + "." + share % 10;
  }

  private String sum() {
    String stories = stories() == 1 ? "1 story" : stories() + " stories";
    String of = rules.size() == 1 ? "1 rule" : rules.size() + " rules";
    return stories + " of " + of + ": " + (stories() - failed()) + " ok, " + failed() + " failed";
  }
}

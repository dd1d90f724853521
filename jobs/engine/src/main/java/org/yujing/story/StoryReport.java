package org.yujing.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujing.problem.Place;

/**
 * What came of stories, for people.
 *
 * @param coverage empty where it was not asked for
 */
public record StoryReport(List<FileResult> files, Optional<Coverage> coverage) {
  private static final int THOUSANDTHS = 1000;

  public StoryReport {
    files = List.copyOf(files);
  }

  /** Whether every story passed, and everything is covered where that was asked for. */
  public boolean good() {
    return failed() == 0 && coverage.map(Coverage::complete).orElse(true);
  }

  public int stories() {
    return files.stream().mapToInt(file -> file.stories().size()).sum();
  }

  public int failed() {
    return files.stream().mapToInt(file -> file.failed().size()).sum();
  }

  /** A line for each file, what failed in detail, and the sum. */
  public String text() {
    StringBuilder text = new StringBuilder();
    int widest = files.stream().mapToInt(file -> file.name().length()).max().orElse(0);
    for (FileResult file : files) {
      text.append(line(file, widest)).append('\n');
      file.failed().forEach(story -> failure(story, text));
    }
    coverage.ifPresent(all -> coverage(all, text));
    text.append(sum()).append('\n');
    return text.toString();
  }

  private static String line(FileResult file, int widest) {
    String name = file.name() + " ".repeat(widest - file.name().length());
    int all = file.stories().size();
    int failed = file.failed().size();
    return (failed == 0 ? "ok      " : "FAILED  ")
        + name
        + "  "
        + (failed == 0 ? all + " ok" : (all - failed) + " ok, " + failed + " failed");
  }

  private static void failure(StoryResult result, StringBuilder text) {
    Place place = result.place();
    text.append("  %s:%d %s\n".formatted(place.file(), place.line(), result.name()));
    result.details().forEach(detail -> text.append("    ").append(detail).append('\n'));
  }

  private static void coverage(Coverage all, StringBuilder text) {
    if (all.total() == 0) {
      text.append("coverage: not measured, these stories are only some of their kind\n");
      return;
    }
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
    int assessments = (int) files.stream().filter(FileResult::ofAssessment).count();
    int rules = files.size() - assessments;
    List<String> of = new ArrayList<>();
    if (rules > 0 || assessments == 0) {
      of.add(count(rules, "rule", "rules"));
    }
    if (assessments > 0) {
      of.add(count(assessments, "assessment", "assessments"));
    }
    return "%s of %s: %d ok, %d failed"
        .formatted(
            count(stories(), "story", "stories"),
            String.join(" and ", of),
            stories() - failed(),
            failed());
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}

package org.yujing.command;

import java.util.List;
import java.util.stream.Collectors;
import org.yujing.story.Coverage;
import org.yujing.story.FileResult;
import org.yujing.story.StoryReport;
import org.yujing.story.StoryResult;

/** What came of stories, in the user's language; {@link StoryReport#text} is its English. */
final class StoryText {
  private static final List<String> BEGINNINGS =
      List.of("expected at ", "not expected at ", "not expected: ", "expected: ");

  private final StoryReport report;
  private final StringBuilder text = new StringBuilder();

  private StoryText(StoryReport report) {
    this.report = report;
  }

  static String of(StoryReport report) {
    return Words.chinese() ? words(report) : report.text();
  }

  /** In the words of the bundle, whichever language it is. */
  static String words(StoryReport report) {
    StoryText written = new StoryText(report);
    report.files().forEach(written::file);
    report.coverage().ifPresent(written::coverage);
    int stories = report.stories();
    int failed = report.failed();
    written.line(Words.of("story.sum", stories, failed, written.kinds(), stories - failed));
    return written.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void file(FileResult file) {
    int widest = report.files().stream().mapToInt(one -> one.name().length()).max().orElse(0);
    int failed = file.failed().size();
    int passed = file.stories().size() - failed;
    String fate = failed == 0 ? "ok" : "failed";
    String name = WatchLine.padded(file.name(), widest);
    String word = Words.of("story." + fate);
    line(
        WatchLine.padded(word, 6)
            + "  "
            + name
            + "  "
            + Words.of("story.file." + fate, passed, failed));
    file.failed().forEach(this::failure);
  }

  private void failure(StoryResult story) {
    line("  " + story.place().file() + ":" + story.place().line() + " " + story.name());
    story.details().forEach(detail -> line("    " + detail(detail)));
  }

  /** Only how it begins: what follows is in the terms of story files. */
  static String detail(String detail) {
    for (String beginning : BEGINNINGS) {
      if (detail.startsWith(beginning)) {
        String key = "story." + beginning.strip().replace(":", "").replace(' ', '_');
        return Words.of(key) + detail.substring(beginning.length());
      }
    }
    return detail;
  }

  private void coverage(Coverage all) {
    if (all.total() == 0) {
      line(Words.of("story.uncovered"));
      return;
    }
    line(Words.of("story.coverage", all.covered(), all.total()));
    all.missing().forEach(part -> line(Words.of("story.missing", part.rule(), part.name())));
  }

  private String kinds() {
    int assessments = (int) report.files().stream().filter(FileResult::ofAssessment).count();
    int rules = report.files().size() - assessments;
    return List.of("rules", "assessments").stream()
        .filter(kind -> (kind.equals("rules") ? rules : assessments) > 0)
        .map(kind -> Words.of("story." + kind, kind.equals("rules") ? rules : assessments))
        .collect(Collectors.joining(Words.of("story.and")));
  }
}

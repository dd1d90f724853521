package org.yujing.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yujing.problem.Problems;
import org.yujing.signal.Pseudonyms;
import org.yujing.story.FileResult;
import org.yujing.story.Requirement;
import org.yujing.story.Stories;
import org.yujing.story.StoryLoader;
import org.yujing.story.StoryReport;
import org.yujing.story.StoryRunner;

/** What is found out of a rule set before it is used; check, test, publish and up share it. */
record RuleExamination(RuleOptions.Found found, Stories stories, Problems problems) {

  /** Rules and stories with every problem of theirs. */
  static RuleExamination of(RuleOptions.Found found, Pseudonyms pseudonyms) {
    var rules = found.loading().rules();
    Stories stories = StoryLoader.load(found.files(), rules, pseudonyms);
    Problems problems = found.problems();
    problems.addAll(stories.problems());
    return new RuleExamination(found, stories, problems);
  }

  /**
   * Also looks for exceptions that have ended.
   *
   * @param strict whether every live rule needs stories too
   * @return whether it is good; where strict, without any warning
   */
  boolean check(boolean strict, Instant now) {
    var rules = found.loading().rules();
    problems.addAll(rules.exceptions().expired(now));
    if (strict) {
      problems.addAll(Requirement.problems(found.files(), rules, stories));
    }
    return strict ? problems.isEmpty() : !problems.hasErrors();
  }

  /** Whether it is all that a set must be that is published; prints what it is not. */
  boolean accepted(Instant now, PrintWriter err) {
    boolean good = check(true, now);
    if (!good) {
      ProblemList.print(problems.sorted(), err);
      err.println(Words.of("check.bad", problems.size()));
    }
    return good;
  }

  /** Whether every story passes; prints which do not, and how to mend those of {@code folder}. */
  boolean passed(Path folder, PrintWriter err) {
    err.println(Words.of("publish.running", stories.count()));
    StoryReport report = new StoryReport(run(stories), Optional.empty());
    if (!report.good()) {
      err.print(StoryText.of(report));
      err.println(Words.of("publish.stories", report.failed()));
      err.println(Words.of("publish.stories.hint", folder, firstFailed(report)));
    }
    return report.good();
  }

  private static String firstFailed(StoryReport report) {
    return report.files().stream()
        .filter(file -> !file.passed())
        .findFirst()
        .map(FileResult::name)
        .orElseThrow();
  }

  /** Runs those stories. */
  List<FileResult> run(Stories chosen) {
    return new StoryRunner(
            found.loading().rules(), found.assessing(), found.reference(), System::nanoTime)
        .run(chosen);
  }
}

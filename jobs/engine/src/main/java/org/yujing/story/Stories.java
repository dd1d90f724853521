package org.yujing.story;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yujing.problem.Problem;

/**
 * What came of reading story files.
 *
 * @param files those whose rule could be read, by path
 * @param assessments those about people and the second pass, by path
 * @param problems of all files, by file and line
 */
public record Stories(
    List<StoryFile> files, List<AssessmentFile> assessments, List<Problem> problems) {
  public Stories {
    files = List.copyOf(files);
    assessments = List.copyOf(assessments);
    problems = List.copyOf(problems);
  }

  /** Whether nothing stops a run. */
  public boolean good() {
    return problems.stream().noneMatch(Problem::error);
  }

  public int count() {
    return files.stream().mapToInt(file -> file.stories().size()).sum() + assessmentCount();
  }

  /** What has stories: rules, and assessments. */
  public List<String> names() {
    return Stream.concat(
            files.stream().map(file -> file.rule().name()),
            assessments.stream().map(AssessmentFile::name))
        .toList();
  }

  /** How many are about people and the second pass. */
  public int assessmentCount() {
    return assessments.stream().mapToInt(file -> file.stories().size()).sum();
  }

  /**
   * Only the stories in whose {@code rule: story} or {@code assessment/name: story} the pattern is
   * found; files without any are gone.
   */
  public Stories matching(Pattern pattern) {
    List<StoryFile> some =
        files.stream()
            .map(file -> only(file, pattern))
            .filter(file -> !file.stories().isEmpty())
            .toList();
    List<AssessmentFile> someAssessments =
        assessments.stream()
            .map(file -> only(file, pattern))
            .filter(file -> !file.stories().isEmpty())
            .toList();
    return new Stories(some, someAssessments, problems);
  }

  private static StoryFile only(StoryFile file, Pattern pattern) {
    String rule = file.rule().name();
    return new StoryFile(
        file.path(),
        file.rule(),
        file.stories().stream().filter(story -> found(pattern, rule, story.name())).toList());
  }

  private static AssessmentFile only(AssessmentFile file, Pattern pattern) {
    return new AssessmentFile(
        file.path(),
        file.name(),
        file.register(),
        file.stories().stream()
            .filter(story -> found(pattern, file.name(), story.name()))
            .toList());
  }

  private static boolean found(Pattern pattern, String file, String story) {
    return pattern.matcher(file + ": " + story).find();
  }
}

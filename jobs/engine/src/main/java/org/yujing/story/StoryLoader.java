package org.yujing.story;

import java.util.ArrayList;
import java.util.List;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Pseudonyms;

/** Reads the stories that lie beside rules and tables, with every problem of every file. */
public final class StoryLoader {
  private static final String RULE = "(?!assessment/)[^/]+/[^/]+\\.test\\.yaml";
  private static final String ASSESSMENT = "([^/]+/)?assessment/[^/]+\\.test\\.yaml";

  private StoryLoader() {}

  /**
   * Reads every {@code <pack>/<rule>.test.yaml} and {@code assessment/<name>.test.yaml}.
   *
   * @param rules the rules of the same files; the stories of one that could not be read are not
   *     looked into
   */
  public static Stories load(RuleFiles files, RuleSet rules, Pseudonyms pseudonyms) {
    Problems problems = new Problems();
    List<StoryFile> read = new ArrayList<>();
    List<AssessmentFile> assessments = new ArrayList<>();
    for (String path : files.paths(RuleFiles.Part.TEST)) {
      if (path.matches(RULE)) {
        StoryFileReader file = new StoryFileReader(path, files, rules, pseudonyms);
        Yaml.read(files.place(path), files.contents().get(path), problems)
            .flatMap(file::read)
            .ifPresent(read::add);
      } else if (path.matches(ASSESSMENT)) {
        AssessmentFileReader file = new AssessmentFileReader(path, files, rules, pseudonyms);
        Yaml.read(files.place(path), files.contents().get(path), problems)
            .flatMap(file::read)
            .ifPresent(assessments::add);
      } else {
        stray(files.place(path), problems);
      }
    }
    return new Stories(read, assessments, problems.sorted());
  }

  private static void stray(String file, Problems problems) {
    problems.add(
        Place.of(file),
        ProblemCode.UNKNOWN_FILE,
        "no stories are read from here",
        "they lie beside their rule, <pack>/<rule>.test.yaml, or are assessment/<name>.test.yaml");
  }
}

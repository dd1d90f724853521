package org.yujing.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yujing.problem.Place;
import org.yujing.problem.Problem;
import org.yujing.problem.ProblemCode;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleSet;

/** What {@code check --strict} wants of stories: one that fires and one that stays silent. */
public final class Requirement {
  private Requirement() {}

  /**
   * A problem for each of the two that a live rule has not, at the rule's file. A rule whose story
   * file has errors has other things to mend first.
   */
  public static List<Problem> problems(RuleFiles files, RuleSet rules, Stories stories) {
    Map<String, List<Story>> byRule =
        stories.files().stream()
            .collect(Collectors.toMap(file -> file.rule().name(), StoryFile::stories));
    Set<String> wrong =
        stories.problems().stream()
            .filter(Problem::error)
            .map(Problem::file)
            .collect(Collectors.toSet());
    List<Problem> problems = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      String path = rule.pack() + "/" + rule.name();
      if (rule.status() == Rule.Status.LIVE && !wrong.contains(files.place(path + ".test.yaml"))) {
        Place place = Place.of(files.place(path + ".yaml"));
        problems.addAll(missing(rule, place, byRule.getOrDefault(rule.name(), List.of())));
      }
    }
    return problems;
  }

  private static List<Problem> missing(Rule rule, Place place, List<Story> stories) {
    List<Problem> problems = new ArrayList<>();
    if (stories.stream().noneMatch(Story::fires)) {
      problems.add(missing(rule, place, "fires", "one that expects it raised"));
    }
    if (stories.stream().allMatch(Story::fires)) {
      problems.add(missing(rule, place, "stays silent", "one with expect: []"));
    }
    return problems;
  }

  private static Problem missing(Rule rule, Place place, String what, String which) {
    return place.problem(
        ProblemCode.MISSING_STORY,
        "live rule " + rule.name() + " has no story in which it " + what,
        "write " + which + " in " + rule.name() + ".test.yaml");
  }
}

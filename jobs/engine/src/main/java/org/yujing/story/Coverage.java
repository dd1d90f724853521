package org.yujing.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yujing.assess.Assessing;
import org.yujing.rule.Detector.Indicator;
import org.yujing.rule.Detector.Score;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Detector.Step;
import org.yujing.rule.Exceptions;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleSet;
import org.yujing.warning.Level;

/**
 * Which parts of the rules some story has shown: every level said, every indicator counted, every
 * step played, every {@code unless} and every exception holding a warning back, every assessment
 * rule fired and every table row used.
 */
public record Coverage(List<Part> parts) {
  private static final String ASSESSMENT = "assessment";

  public Coverage {
    parts = List.copyOf(parts);
  }

  /**
   * One thing that a story should show.
   *
   * @param rule whose it is; {@value #ASSESSMENT} of the second pass
   * @param name such as {@code level red}
   */
  public record Part(String rule, String name, boolean covered) {
    public Part {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * The coverage of all rules that are not off; those without stories are not covered at all.
   *
   * @param assessing empty where the second pass is not to be covered
   */
  public static Coverage of(
      RuleSet rules, Optional<Assessing> assessing, List<FileResult> results) {
    Map<String, List<Shown>> byRule =
        results.stream().collect(Collectors.toMap(FileResult::name, Coverage::shown));
    List<Part> parts = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      if (rule.status() != Rule.Status.OFF) {
        new Checklist(rule, byRule.getOrDefault(rule.name(), List.of()), parts)
            .check(rules.exceptions());
      }
    }
    assessing.ifPresent(all -> assessment(all, results, parts));
    return new Coverage(parts);
  }

  private static void assessment(Assessing assessing, List<FileResult> results, List<Part> parts) {
    Set<String> shown =
        results.stream()
            .flatMap(result -> shown(result).stream())
            .flatMap(story -> story.assessed().stream())
            .collect(Collectors.toSet());
    for (String rule : new TreeSet<>(assessing.ruleNames())) {
      parts.add(new Part(ASSESSMENT, "rule " + rule, shown.contains(rule)));
    }
    for (String row : new TreeSet<>(assessing.rows())) {
      parts.add(new Part(ASSESSMENT, row, shown.contains(row)));
    }
  }

  private static List<Shown> shown(FileResult result) {
    return result.stories().stream().map(StoryResult::shown).toList();
  }

  /** The parts of one rule. */
  private record Checklist(Rule rule, List<Shown> stories, List<Part> parts) {

    void check(Exceptions exceptions) {
      for (Level level : rule.levels().thresholds().keySet()) {
        part("level " + level.word(), shown -> shown.levels().contains(level));
      }
      if (rule.detector() instanceof Score score) {
        indicators(score.indicators());
      }
      if (rule.detector() instanceof Sequence sequence) {
        steps(sequence.steps());
      }
      if (rule.unless() != null) {
        part("unless", Shown::excused);
      }
      exceptions.entries().stream()
          .filter(entry -> entry.rule().equals(rule.name()))
          .forEach(
              entry ->
                  part("exception " + entry.key(), shown -> shown.exceptions().contains(entry)));
    }

    private void indicators(List<Indicator> indicators) {
      for (int i = 0; i < indicators.size(); i++) {
        int role = i;
        part("indicator " + indicators.get(i).name(), shown -> shown.played(role));
      }
    }

    /** What must not happen has to be seen, every other step where the rule fires. */
    private void steps(List<Step> steps) {
      for (int i = 0; i < steps.size(); i++) {
        int role = i;
        Step step = steps.get(i);
        part("step " + step.name(), shown -> shown.played(role) && (step.not() || shown.fired()));
      }
    }

    private void part(String name, Function<Shown, Boolean> shows) {
      parts.add(new Part(rule.name(), name, stories.stream().anyMatch(shows::apply)));
    }
  }

  public int total() {
    return parts.size();
  }

  public int covered() {
    return total() - missing().size();
  }

  /** What no story has shown. */
  public List<Part> missing() {
    return parts.stream().filter(part -> !part.covered()).toList();
  }

  /** Whether every part is covered: 999 of 1000 are not, however the share is rounded. */
  public boolean complete() {
    return missing().isEmpty();
  }
}

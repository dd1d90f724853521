package org.yujing.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.Loading;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Pseudonyms;

/**
 * A rule set in a test: scenario {@code dispute} reaches yellow and red, {@code gas} orange, and a
 * rule at rest has scenario {@code resting}.
 */
final class TestingRuleSet {
  private static final String RULE =
      """
      rule: %s
      title: 题
      status: %s
      on: event
      by: target.id
      count: {within: 1d}
      levels: {%s}
      """;

  private final Map<String, String> files = new HashMap<>();
  private Reference reference = Reference.empty();

  TestingRuleSet() {
    files.put("dispute/repeat.yaml", RULE.formatted("repeat", "live", "yellow: 3, red: 5"));
    files.put("gas/leak.yaml", RULE.formatted("leak", "live", "orange: 1"));
    files.put("resting/rest.yaml", RULE.formatted("rest", "off", "blue: 1"));
  }

  TestingRuleSet with(String path, String text) {
    files.put(path, text);
    return this;
  }

  TestingRuleSet with(String path, byte[] bytes) {
    return with(path, Base64.getEncoder().encodeToString(bytes));
  }

  /** With a folder of reference data, into which one file is written. */
  TestingRuleSet reference(Path folder, String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reference = Reference.load(List.of(folder), Pseudonyms.forDevelopment(), new Problems());
    return this;
  }

  Assessing load() {
    RuleFiles all = RuleFiles.of(files);
    return AssessmentLoader.load(all, reference, rules(all));
  }

  /** The same in two steps. */
  Assessing start() {
    RuleFiles all = RuleFiles.of(files);
    AssessmentLoader started = AssessmentLoader.start(all);
    return started.load(reference, rules(all));
  }

  private RuleSet rules(RuleFiles all) {
    Loading loading = RuleLoader.load(all, reference, reference.rosterNames());
    if (!loading.good()) {
      throw new AssertionError(loading.problems());
    }
    return loading.rules();
  }

  /** The policy of files without a problem. */
  Policy policy() {
    Assessing assessing = load();
    if (!assessing.problems().isEmpty()) {
      throw new AssertionError(assessing.problems());
    }
    return assessing.policy();
  }

  /** Every problem on a line, without the folder. */
  String problems() {
    return load().problems().stream()
        .map(Problem::toString)
        .map(line -> line.replace("rules/assessment/", "") + "\n")
        .collect(Collectors.joining());
  }
}

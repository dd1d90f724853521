package org.yujing.story;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yujing.assess.Assessing;
import org.yujing.assess.AssessmentLoader;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.Loading;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Pseudonyms;

/** A rule set written in a test, with its stories. */
record TestingStories(
    RuleFiles files, RuleSet rules, Assessing assessing, Stories stories, Reference reference) {
  static final String GAS_LEAK =
      """
      rule: gas-leak
      title: 可燃气体浓度持续超限
      on: sensor
      where: metric == "ch4_lel"
      by: device
      sustained: {of: value, for: 30s, gap: 60s}
      levels: {orange: 25, red: 50}
      clear: 20
      message: "浓度 {value}%LEL"
      """;

  static final String GAS_LEAK_STORIES =
      """
      rule: gas-leak
      start: 2026-01-05T08:00:00+08:00
      defaults: {stream: sensor, device: G1, metric: ch4_lel, target: {type: household, id: H1}}
      """;

  /** A rule of the pack {@code p} and its stories, which must be good. */
  static TestingStories of(String rule, String stories) {
    String name = rule.lines().findFirst().orElseThrow().substring("rule: ".length());
    return files("p/" + name + ".yaml", rule, "p/" + name + ".test.yaml", stories);
  }

  /** The gas leak rule with what follows the heads of its story file. */
  static TestingStories gasLeak(String rest) {
    return of(GAS_LEAK, GAS_LEAK_STORIES + rest);
  }

  /** Paths and contents in turn, all good. */
  static TestingStories files(String... files) {
    TreeMap<String, String> contents = new TreeMap<>();
    for (int i = 0; i < files.length; i += 2) {
      contents.put(files[i], files[i + 1]);
    }
    TestingStories all = load(RuleFiles.of(contents), Reference.empty(), Set.of());
    if (!all.stories().good() || !all.assessing().problems().isEmpty()) {
      throw new AssertionError(all.stories().problems() + " " + all.assessing().problems());
    }
    return all;
  }

  /** Those that come with the product. */
  static TestingStories product() {
    Path folder = Path.of(System.getProperty("yujing.home")).resolve("rules");
    Problems problems = new Problems();
    Pseudonyms pseudonyms = Pseudonyms.forDevelopment();
    RuleFiles files = RuleFiles.read(folder, problems);
    Reference reference =
        Reference.read(files.texts(RuleFiles.Part.REFERENCE), pseudonyms, problems);
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.sorted());
    }
    return load(files, reference, reference.rosterNames());
  }

  static TestingStories load(RuleFiles files, Reference reference, Set<String> rosters) {
    Loading loading = RuleLoader.load(files, reference, rosters);
    Pseudonyms pseudonyms = Pseudonyms.forDevelopment();
    Stories stories = StoryLoader.load(files, loading.rules(), pseudonyms);
    Assessing assessing = AssessmentLoader.load(files, reference, loading.rules());
    return new TestingStories(files, loading.rules(), assessing, stories, reference);
  }

  List<FileResult> run() {
    return runner().run(stories);
  }

  StoryRunner runner() {
    return new StoryRunner(rules, assessing, reference, () -> 0);
  }

  /** What went wrong in the only story. */
  List<String> details() {
    List<StoryResult> results = run().get(0).stories();
    if (results.size() != 1) {
      throw new AssertionError(results.size() + " stories");
    }
    return results.get(0).details();
  }

  Coverage coverage() {
    return Coverage.of(rules, Optional.of(assessing), run());
  }

  List<String> required() {
    return Requirement.problems(files, rules, stories).stream().map(Problem::toString).toList();
  }
}

package org.yujing.story;

import java.util.List;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.reference.Target;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Pseudonyms;

/** Reads one file of stories about what people and the second pass do. */
record AssessmentFileReader(String path, RuleFiles files, RuleSet rules, Pseudonyms pseudonyms) {
  private static final String ENDING = ".test.yaml";

  /** The file's stories; empty where its head could not be read. */
  Optional<AssessmentFile> read(YamlNode root) {
    return root.mapping().flatMap(this::read);
  }

  private Optional<AssessmentFile> read(YamlMapping map) {
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ENDING.length());
    map.need("assessment").flatMap(YamlNode::text).ifPresent(written -> same(written, name, map));
    Optional<StoryTimes> times = map.need("start").flatMap(StoryTimes::startingAt);
    Optional<YamlMapping> defaults = map.find("defaults").flatMap(YamlNode::mapping);
    defaults.ifPresent(StoryFileReader::timeless);
    defaults.ifPresent(GivenWarnings::refuseIn);
    List<Target> register = TargetReader.readAll(map, pseudonyms);
    List<YamlNode> stories = map.need("stories").flatMap(YamlNode::list).orElse(List.of());
    map.refuse("rule", "a file in assessment/ is about the second pass: write assessment: " + name);
    map.reportUnknownKeys();
    return times
        .map(start -> reader(start, defaults))
        .map(reader -> StoryLists.stories(stories, reader::read, AssessmentStory::name))
        .map(
            read ->
                new AssessmentFile(
                    files.place(path),
                    path.substring(0, path.length() - ENDING.length()),
                    register,
                    read));
  }

  private AssessmentStoryReader reader(StoryTimes times, Optional<YamlMapping> defaults) {
    SignalMaker signals = new SignalMaker(pseudonyms);
    GivenReader given = GivenReader.ofWarnings(times, defaults, signals);
    KnownRules known = KnownRules.of(files, rules);
    GivenWarnings warnings = new GivenWarnings(known, defaults, given);
    return new AssessmentStoryReader(times, known, pseudonyms, warnings);
  }

  private static void same(String written, String name, YamlMapping map) {
    if (!written.equals(name)) {
      String what = "the stories of \"" + written + "\" are in " + name + ENDING;
      String hint = "write assessment: " + name + ", or rename the file";
      map.find("assessment").orElseThrow().problem(ProblemCode.NAME_MISMATCH, what, hint);
    }
  }
}

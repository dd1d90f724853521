package org.yujing.story;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Pseudonyms;

/** Reads one file of stories. */
final class StoryFileReader {
  private static final String ENDING = ".test.yaml";

  private final String path;
  private final RuleFiles files;
  private final RuleSet rules;
  private final Pseudonyms pseudonyms;

  StoryFileReader(String path, RuleFiles files, RuleSet rules, Pseudonyms pseudonyms) {
    this.path = path;
    this.files = files;
    this.rules = rules;
    this.pseudonyms = pseudonyms;
  }

  /** The file's stories; empty where the rule itself could not be read. */
  Optional<StoryFile> read(YamlNode root) {
    return root.mapping().flatMap(this::read);
  }

  private Optional<StoryFile> read(YamlMapping map) {
    Optional<Rule> rule = rule(map);
    Optional<StoryTimes> times = map.need("start").flatMap(StoryTimes::startingAt);
    Optional<YamlMapping> defaults = map.find("defaults").flatMap(YamlNode::mapping);
    defaults.ifPresent(StoryFileReader::timeless);
    Duration outOfOrder = map.find("out_of_order").flatMap(StoryTimes::length).orElse(null);
    List<YamlNode> stories = map.need("stories").flatMap(YamlNode::list).orElse(List.of());
    map.reportUnknownKeys();
    if (rule.isEmpty() || times.isEmpty()) {
      return Optional.empty();
    }
    SignalMaker signals = new SignalMaker(pseudonyms);
    GivenReader given = new GivenReader(rule.get(), times.get(), defaults, signals);
    StoryReader reader = new StoryReader(times.get(), outOfOrder, given);
    List<Story> read = StoryLists.stories(stories, reader::read, Story::name);
    return Optional.of(new StoryFile(files.place(path), rule.get(), read));
  }

  /** The rule beside the file; which one that is, its name says. */
  private Optional<Rule> rule(YamlMapping map) {
    String folder = path.substring(0, path.indexOf('/') + 1);
    String name = path.substring(folder.length(), path.length() - ENDING.length());
    Optional<String> written = map.need("rule").flatMap(YamlNode::text);
    if (written.filter(rule -> !rule.equals(name)).isPresent()) {
      String what = "the stories of \"" + written.get() + "\" are in " + name + ENDING;
      map.find("rule")
          .orElseThrow()
          .problem(ProblemCode.NAME_MISMATCH, what, "write rule: " + name + ", or rename the file");
    } else if (!files.paths(RuleFiles.Part.RULE).contains(folder + name + ".yaml")) {
      unknown(map, folder, name);
    }
    return rules.find(name).filter(rule -> rule.pack().equals(folder.replace("/", "")));
  }

  static void timeless(YamlMapping defaults) {
    for (String key : List.of("at", "arrives", "repeat")) {
      if (defaults.has(key)) {
        String what = "defaults has no key \"" + key + "\"";
        defaults.problem(key, ProblemCode.UNKNOWN_KEY, what, "each signal has its own");
      }
    }
  }

  private void unknown(YamlMapping map, String folder, String name) {
    String near = Suggestion.hint(name, rules.rules().stream().map(Rule::name).toList());
    map.problem(
        "rule",
        ProblemCode.UNKNOWN_RULE,
        "there is no rule " + folder + name + ".yaml",
        near.isEmpty() ? "stories lie beside their rule" : near);
  }
}

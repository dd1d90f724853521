package org.yujing.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yujing.expression.Functions;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Exceptions.Entry;
import org.yujing.rule.RuleFiles.Part;

/**
 * Makes rules of files. The checker and the job use it alike: what one accepts, so does the other.
 */
public final class RuleLoader {
  private final RuleFiles files;
  private final Functions functions;
  private final EarlierRules earlier;
  private final Problems problems = new Problems();
  private final Surroundings surroundings;
  private final Map<String, String> pathsByName = new HashMap<>();
  private final Map<String, Rule> rules = new TreeMap<>();

  private RuleLoader(
      RuleFiles files, Functions functions, Set<String> rosters, EarlierRules earlier) {
    this.files = files;
    this.functions = functions;
    this.earlier = earlier;
    this.surroundings = new Surroundings(functions, rosters, problems);
  }

  /**
   * The rules in the files, and every problem of every file.
   *
   * @param functions the reference data
   * @param rosters the rosters in the reference data
   */
  public static Loading load(RuleFiles files, Functions functions, Set<String> rosters) {
    return load(files, functions, rosters, null);
  }

  /** The same, compiling only what has changed since an earlier set; null where there is none. */
  public static Loading load(
      RuleFiles files, Functions functions, Set<String> rosters, EarlierRules earlier) {
    return new RuleLoader(files, functions, rosters, earlier).load();
  }

  private Loading load() {
    files.paths(Part.STRAY).forEach(this::stray);
    List<String> paths = files.paths(Part.RULE);
    if (paths.isEmpty()) {
      problems.add(
          Place.of(files.folder()),
          ProblemCode.NO_RULES,
          "there are no rules",
          "a rule is <pack>/<rule>.yaml");
    }
    String version = files.version();
    paths.forEach(path -> rule(path, version));
    List<Entry> entries = new ArrayList<>();
    files.paths(Part.EXCEPTIONS).forEach(path -> entries.addAll(exceptions(path)));
    RuleSet set = new RuleSet(version, List.copyOf(rules.values()), new Exceptions(entries));
    return new Loading(set, problems.sorted());
  }

  private void stray(String path) {
    problems.add(
        Place.of(files.place(path)),
        ProblemCode.UNKNOWN_FILE,
        "no rule is read from here",
        path.endsWith(".drl")
            ? "assessment rules lie in assessment/ or <pack>/assessment/"
            : "a rule is <pack>/<rule>.yaml");
  }

  private void rule(String path, String version) {
    RulePath where = RulePath.of(path);
    if (!where.wellNamed()) {
      problems.add(
          Place.of(files.place(path)),
          ProblemCode.BAD_VALUE,
          "a rule cannot be called \"" + where.name() + "\"",
          "letters, digits, - and _");
    }
    String first = pathsByName.putIfAbsent(where.name(), path);
    if (first != null) {
      problems.add(
          Place.of(files.place(path)),
          ProblemCode.DUPLICATE_NAME,
          "there are two rules \"" + where.name() + "\"",
          "the other is " + files.place(first));
    }
    unchanged(path, where)
        .map(rule -> rule.in(version))
        .or(() -> read(path, where, version))
        .ifPresent(rule -> rules.putIfAbsent(rule.name(), rule));
  }

  private Optional<Rule> unchanged(String path, RulePath where) {
    return earlier == null ? Optional.empty() : earlier.same(path, where.name(), files, functions);
  }

  private Optional<Rule> read(String path, RulePath where, String version) {
    Optional<YamlMapping> map = document(path).flatMap(YamlNode::mapping);
    return map.flatMap(keys -> new RuleReader(where, keys, surroundings).read(version));
  }

  private List<Entry> exceptions(String path) {
    ExceptionsReader reader = new ExceptionsReader(rules, List.copyOf(pathsByName.keySet()));
    return document(path).map(reader::read).orElse(List.of());
  }

  private Optional<YamlNode> document(String path) {
    return Yaml.read(files.place(path), files.contents().get(path), problems);
  }
}

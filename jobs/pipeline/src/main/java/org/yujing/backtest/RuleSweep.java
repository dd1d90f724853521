package org.yujing.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleFiles.Part;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Stream;

/**
 * One rule at many settings: each is a rule of its own in one rule set, in the shadow, so that one
 * pass over the data judges all of them and none meets the second pass.
 */
public final class RuleSweep {
  /** More than these are no sweep but a search. */
  public static final int MOST = 200;

  /** Keys that nothing is judged by. */
  private static final Set<String> UNJUDGED =
      Set.of("rule", "title", "message", "why", "source", "status", "scenario");

  private final RuleFiles files;
  private final RuleSet rules;
  private final Rule rule;
  private final String path;
  private final List<RuleVariant> variants = new ArrayList<>();
  private final Map<String, String> texts = new TreeMap<>();

  /**
   * Makes the variants: the rule as it is, then every combination of the values.
   *
   * @throws BadSweepException where a path leads nowhere or there are too many
   */
  public RuleSweep(RuleFiles files, RuleSet rules, Rule rule, List<SweptSetting> settings) {
    this.files = files;
    this.rules = rules;
    this.rule = rule;
    this.path = rule.pack() + "/" + rule.name() + ".yaml";
    refuseMany(settings);
    RuleTree asItIs = RuleTree.of(files.contents().get(path));
    settings.forEach(setting -> refuseUnjudged(setting.path(), asItIs));
    Map<String, String> current = new LinkedHashMap<>();
    settings.forEach(setting -> current.put(setting.path(), asItIs.valueAt(setting.path())));
    add(Map.of(), current, true);
    combine(settings, 0, new LinkedHashMap<>(), current);
  }

  private static void refuseMany(List<SweptSetting> settings) {
    Set<String> paths = settings.stream().map(SweptSetting::path).collect(Collectors.toSet());
    if (paths.size() < settings.size()) {
      throw new BadSweepException("twice");
    }
    long combinations = 1;
    for (SweptSetting setting : settings) {
      combinations *= setting.values().size();
      if (combinations > MOST) {
        throw new BadSweepException("many", MOST);
      }
    }
  }

  private static void refuseUnjudged(String path, RuleTree tree) {
    if (UNJUDGED.contains(path)) {
      List<String> judged =
          tree.paths().stream().filter(known -> !UNJUDGED.contains(known)).toList();
      throw new BadSweepException("unjudged", path, String.join(", ", judged));
    }
  }

  private void combine(
      List<SweptSetting> settings,
      int next,
      Map<String, String> chosen,
      Map<String, String> current) {
    if (next == settings.size()) {
      if (!chosen.equals(current)) {
        add(chosen, chosen, false);
      }
      return;
    }
    SweptSetting setting = settings.get(next);
    for (String value : setting.values()) {
      chosen.put(setting.path(), value);
      combine(settings, next + 1, chosen, current);
    }
    chosen.remove(setting.path());
  }

  private void add(Map<String, String> edits, Map<String, String> settings, boolean current) {
    String name = "variant-" + variants.size();
    while (rules.find(name).isPresent()) {
      name = "x" + name;
    }
    RuleTree tree = RuleTree.of(files.contents().get(path));
    edits.forEach(tree::set);
    tree.put("rule", name);
    tree.put("status", "shadow");
    variants.add(new RuleVariant(name, settings, current));
    texts.put(file(name), tree.text());
  }

  private RuleSweep(RuleSweep whole, Set<RuleVariant> dropped) {
    this.files = whole.files;
    this.rules = whole.rules;
    this.rule = whole.rule;
    this.path = whole.path;
    whole.variants.stream().filter(one -> !dropped.contains(one)).forEach(variants::add);
    for (RuleVariant variant : variants) {
      String file = file(variant.name());
      texts.put(file, whole.texts.get(file));
    }
  }

  /** The same sweep, but for these variants. */
  public RuleSweep without(Set<RuleVariant> dropped) {
    return new RuleSweep(this, dropped);
  }

  private String file(String variant) {
    return rule.pack() + "/" + variant + ".yaml";
  }

  public Rule rule() {
    return rule;
  }

  /** The rule as it is comes first. */
  public List<RuleVariant> variants() {
    return List.copyOf(variants);
  }

  /** The variant that a rule file is of, or null. */
  public RuleVariant of(String file) {
    return variants.stream()
        .filter(variant -> file.endsWith("/" + variant.name() + ".yaml"))
        .findFirst()
        .orElse(null);
  }

  /**
   * The rule set that judges them.
   *
   * @param whole whether all rules are judged beside them and make items; else others are only
   *     where the rule is one over warnings, which hears theirs
   */
  public RuleFiles files(boolean whole) {
    SortedMap<String, String> contents = new TreeMap<>(texts);
    files.contents().forEach((name, text) -> add(name, text, whole, contents));
    return new RuleFiles(files.folder(), contents);
  }

  private void add(String name, String text, boolean whole, SortedMap<String, String> contents) {
    switch (Part.of(name)) {
      case RULE -> {
        if (whole || overWarnings()) {
          contents.put(name, text);
        }
      }
      case EXCEPTIONS -> contents.put(name, exceptions(text, whole));
      case ASSESSMENT, STRAY -> {
        if (whole) {
          contents.put(name, text);
        }
      }
      case REFERENCE -> contents.put(name, text);
      case TEST -> {
        // Stories are not played here.
      }
    }
  }

  /** Whether other rules' warnings are what the variants judge. */
  private boolean overWarnings() {
    return rule.streams().contains(Stream.WARNING);
  }

  private String exceptions(String text, boolean whole) {
    List<String> names = variants.stream().map(RuleVariant::name).toList();
    return RuleTree.exceptions(text, rule.name(), names, !whole && !overWarnings());
  }
}

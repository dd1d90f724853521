package org.yujing.rule;

import java.util.List;
import java.util.stream.Stream;
import org.yujing.rule.RuleFiles.Part;
import org.yujing.rule.RuleWeight.Weight;

/**
 * How one rule set differs from another.
 *
 * @param before the version of the one
 * @param after the version of the other; what is there only was added
 * @param rules that differ, by name
 * @param exceptions keys that are mute in one of the two only, or otherwise in the other
 * @param files of the second pass, the lists and the stories, by path
 */
public record RuleSetDiff(
    String before,
    String after,
    List<RuleChange> rules,
    List<EntryChange> exceptions,
    List<FileChange> files) {

  public RuleSetDiff {
    rules = List.copyOf(rules);
    exceptions = List.copyOf(exceptions);
    files = List.copyOf(files);
  }

  /** Where something is: in the other set only, in the one only, or in both and not the same. */
  public enum Fate {
    ADDED,
    REMOVED,
    CHANGED;

    static Fate of(Object before, Object after) {
      return before == null ? ADDED : after == null ? REMOVED : CHANGED;
    }
  }

  /** One mute key of one rule. */
  public record EntryChange(Fate fate, String rule, String key) {}

  /** One file that is no rule. */
  public record FileChange(Fate fate, Part part, String path) {}

  /** A rule set with the texts it was read from. */
  public record Side(RuleFiles files, RuleSet rules) {}

  /** What it takes to come from the one to the other. */
  public static RuleSetDiff of(Side before, Side after) {
    return new RuleSetComparison(before, after).diff();
  }

  /** Whether nothing differs, not even a story. */
  public boolean nothing() {
    return rules.isEmpty() && exceptions.isEmpty() && files.isEmpty();
  }

  /** What speaks for which step of a version, the heaviest first. */
  public List<RuleWeight> weights() {
    return Stream.of(
            rules.stream().map(RuleWeight::of),
            exceptions.stream().map(RuleWeight::of),
            files.stream().map(RuleWeight::of))
        .flatMap(some -> some)
        .flatMap(List::stream)
        .sorted()
        .toList();
  }

  /** The step of a version that the changes ask for. */
  public Weight proposal() {
    return weights().stream().findFirst().map(RuleWeight::weight).orElse(Weight.NONE);
  }
}

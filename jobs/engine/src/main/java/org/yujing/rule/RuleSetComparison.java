package org.yujing.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yujing.rule.Exceptions.Entry;
import org.yujing.rule.RuleFiles.Part;
import org.yujing.rule.RuleSetDiff.EntryChange;
import org.yujing.rule.RuleSetDiff.Fate;
import org.yujing.rule.RuleSetDiff.FileChange;
import org.yujing.rule.RuleSetDiff.Side;

/** Holds two rule sets against each other. */
final class RuleSetComparison {
  private final Side before;
  private final Side after;

  RuleSetComparison(Side before, Side after) {
    this.before = before;
    this.after = after;
  }

  RuleSetDiff diff() {
    return new RuleSetDiff(
        before.files().version(), after.files().version(), rules(), exceptions(), files());
  }

  private List<RuleChange> rules() {
    Map<String, Rule> old = byName(before);
    Map<String, Rule> now = byName(after);
    List<RuleChange> changes = new ArrayList<>();
    for (String name : union(old.keySet(), now.keySet())) {
      Rule from = old.get(name);
      Rule to = now.get(name);
      RuleChange change = RuleChange.of(from, to, text(before, from).equals(text(after, to)));
      if (change.any()) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static Map<String, Rule> byName(Side side) {
    Map<String, Rule> byName = new TreeMap<>();
    side.rules().rules().forEach(rule -> byName.put(rule.name(), rule));
    return byName;
  }

  private static String text(Side side, Rule rule) {
    String path = rule == null ? "" : rule.pack() + "/" + rule.name() + ".yaml";
    return RuleFiles.normal(side.files().contents().getOrDefault(path, ""));
  }

  private List<EntryChange> exceptions() {
    Map<Muted, Set<Entry>> old = entries(before);
    Map<Muted, Set<Entry>> now = entries(after);
    List<EntryChange> changes = new ArrayList<>();
    for (Muted muted : union(old.keySet(), now.keySet())) {
      Set<Entry> from = old.get(muted);
      Set<Entry> to = now.get(muted);
      if (!Objects.equals(from, to)) {
        changes.add(new EntryChange(Fate.of(from, to), muted.rule(), muted.key()));
      }
    }
    return changes;
  }

  private record Muted(String rule, String key) implements Comparable<Muted> {
    @Override
    public int compareTo(Muted other) {
      int first = rule.compareTo(other.rule);
      return first == 0 ? key.compareTo(other.key) : first;
    }
  }

  /** Where an entry stands does not matter. */
  private static Map<Muted, Set<Entry>> entries(Side side) {
    Map<Muted, Set<Entry>> entries = new TreeMap<>();
    for (Entry entry : side.rules().exceptions().entries()) {
      entries
          .computeIfAbsent(new Muted(entry.rule(), entry.key()), any -> new HashSet<>())
          .add(
              new Entry(
                  entry.rule(),
                  entry.key(),
                  entry.owner(),
                  entry.reason(),
                  entry.expires(),
                  entry.zone(),
                  null));
    }
    return entries;
  }

  private List<FileChange> files() {
    Map<String, String> old = before.files().contents();
    Map<String, String> now = after.files().contents();
    List<FileChange> changes = new ArrayList<>();
    for (String path : union(old.keySet(), now.keySet())) {
      Part part = Part.of(path);
      String from = old.get(path);
      String to = now.get(path);
      boolean compared = part == Part.RULE || part == Part.EXCEPTIONS;
      if (!compared && !same(from, to)) {
        changes.add(new FileChange(Fate.of(from, to), part, path));
      }
    }
    return changes;
  }

  private static boolean same(String from, String to) {
    return from != null && to != null && RuleFiles.normal(from).equals(RuleFiles.normal(to));
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> union = new TreeSet<>(one);
    union.addAll(other);
    return union;
  }
}

package org.yujing.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yujing.disposition.Disposition;
import org.yujing.warning.Warning;

/**
 * The second pass without a cluster: dossiers in a map, time moved by hand. The same steps as on a
 * cluster, in the same order.
 */
public final class DeskRehearsal {
  private final Desk desk;
  private final Map<String, SubjectWork> subjects = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  public DeskRehearsal(Desk desk) {
    this.desk = desk;
  }

  /** A warning comes in; those of rules in the shadow never meet the second pass. */
  public void warning(Warning warning) {
    if (!warning.shadow()) {
      subject(ItemIds.subject(warning.subject())).at(warning.time()).warnings.add(warning);
    }
  }

  /** An action comes in; its item's id says whose it is. */
  public void action(Disposition action) {
    subject(ItemIds.subjectOf(action.item())).at(action.time()).actions.add(action);
  }

  /** Time has passed this moment, in milliseconds: what is due is done, subject by subject. */
  public void timeIs(long time) {
    subjects.values().forEach(subject -> subject.workUntil(time));
    subjects.values().removeIf(SubjectWork::isEmpty);
  }

  /** The changes so far, by time, and for each subject in the order in which they happened. */
  public List<Change> changes() {
    List<Change> sorted = new ArrayList<>(changes);
    sorted.sort((one, other) -> Long.compare(one.time(), other.time()));
    return sorted;
  }

  public List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /** The items as they are now, by subject; those long over are gone. */
  public List<Item> items() {
    return subjects.values().stream().flatMap(one -> one.dossier.items().stream()).toList();
  }

  /** How many subjects still have something to remember. */
  public int subjectsKept() {
    return subjects.size();
  }

  private SubjectWork subject(String hash) {
    return subjects.computeIfAbsent(hash, any -> new SubjectWork());
  }

  /** What happens to one subject. */
  private final class SubjectWork {
    private final Dossier dossier = new Dossier();
    private final TreeMap<Long, Moment> waiting = new TreeMap<>();
    private long wake = Long.MAX_VALUE;

    Moment at(long time) {
      return waiting.computeIfAbsent(time, any -> new Moment());
    }

    void workUntil(long time) {
      for (long next = next(); next <= time && next != Long.MAX_VALUE; next = next()) {
        Moment due = waiting.containsKey(next) ? waiting.remove(next) : new Moment();
        Desk.Told told = Desk.telling(changes::add, refusals::add);
        wake = desk.advance(dossier, next, due.warnings, due.actions, told);
      }
    }

    private long next() {
      return waiting.isEmpty() ? wake : Math.min(wake, waiting.firstKey());
    }

    boolean isEmpty() {
      return waiting.isEmpty() && dossier.isEmpty();
    }
  }

  private static final class Moment {
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Disposition> actions = new ArrayList<>();
  }
}

package org.yujing.queue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.assess.SubjectHistory;
import org.yujing.warning.Warning;

/**
 * Everything that is kept of one subject: its items, its warnings of the last 30 days, what became
 * of earlier items, and the actions done, so that none is done twice. Changed in place by {@link
 * Desk} alone; what is no longer needed goes when its time has come ({@link Retention}).
 */
public final class Dossier {
  final Map<String, Item> items = new LinkedHashMap<>();

  /** One for each episode, in its newest form, by the time of its newest line. */
  final Map<String, Warning> warnings = new LinkedHashMap<>();

  /** The ids of actions done, with the item that each was for. */
  final Map<String, String> actions = new LinkedHashMap<>();

  SubjectHistory history = SubjectHistory.NONE;

  /** A dossier with nothing in it. */
  public Dossier() {}

  /** A dossier made of what another one held. */
  public Dossier(
      List<Item> items,
      List<Warning> warnings,
      Map<String, String> actions,
      SubjectHistory history) {
    items.forEach(item -> this.items.put(item.id(), item));
    warnings.forEach(warning -> this.warnings.put(warning.episode(), warning));
    this.actions.putAll(actions);
    this.history = history;
  }

  /** Its items, in the order in which they opened. */
  public List<Item> items() {
    return List.copyOf(items.values());
  }

  public Optional<Item> item(String id) {
    return Optional.ofNullable(items.get(id));
  }

  /** Its warnings, one for each episode. */
  public List<Warning> warnings() {
    return new ArrayList<>(warnings.values());
  }

  /** The ids of actions done, with the item that each was for, the oldest first. */
  public Map<String, String> actions() {
    return new LinkedHashMap<>(actions);
  }

  public SubjectHistory history() {
    return history;
  }

  public boolean isEmpty() {
    return items.isEmpty()
        && warnings.isEmpty()
        && actions.isEmpty()
        && history.equals(SubjectHistory.NONE);
  }
}

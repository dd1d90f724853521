package org.yujing.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yujing.signal.Pseudonyms;
import org.yujing.simulate.Truth;
import org.yujing.simulate.Truth.Who;

/** Finds the truths that a warning may belong to, by subject or key as warnings write them. */
final class TruthIndex {
  private static final String COMPLAINANT = "complainant";

  private final Pseudonyms pseudonyms;
  private final Map<String, List<Truth>> byWhom = new HashMap<>();

  TruthIndex(List<Truth> truths, Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
    for (Truth truth : truths) {
      byWhom.computeIfAbsent(whom(truth), whom -> new ArrayList<>()).add(truth);
    }
  }

  /** The id or key that a warning about it has. */
  private String whom(Truth truth) {
    if (truth.subject() != null) {
      return hashed(truth.subject());
    }
    if (truth.parties().isEmpty()) {
      return truth.key();
    }
    TreeSet<String> hashes = new TreeSet<>();
    truth.parties().forEach(party -> hashes.add(pseudonyms.of(party)));
    return String.join("+", hashes);
  }

  private String hashed(Who who) {
    return who.type().equals(COMPLAINANT)
        ? pseudonyms.of(who.id())
        : pseudonyms.target(who.type(), who.id());
  }

  /** The truths of an episode's scenario, rule and subject or key, whatever their time. */
  List<Truth> about(SaidEpisode episode) {
    List<Truth> found = new ArrayList<>(fitting(episode, episode.key()));
    if (!episode.subject().id().equals(episode.key())) {
      found.addAll(fitting(episode, episode.subject().id()));
    }
    return found;
  }

  private List<Truth> fitting(SaidEpisode episode, String whom) {
    return byWhom.getOrDefault(whom, List.of()).stream()
        .filter(truth -> truth.scenario().equals(episode.scenario()))
        .filter(truth -> truth.rules().isEmpty() || truth.rules().contains(episode.rule()))
        .toList();
  }
}

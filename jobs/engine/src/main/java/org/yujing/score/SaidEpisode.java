package org.yujing.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;

/**
 * What a rule said of one key from its raise on.
 *
 * @param words what was said and when: raised, then upgraded
 */
public record SaidEpisode(
    String rule, String scenario, Subject subject, String key, List<Word> words) {

  /** One colour at one time, in milliseconds since 1970-01-01T00:00Z. */
  public record Word(long time, Level level) {}

  public SaidEpisode {
    words = List.copyOf(words);
  }

  /** When it was raised. */
  public long time() {
    return words.get(0).time();
  }

  /** The worst colour that was said. */
  public Level level() {
    return words.get(words.size() - 1).level();
  }

  /** The episodes of warnings, in order of time; those of rules on trial are left out. */
  public static List<SaidEpisode> of(List<Warning> warnings) {
    Map<String, List<Warning>> byEpisode = new LinkedHashMap<>();
    warnings.stream()
        .filter(warning -> !warning.shadow() && warning.kind() != Kind.CLEARED)
        .sorted()
        .forEach(
            warning ->
                byEpisode.computeIfAbsent(warning.episode(), id -> new ArrayList<>()).add(warning));
    return byEpisode.values().stream().map(SaidEpisode::episode).toList();
  }

  private static SaidEpisode episode(List<Warning> warnings) {
    Warning first = warnings.get(0);
    List<Word> words =
        warnings.stream().map(warning -> new Word(warning.time(), warning.level())).toList();
    return new SaidEpisode(first.rule(), first.scenario(), first.subject(), first.key(), words);
  }
}

package org.yujing.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.Place;
import org.yujing.problem.Problem;
import org.yujing.problem.ProblemCode;

/** The keys for which a rule is mute, each with somebody to answer for it and a last day. */
public final class Exceptions {
  /** No key is mute. */
  public static final Exceptions NONE = new Exceptions(List.of());

  private final List<Entry> entries;
  private final Map<String, List<Entry>> byRuleAndKey = new HashMap<>();

  public Exceptions(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    for (Entry entry : entries) {
      byRuleAndKey
          .computeIfAbsent(index(entry.rule(), entry.key()), any -> new ArrayList<>())
          .add(entry);
    }
  }

  /**
   * One mute key.
   *
   * @param expires the last day on which it holds, in the zone of the rule
   */
  public record Entry(
      String rule,
      String key,
      String owner,
      String reason,
      LocalDate expires,
      ZoneId zone,
      Place place) {

    /** Whether it holds at that time, in milliseconds since 1970-01-01T00:00Z. */
    boolean holds(long time) {
      return time < expires.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
    }
  }

  public List<Entry> entries() {
    return entries;
  }

  /**
   * Why a rule is mute for a key, or empty where it is not.
   *
   * @param time of the warning, in milliseconds since 1970-01-01T00:00Z
   */
  public Optional<String> mutes(String rule, String key, long time) {
    return byRuleAndKey.getOrDefault(index(rule, key), List.of()).stream()
        .filter(entry -> entry.holds(time))
        .map(Entry::reason)
        .findFirst();
  }

  /** The entries that hold no more, as problems of their files. */
  public List<Problem> expired(Instant now) {
    return entries.stream()
        .filter(entry -> !entry.holds(now.toEpochMilli()))
        .map(
            entry ->
                entry
                    .place()
                    .problem(
                        ProblemCode.EXPIRED,
                        "the exception for " + entry.key() + " ended on " + entry.expires(),
                        "drop it, or ask " + entry.owner() + " for a new date"))
        .toList();
  }

  private static String index(String rule, String key) {
    return rule + '\0' + key;
  }
}

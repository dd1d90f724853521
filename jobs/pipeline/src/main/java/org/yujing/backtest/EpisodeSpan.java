package org.yujing.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Warning;

/**
 * One warning from its first line to its last.
 *
 * @param lines in the order of time; not empty
 * @param until when it was cleared, in milliseconds; {@link Long#MAX_VALUE} while it is open
 */
public record EpisodeSpan(List<Warning> lines, long until) {

  public EpisodeSpan {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an episode has a line");
    }
  }

  /**
   * The episodes of warnings, by rule, key and time.
   *
   * @param happening the rules of which each warning is an episode of its own and never cleared
   */
  static List<EpisodeSpan> of(List<Warning> warnings, Set<String> happening) {
    Map<List<String>, List<Warning>> byEpisode = new LinkedHashMap<>();
    warnings.stream()
        .sorted()
        .forEach(
            warning ->
                byEpisode
                    .computeIfAbsent(
                        List.of(
                            warning.episode(),
                            happening.contains(warning.rule()) ? warning.id() : ""),
                        any -> new ArrayList<>())
                    .add(warning));
    return byEpisode.values().stream()
        .map(lines -> of(lines, happening.contains(lines.get(0).rule())))
        .sorted(
            Comparator.comparing(EpisodeSpan::rule)
                .thenComparing(EpisodeSpan::key)
                .thenComparingLong(EpisodeSpan::from)
                .thenComparing(span -> span.first().id()))
        .toList();
  }

  private static EpisodeSpan of(List<Warning> lines, boolean happening) {
    Warning last = lines.get(lines.size() - 1);
    boolean over = happening || last.kind() == Kind.CLEARED;
    return new EpisodeSpan(lines, over ? last.time() : Long.MAX_VALUE);
  }

  /** The line that began it, with the evidence it rested on. */
  public Warning first() {
    return lines.get(0);
  }

  public String rule() {
    return first().rule();
  }

  public String key() {
    return first().key();
  }

  /** When it was raised, in milliseconds. */
  public long from() {
    return first().time();
  }

  /** The highest level said of it. */
  public Level highest() {
    return lines.stream().map(Warning::level).max(Comparator.naturalOrder()).orElseThrow();
  }

  boolean overlaps(EpisodeSpan other) {
    return from() <= other.until && other.from() <= until;
  }

  /** Whether the same was said at the same times; in which words does not matter. */
  boolean saysTheSame(EpisodeSpan other) {
    return said(this).equals(said(other));
  }

  private static List<List<Object>> said(EpisodeSpan span) {
    return span.lines.stream()
        .map(line -> List.<Object>of(line.kind(), line.level(), line.time(), line.shadow()))
        .toList();
  }
}

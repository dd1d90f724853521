package org.yujing.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.simulate.Plot.CastPart;
import org.yujing.simulate.Plot.Role;

/** Reads one plot: an entry of {@code background}, {@code stories} or {@code lookalikes}. */
record PlotReader(Plan plan, Role role, YamlMapping map) {
  /** Anything oftener is more than a city needs. */
  private static final long SHORTEST = 60_000;

  private static final long USUALLY_CLEAR = 60 * Local.DAY;

  Optional<Plot> read() {
    boolean story = role != Role.BACKGROUND;
    Optional<String> name = map.need(story ? "story" : "name").flatMap(YamlNode::text);
    String of = map.find("of").flatMap(node -> node.word(kinds())).orElse(ThingKind.GRID);
    Map<String, CastPart> cast = new CastReader(kinds(), map).read();
    KnownWords words = plan.words().and(names(of), cast.keySet());
    Map<String, ValueForm> chosen = chosen(words);
    words = words.and(chosen.keySet(), Set.of());
    ValueReader values = new ValueReader(words);
    long every = story ? 0 : every();
    double perYear = perYear(every);
    Rhythm rhythm = map.find("rhythm").flatMap(values::rhythm).orElse(Rhythm.FLAT);
    PlotParts parts = new PlotParts(plan.with(words), of, cast, map);
    List<PlannedSignal> signals = parts.signals();
    List<PlannedChange> changes = story ? parts.changes() : List.of();
    List<PlannedTruth> truths = role == Role.STORY ? parts.truths(signals) : List.of();
    long clear = story ? length("clear", USUALLY_CLEAR) : 0;
    long jitter = every > 0 ? length("jitter", 0) : 0;
    double uneven = story ? 0 : map.find("uneven").flatMap(node -> node.number(0)).orElse(0.0);
    map.reportUnknownKeys();
    checkRegular(every);
    return name.map(
        called ->
            new Plot(
                plan.pack(),
                called,
                role,
                of,
                perYear,
                every,
                jitter,
                rhythm,
                uneven,
                cast,
                chosen,
                signals,
                changes,
                truths,
                clear));
  }

  private List<String> kinds() {
    List<String> all = new ArrayList<>(ThingKind.IN_EVERY_CITY);
    all.addAll(plan.kinds().keySet());
    return all;
  }

  private Set<String> names(String of) {
    Set<String> names = new HashSet<>(Scene.WORDS);
    ThingKind kind = plan.kinds().get(of);
    if (kind != null) {
      names.addAll(kind.attrs().keySet());
      ThingKind watched = plan.kinds().get(kind.on());
      names.addAll(watched == null ? Set.of() : watched.attrs().keySet());
    }
    return names;
  }

  private Map<String, ValueForm> chosen(KnownWords words) {
    return map.find("choose")
        .flatMap(YamlNode::mapping)
        .map(new ValueReader(words)::members)
        .orElse(Map.of());
  }

  private long every() {
    return map.find("every")
        .flatMap(YamlNode::duration)
        .map(length -> length.toMillis())
        .orElse(0L);
  }

  private double perYear(long every) {
    if (every > 0) {
      if (map.has("per_year")) {
        map.problem("per_year", ProblemCode.BAD_VALUE, "what comes every so often has no rate", "");
      }
      return 0;
    }
    return map.need("per_year").flatMap(node -> node.number(0)).orElse(0.0);
  }

  private long length(String key, long usual) {
    return map.find(key).flatMap(LengthSpan::read).map(LengthSpan::to).orElse(usual);
  }

  private void checkRegular(long every) {
    if (every > 0 && every < SHORTEST) {
      map.problem("every", ProblemCode.BAD_VALUE, "every must be at least a minute", "");
    }
  }
}

package org.yujing.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Stream;

/** Reads {@code simulation.yaml}. What is wrong is reported; what is read then is of no use. */
final class SimulationReader {
  private static final List<String> STREAMS =
      List.of(Stream.COMPLAINT.word(), Stream.EVENT.word(), Stream.SENSOR.word());

  private final String pack;
  private final YamlMapping map;
  private final Map<String, ThingKind> kinds = new LinkedHashMap<>();
  private final Map<String, YamlNode> lists = new HashMap<>();
  private final Map<String, Rhythm> rhythms = new HashMap<>();

  private SimulationReader(String pack, YamlMapping map, Optional<SimulationFile> city) {
    this.pack = pack;
    this.map = map;
    city.ifPresent(
        base -> {
          lists.putAll(base.lists());
          rhythms.putAll(base.rhythms());
          base.kinds().forEach(kind -> kinds.put(kind.name(), kind));
        });
    rhythms.put("flat", Rhythm.FLAT);
  }

  /**
   * The plan of a pack.
   *
   * @param city what every city has; empty while that itself is read
   */
  static SimulationFile read(String pack, YamlMapping map, Optional<SimulationFile> city) {
    return new SimulationReader(pack, map, city).read();
  }

  private SimulationFile read() {
    Map<String, Stream> sources = sources();
    named("lists").forEach(lists::put);
    named("rhythms")
        .forEach((name, node) -> node.mapping().map(RhythmReader::read).ifPresent(put(name)));
    List<ThingKind> own = kinds();
    List<Plot> plots = plots(sources);
    map.reportUnknownKeys();
    return new SimulationFile(pack, sources, Map.copyOf(lists), Map.copyOf(rhythms), own, plots);
  }

  private java.util.function.Consumer<Rhythm> put(String name) {
    return rhythm -> rhythms.put(name, rhythm);
  }

  private Map<String, YamlNode> named(String key) {
    return map.find(key).flatMap(YamlNode::mapping).map(YamlMapping::entries).orElse(Map.of());
  }

  private Map<String, Stream> sources() {
    Map<String, Stream> sources = new LinkedHashMap<>();
    named("sources")
        .forEach(
            (name, node) ->
                node.word(STREAMS).flatMap(Stream::of).ifPresent(s -> sources.put(name, s)));
    return sources;
  }

  private List<ThingKind> kinds() {
    List<ThingKind> own = new ArrayList<>();
    KnownWords words = new KnownWords(Set.of("n"), Set.of(), lists, rhythms);
    for (YamlMapping written : mappings("register")) {
      Optional<ThingKind> kind =
          new ThingKindReader(written, new ValueReader(words), kinds).read(pack);
      kind.ifPresent(
          read -> {
            own.add(read);
            kinds.put(read.name(), read);
          });
    }
    return own;
  }

  private List<Plot> plots(Map<String, Stream> sources) {
    List<Plot> plots = new ArrayList<>();
    Set<String> flows = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Plot.Role role : Plot.Role.values()) {
      for (YamlMapping written : mappings(section(role))) {
        KnownWords words = new KnownWords(Set.of(), Set.of(), lists, rhythms);
        Plan plan = new Plan(pack, sources, kinds, flows, words);
        new PlotReader(plan, role, written)
            .read()
            .ifPresent(
                plot -> {
                  distinct(written, plot, names);
                  plots.add(plot);
                  if (plot.regular()) {
                    flows.add(plot.name());
                  }
                });
      }
    }
    return plots;
  }

  private static void distinct(YamlMapping written, Plot plot, Set<String> names) {
    if (!names.add(plot.name())) {
      String what = "two plots are called \"" + plot.name() + "\"";
      written.node().problem(ProblemCode.DUPLICATE_NAME, what, "");
    }
  }

  private static String section(Plot.Role role) {
    return switch (role) {
      case BACKGROUND -> "background";
      case STORY -> "stories";
      case LOOKALIKE -> "lookalikes";
    };
  }

  private List<YamlMapping> mappings(String key) {
    List<YamlMapping> mappings = new ArrayList<>();
    map.find(key)
        .flatMap(YamlNode::list)
        .orElse(List.of())
        .forEach(node -> node.mapping().ifPresent(mappings::add));
    return mappings;
  }
}

package org.yujing.pipeline;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.util.OutputTag;
import org.yujing.detect.Routed;
import org.yujing.rule.Rule;
import org.yujing.signal.Stream;

/**
 * A combination of streams that some rules read. Each lane waits only for its own streams: a gas
 * rule does not wait for the night's silent complaints.
 */
record Lane(EnumSet<Stream> streams) implements Serializable {

  static Lane of(Rule rule) {
    return new Lane(EnumSet.copyOf(rule.streams()));
  }

  /** The lanes that these rules need, in a fixed order. */
  static List<Lane> of(List<Rule> rules) {
    TreeMap<String, Lane> lanes = new TreeMap<>();
    rules.forEach(rule -> lanes.put(of(rule).name(), of(rule)));
    return List.copyOf(lanes.values());
  }

  /**
   * Every lane that some rule might need: of all combinations of these streams, and of warnings.
   */
  static List<Lane> all(Set<Stream> streams) {
    TreeMap<String, Lane> lanes = new TreeMap<>();
    Lane warnings = new Lane(EnumSet.of(Stream.WARNING));
    lanes.put(warnings.name(), warnings);
    for (Stream stream : streams) {
      Lane alone = new Lane(EnumSet.of(stream));
      for (Lane lane : List.copyOf(lanes.values())) {
        if (!lane.overWarnings()) {
          EnumSet<Stream> joined = EnumSet.copyOf(lane.streams());
          joined.add(stream);
          Lane together = new Lane(joined);
          lanes.put(together.name(), together);
        }
      }
      lanes.put(alone.name(), alone);
    }
    return List.copyOf(lanes.values());
  }

  /** {@code complaint+event}. */
  String name() {
    return streams.stream().map(Stream::word).collect(Collectors.joining("+"));
  }

  boolean overWarnings() {
    return streams.contains(Stream.WARNING);
  }

  boolean reads(Stream stream) {
    return streams.contains(stream);
  }

  List<Rule> rules(List<Rule> all) {
    return all.stream().filter(rule -> of(rule).equals(this)).toList();
  }

  OutputTag<Routed> tag() {
    return new OutputTag<>("lane-" + name(), RoutedWire.TYPE);
  }

  static Set<Stream> streamsOf(List<Lane> lanes) {
    EnumSet<Stream> streams = EnumSet.noneOf(Stream.class);
    lanes.forEach(lane -> streams.addAll(lane.streams()));
    return streams;
  }
}

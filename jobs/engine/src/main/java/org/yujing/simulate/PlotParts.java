package org.yujing.simulate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.simulate.Plot.CastPart;

/**
 * Reads what a plot consists of.
 *
 * @param plan with the words that the plot knows
 * @param of the kind it happens to
 * @param map the plot
 */
record PlotParts(Plan plan, String of, Map<String, CastPart> cast, YamlMapping map) {

  List<PlannedSignal> signals() {
    List<PlannedSignal> signals = new ArrayList<>();
    for (YamlMapping written : mappings(map.need("signals"))) {
      new PlannedSignalReader(plan, of, cast, written).read().ifPresent(signals::add);
    }
    return signals;
  }

  List<PlannedChange> changes() {
    List<PlannedChange> changes = new ArrayList<>();
    for (YamlMapping written : mappings(map.find("changes"))) {
      new PlannedChangeReader(written, plan.flows(), cast.keySet()).read().ifPresent(changes::add);
    }
    return changes;
  }

  /** What must be found; moments are counted from signals that have a name. */
  List<PlannedTruth> truths(List<PlannedSignal> signals) {
    Set<String> named = new HashSet<>();
    signals.forEach(signal -> named.add(signal.name()));
    List<PlannedTruth> truths = new ArrayList<>();
    for (YamlMapping written : mappings(map.need("found"))) {
      new PlannedTruthReader(plan, of, cast, named, written).read().ifPresent(truths::add);
    }
    return truths;
  }

  private static List<YamlMapping> mappings(Optional<YamlNode> node) {
    List<YamlMapping> mappings = new ArrayList<>();
    node.flatMap(YamlNode::list)
        .orElse(List.of())
        .forEach(item -> item.mapping().ifPresent(mappings::add));
    return mappings;
  }
}

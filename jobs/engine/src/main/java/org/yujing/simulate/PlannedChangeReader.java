package org.yujing.simulate;

import java.util.Optional;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.simulate.PlannedChange.Effect;

/** Reads one entry of {@code changes}. */
record PlannedChangeReader(YamlMapping map, Set<String> flows, Set<String> cast) {

  Optional<PlannedChange> read() {
    Optional<String> flow = map.need("flow").flatMap(node -> node.word(flows));
    String on = map.find("on").flatMap(node -> PlannedSignalReader.member(node, cast)).orElse("");
    LengthSpan at = map.find("at").flatMap(LengthSpan::read).orElse(LengthSpan.NONE);
    Optional<LengthSpan> length = map.need("for").flatMap(LengthSpan::read);
    long ramp = map.find("ramp").flatMap(LengthSpan::read).map(LengthSpan::to).orElse(0L);
    Effect effect = null;
    double figure = 0;
    int effects = 0;
    for (Effect each : Effect.values()) {
      Optional<YamlNode> node = map.find(each.name().toLowerCase(java.util.Locale.ROOT));
      if (node.isPresent()) {
        effect = each;
        effects++;
        figure = each == Effect.SILENT ? 0 : node.flatMap(YamlNode::number).orElse(0.0);
      }
    }
    map.reportUnknownKeys();
    if (effects != 1) {
      String what = "a change is one of silent: true, times, add, value";
      map.node().problem(ProblemCode.BAD_VALUE, what, "");
      return Optional.empty();
    }
    Effect only = effect;
    double by = figure;
    return flow.flatMap(
        name -> length.map(long_ -> new PlannedChange(name, on, at, long_, ramp, only, by)));
  }
}

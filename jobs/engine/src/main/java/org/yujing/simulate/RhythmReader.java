package org.yujing.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;

/** Reads {@code {hours: [...], weekdays: [...], months: [...], holiday: 2, season: {...}}}. */
final class RhythmReader {
  private RhythmReader() {}

  static Rhythm read(YamlMapping map) {
    List<Double> hours = weights(map, "hours", 24);
    List<Double> weekdays = weights(map, "weekdays", 7);
    List<Double> months = weights(map, "months", 12);
    double holiday = map.find("holiday").flatMap(node -> node.number(0)).orElse(1.0);
    Map<String, Double> seasons = new LinkedHashMap<>();
    map.find("season")
        .flatMap(YamlNode::mapping)
        .ifPresent(
            named ->
                named
                    .entries()
                    .forEach(
                        (name, node) ->
                            node.number(0).ifPresent(factor -> seasons.put(name, factor))));
    map.reportUnknownKeys();
    return new Rhythm(hours, weekdays, months, holiday, seasons);
  }

  private static List<Double> weights(YamlMapping map, String key, int many) {
    Optional<YamlNode> node = map.find(key);
    List<Double> weights = new ArrayList<>();
    node.flatMap(YamlNode::list)
        .orElse(List.of())
        .forEach(item -> item.number(0).ifPresent(weights::add));
    boolean some = weights.stream().anyMatch(weight -> weight > 0);
    if (node.isPresent() && (weights.size() != many || !some)) {
      String what = key + " are " + many + " numbers, not all of them 0";
      node.get().problem(ProblemCode.BAD_VALUE, what, "");
    }
    return weights.size() == many && some ? weights : Rhythm.ones(many);
  }
}

package org.yujing.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.simulate.Plot.CastPart;

/**
 * Reads who takes part in a plot.
 *
 * @param kinds that may take part
 * @param map the plot
 */
record CastReader(List<String> kinds, YamlMapping map) {

  Map<String, CastPart> read() {
    Map<String, CastPart> cast = new LinkedHashMap<>();
    map.find("cast")
        .flatMap(YamlNode::mapping)
        .map(YamlMapping::entries)
        .orElse(Map.of())
        .forEach((name, node) -> part(node).ifPresent(part -> cast.put(name, part)));
    return cast;
  }

  private Optional<CastPart> part(YamlNode node) {
    if (node.kind() != YamlNode.Kind.MAPPING) {
      return WholeSpan.read(node).map(number -> new CastPart(ThingKind.PERSON, number));
    }
    YamlMapping written = node.mapping().orElseThrow();
    Optional<String> kind = written.need("kind").flatMap(word -> word.word(kinds));
    WholeSpan number = written.find("number").flatMap(WholeSpan::read).orElse(WholeSpan.ONE);
    written.reportUnknownKeys();
    return kind.map(word -> new CastPart(word, number));
  }
}

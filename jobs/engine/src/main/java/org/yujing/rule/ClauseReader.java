package org.yujing.rule;

import java.util.Optional;
import java.util.Set;
import org.yujing.expression.Expected;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Detector.Clause;
import org.yujing.signal.Stream;

/** Reads conditions on some of a rule's streams: {@code {on: event, where: ...}}. */
record ClauseReader(FormulaReader formulas, Set<Stream> on) {

  /** Of a mapping that has other keys too. */
  Clause read(YamlMapping map) {
    Set<Stream> streams = StreamsReader.read(map, on);
    return new Clause(streams, formulas.optional(map.find("where"), streams, Expected.CONDITION));
  }

  /** Of a condition alone, on the rule's streams, or a mapping of nothing else. */
  Optional<Clause> read(YamlNode node) {
    if (node.kind() == YamlNode.Kind.MAPPING) {
      Optional<YamlMapping> map = node.mapping();
      Optional<Clause> clause = map.map(this::read);
      map.ifPresent(YamlMapping::reportUnknownKeys);
      return clause;
    }
    return formulas.read(node, on, Expected.CONDITION).map(where -> new Clause(on, where));
  }
}

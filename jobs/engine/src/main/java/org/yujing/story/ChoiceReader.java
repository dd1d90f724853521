package org.yujing.story;

import java.util.Optional;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;

/** Reads which item is meant: {@code scenario: dispute, subject: K1, item: 2}, all optional. */
record ChoiceReader(KnownRules rules) {
  private static final int MOST_ITEMS = 1000;

  /** What is wrong is reported, and any item is meant instead. */
  Choice read(YamlMapping map) {
    String scenario = scenario(map, "scenario");
    String subject = map.find("subject").flatMap(ChoiceReader::subject).orElse("");
    int number = map.find("item").flatMap(node -> node.integer(1, MOST_ITEMS)).orElse(0);
    return new Choice(scenario, Persons.NONE.worded(subject), number);
  }

  /** The scenario under a key, or "". */
  String scenario(YamlMapping map, String key) {
    return map.find(key).flatMap(rules::scenario).orElse("");
  }

  /** {@code K1}, or as warnings have it: {@code {type: key, id: K1}}. */
  private static Optional<String> subject(YamlNode node) {
    if (node.kind() != YamlNode.Kind.MAPPING) {
      return node.text();
    }
    YamlMapping map = node.mapping().orElseThrow();
    map.find("type");
    Optional<String> id = map.need("id").flatMap(YamlNode::text);
    map.reportUnknownKeys();
    return id;
  }
}

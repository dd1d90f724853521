package org.yujing.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.reference.Target;
import org.yujing.signal.Pseudonyms;

/** Reads {@code register: [{type: enterprise, id: E1, grid: G1, attrs: {employees: 20}}]}. */
record TargetReader(Pseudonyms pseudonyms) {

  /** The targets of a file, which needs none; what is wrong is reported and left out. */
  static List<Target> readAll(YamlMapping file, Pseudonyms pseudonyms) {
    return file.has("register")
        ? StoryLists.all(file, "register", new TargetReader(pseudonyms)::read).orElse(List.of())
        : List.of();
  }

  private Optional<Target> read(YamlMapping map) {
    Optional<String> type = map.need("type").flatMap(YamlNode::text);
    Optional<String> id = map.need("id").flatMap(YamlNode::text);
    Optional<String> grid = map.find("grid").flatMap(YamlNode::text);
    Map<String, Object> attrs = new HashMap<>();
    map.find("attrs")
        .flatMap(YamlNode::mapping)
        .map(YamlMapping::entries)
        .orElse(Map.of())
        .forEach(
            (name, node) -> GivenField.scalar(node).ifPresent(value -> attrs.put(name, value)));
    map.reportUnknownKeys();
    Map<String, Object> place = new HashMap<>();
    grid.ifPresent(name -> place.put("grid", name));
    return type.flatMap(
        kind -> id.map(own -> new Target(kind, pseudonyms.target(kind, own), "", place, attrs)));
  }
}

package org.yujing.story;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.warning.Kind;

/** Reads {@code {at: 6h, state: closed, outcome: confirmed_risk}}. */
record ItemExpectationReader(StoryTimes times, ChoiceReader choices) {

  /**
   * The expectation, or empty where something in it is wrong.
   *
   * @param end the story's last moment: nothing after it happens
   */
  Optional<ItemExpectation> read(YamlMapping map, long end) {
    Optional<YamlNode> at = map.need("at");
    Optional<Long> time = at.flatMap(times::at);
    Choice item = choices.read(map);
    Optional<Map<ItemField, Object>> fields = fields(map);
    map.refuse("refused", "write it beside the action: {at: 7h, action: close, refused: ...}");
    map.refuse("action", "actions stand under actions; expect says what became of the item");
    for (Kind kind : Kind.values()) {
      map.refuse(kind.word(), "warnings are given; expect says what became of the item");
    }
    map.reportUnknownKeys();
    time.ifPresent(moment -> times.needUntil(at.get(), moment, end));
    return time.flatMap(
        moment ->
            fields.map(
                read ->
                    new ItemExpectation(
                        moment, at.flatMap(YamlNode::scalar).orElseThrow(), item, read)));
  }

  private Optional<Map<ItemField, Object>> fields(YamlMapping map) {
    Map<ItemField, Object> read = new EnumMap<>(ItemField.class);
    int written = 0;
    for (ItemField field : ItemField.values()) {
      Optional<YamlNode> node = map.find(field.key());
      written += node.isPresent() ? 1 : 0;
      node.flatMap(value -> field.value().read(value, times))
          .ifPresent(value -> read.put(field, value));
    }
    if (written == 0) {
      map.node()
          .problem(
              ProblemCode.MISSING_KEY,
              "this expects nothing of the item",
              "state: closed, level: red, lead: ..., overdue: accept ...");
    }
    return written > 0 && written == read.size() ? Optional.of(read) : Optional.empty();
  }
}

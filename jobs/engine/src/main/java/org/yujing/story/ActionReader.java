package org.yujing.story;

import java.util.Arrays;
import java.util.Optional;
import org.yujing.disposition.Action;
import org.yujing.disposition.Disposition;
import org.yujing.disposition.Outcome;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.queue.RefusalCode;

/** Reads {@code {at: 6h, action: close, by: 李, outcome: confirmed_risk}}. */
record ActionReader(StoryTimes times, ChoiceReader choices) {

  /**
   * The action, or empty where something in it is wrong.
   *
   * @param id what to call it where it has no id
   */
  Optional<GivenAction> read(YamlMapping map, String id) {
    Optional<YamlNode> at = map.need("at");
    Optional<Long> time = at.flatMap(times::at);
    Optional<Action> action =
        map.need("action").flatMap(node -> ItemValue.constant(node, Action.values()));
    Optional<String> by = map.need("by").flatMap(YamlNode::text);
    String own = text(map, "id").orElse(id);
    String unit = text(map, "unit").orElse("");
    String note = text(map, "note").orElse("");
    Optional<Outcome> outcome =
        map.find("outcome").flatMap(node -> ItemValue.constant(node, Outcome.values()));
    Optional<Long> until = map.find("until").flatMap(times::at);
    String into = choices.scenario(map, "into");
    Optional<RefusalCode> refused = map.find("refused").flatMap(ActionReader::code);
    Choice item = choices.read(map);
    map.reportUnknownKeys();
    if (time.isEmpty() || action.isEmpty() || by.isEmpty()) {
      return Optional.empty();
    }
    Disposition disposition =
        new Disposition(
            own,
            "",
            action.get(),
            by.get(),
            unit,
            time.get(),
            note,
            outcome.orElse(null),
            until.orElse(null),
            "");
    String written = at.flatMap(YamlNode::scalar).orElseThrow();
    return Optional.of(new GivenAction(disposition, item, into, refused.orElse(null), written));
  }

  private static Optional<String> text(YamlMapping map, String key) {
    return map.find(key).flatMap(YamlNode::text);
  }

  private static Optional<RefusalCode> code(YamlNode node) {
    return node.word(Arrays.stream(RefusalCode.values()).map(RefusalCode::name).toList())
        .map(RefusalCode::valueOf);
  }
}

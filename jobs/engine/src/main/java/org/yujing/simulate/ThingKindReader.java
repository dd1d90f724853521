package org.yujing.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.simulate.Thing.As;

/** Reads one entry of {@code register}. */
record ThingKindReader(YamlMapping map, ValueReader values, Map<String, ThingKind> known) {
  private static final int MOST = 100_000;

  Optional<ThingKind> read(String pack) {
    Optional<String> name = map.need("kind").flatMap(YamlNode::text);
    As as = map.find("as").flatMap(node -> node.word(As.class)).orElse(As.TARGET);
    Optional<String> type = map.find("type").flatMap(YamlNode::text).or(() -> name);
    String on = map.find("on").flatMap(node -> node.word(kinds())).orElse(ThingKind.GRID);
    double perGrid = map.find("per_grid").flatMap(node -> node.number(0)).orElse(0.0);
    int number = map.find("number").flatMap(node -> node.integer(1, MOST)).orElse(0);
    Optional<String> id = map.need("id").flatMap(YamlNode::text);
    ValueForm called = map.find("name").map(values::read).orElse(null);
    ValueForm capacity = map.find("capacity").map(values::read).orElse(null);
    Map<String, ValueForm> attrs = members("attrs");
    Map<String, ValueForm> limits = members("limits");
    String roster = map.find("roster").flatMap(YamlNode::text).orElse("");
    map.reportUnknownKeys();
    check(name, id, perGrid, number);
    return name.isEmpty() || id.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ThingKind(
                pack,
                name.get(),
                as,
                type.orElseThrow(),
                on,
                perGrid,
                number,
                id.get(),
                called,
                capacity,
                attrs,
                limits,
                roster));
  }

  private void check(Optional<String> name, Optional<String> id, double perGrid, int number) {
    if (perGrid > 0 == number > 0) {
      map.node()
          .problem(
              ProblemCode.BAD_VALUE, "how many there are is per_grid or number", "one of them");
    }
    if (id.isPresent() && !id.get().contains("{n}")) {
      map.problem("id", ProblemCode.BAD_VALUE, "ids need {n} to differ", id.get() + "-{n}");
    }
    if (name.isPresent() && kinds().contains(name.get())) {
      String what = "there is a kind \"" + name.get() + "\" already";
      map.problem("kind", ProblemCode.DUPLICATE_NAME, what, "");
    }
  }

  private List<String> kinds() {
    List<String> all = new ArrayList<>(ThingKind.IN_EVERY_CITY);
    all.addAll(known.keySet());
    return all;
  }

  private Map<String, ValueForm> members(String key) {
    return map.find(key).flatMap(YamlNode::mapping).map(values::members).orElse(Map.of());
  }
}

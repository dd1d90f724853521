package org.yujing.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;

/** Reads {@code one_of}: one of several values, alike, by weight, or of a list of words. */
record OneOfReader(KnownWords words) {

  ValueForm read(YamlNode node) {
    return switch (node.kind()) {
      case LIST -> equal(node, node.list().orElse(List.of()));
      case MAPPING -> node.mapping().map(map -> weighed(node, map)).orElse(ValueReader.NOTHING);
      case TEXT, NUMBER, BOOL, NULL -> named(node);
    };
  }

  private ValueForm named(YamlNode node) {
    Optional<String> name = node.text();
    if (name.isPresent() && !words.lists().containsKey(name.get())) {
      String what = "there is no list \"" + name.get() + "\"";
      String hint = Suggestion.hint(name.get(), words.lists().keySet());
      node.problem(ProblemCode.BAD_VALUE, what, hint.isEmpty() ? "write it under lists" : hint);
      return ValueReader.NOTHING;
    }
    return name.map(this::list).orElse(ValueReader.NOTHING);
  }

  /** What a name of a list stands for: one of its words. */
  ValueForm list(String name) {
    return new OneOfReader(words.without(name)).read(words.lists().get(name));
  }

  private ValueForm equal(YamlNode node, List<YamlNode> items) {
    if (items.isEmpty()) {
      node.problem(ProblemCode.BAD_VALUE, node.label() + " has nothing to draw", "");
      return ValueReader.NOTHING;
    }
    return new ValueForm.OneOf(
        new ValueReader(words).all(items), Weights.of(Rhythm.ones(items.size())));
  }

  private ValueForm weighed(YamlNode node, YamlMapping map) {
    List<ValueForm> options = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    map.entries()
        .forEach(
            (text, weight) -> {
              options.add(new BracedTextReader(words).read(weight, text));
              weights.add(weight.number(0).orElse(1.0));
            });
    if (weights.stream().noneMatch(weight -> weight > 0)) {
      node.problem(ProblemCode.BAD_VALUE, node.label() + " has nothing to draw", "");
      return ValueReader.NOTHING;
    }
    return new ValueForm.OneOf(options, Weights.of(weights));
  }
}

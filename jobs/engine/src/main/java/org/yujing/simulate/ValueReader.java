package org.yujing.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;

/** Reads values: constants, texts with names in braces, and what is drawn. */
record ValueReader(KnownWords words) {
  private static final ValueForm NOTHING = new ValueForm.Constant(null);

  ValueForm read(YamlNode node) {
    return switch (node.kind()) {
      case TEXT -> template(node);
      case NUMBER -> new ValueForm.Constant(number(node));
      case BOOL -> new ValueForm.Constant(node.bool().orElse(false));
      case NULL -> NOTHING;
      case LIST -> new ValueForm.Listed(all(node.list().orElse(List.of())));
      case MAPPING -> node.mapping().map(this::drawn).orElse(NOTHING);
    };
  }

  /** Names and values. */
  Map<String, ValueForm> members(YamlMapping map) {
    Map<String, ValueForm> members = new LinkedHashMap<>();
    map.entries().forEach((name, node) -> members.put(name, read(node)));
    return Collections.unmodifiableMap(members);
  }

  private List<ValueForm> all(List<YamlNode> nodes) {
    return nodes.stream().map(this::read).toList();
  }

  private static Object number(YamlNode node) {
    return node.number().map(value -> Numbers.plain(new BigDecimal(value.toString()))).orElse(0L);
  }

  private ValueForm drawn(YamlMapping map) {
    ValueForm drawn = NOTHING;
    if (map.has("one_of")) {
      drawn = map.find("one_of").map(this::oneOf).orElse(NOTHING);
    } else if (map.has("from")) {
      drawn = uniform(map);
    } else if (map.has("mean")) {
      drawn = normal(map);
    } else if (map.has("rise")) {
      drawn = rising(map);
    } else {
      return new ValueForm.Group(members(map));
    }
    map.reportUnknownKeys();
    return drawn;
  }

  private ValueForm oneOf(YamlNode node) {
    return switch (node.kind()) {
      case LIST -> equal(node, node.list().orElse(List.of()));
      case MAPPING -> node.mapping().map(map -> weighed(node, map)).orElse(NOTHING);
      case TEXT, NUMBER, BOOL, NULL -> named(node);
    };
  }

  private ValueForm named(YamlNode node) {
    Optional<String> name = node.text();
    if (name.isPresent() && !words.lists().containsKey(name.get())) {
      String what = "there is no list \"" + name.get() + "\"";
      String hint = Suggestion.hint(name.get(), words.lists().keySet());
      node.problem(ProblemCode.BAD_VALUE, what, hint.isEmpty() ? "write it under lists" : hint);
      return NOTHING;
    }
    return name.map(this::list).orElse(NOTHING);
  }

  private ValueForm list(String name) {
    return new ValueReader(words.without(name)).oneOf(words.lists().get(name));
  }

  private ValueForm equal(YamlNode node, List<YamlNode> items) {
    if (items.isEmpty()) {
      node.problem(ProblemCode.BAD_VALUE, node.label() + " has nothing to draw", "");
      return NOTHING;
    }
    return new ValueForm.OneOf(all(items), Weights.of(Rhythm.ones(items.size())));
  }

  private ValueForm weighed(YamlNode node, YamlMapping map) {
    List<ValueForm> options = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    map.entries()
        .forEach(
            (text, weight) -> {
              options.add(template(weight, text));
              weights.add(weight.number(0).orElse(1.0));
            });
    if (weights.stream().noneMatch(weight -> weight > 0)) {
      node.problem(ProblemCode.BAD_VALUE, node.label() + " has nothing to draw", "");
      return NOTHING;
    }
    return new ValueForm.OneOf(options, Weights.of(weights));
  }

  private static ValueForm uniform(YamlMapping map) {
    double from = map.need("from").flatMap(YamlNode::number).orElse(0.0);
    double to = map.need("to").flatMap(YamlNode::number).orElse(from);
    boolean whole = from == Math.rint(from) && to == Math.rint(to);
    int decimals = decimals(map, whole ? 0 : 1);
    double step =
        map.find("step").flatMap(YamlNode::number).orElse(1 / StrictMath.pow(10, decimals));
    if (to < from || step <= 0) {
      map.node().problem(ProblemCode.BAD_VALUE, "there is nothing from " + from + " to " + to, "");
      return NOTHING;
    }
    long steps = (long) Math.floor((to - from) / step + 1e-9);
    return new ValueForm.Uniform(from, steps, step, Math.max(decimals, step % 1 == 0 ? 0 : 3));
  }

  private static int decimals(YamlMapping map, int usual) {
    return map.find("decimals").flatMap(node -> node.integer(0, 9)).orElse(usual);
  }

  private ValueForm normal(YamlMapping map) {
    ValueForm mean = map.need("mean").map(this::read).orElse(NOTHING);
    Rhythm rhythm =
        map.find("rhythm").map(this::rhythm).orElse(Optional.of(Rhythm.FLAT)).orElse(Rhythm.FLAT);
    return new ValueForm.Normal(
        mean,
        figure(map, "times", 1),
        figure(map, "spread", 0),
        figure(map, "noise", 0),
        figure(map, "least", -Double.MAX_VALUE),
        figure(map, "most", Double.MAX_VALUE),
        decimals(map, 0),
        rhythm);
  }

  private static double figure(YamlMapping map, String key, double usual) {
    return map.find(key).flatMap(YamlNode::number).orElse(usual);
  }

  /** The rhythm of that name. */
  Optional<Rhythm> rhythm(YamlNode node) {
    return node.word(words.rhythms().keySet()).map(words.rhythms()::get);
  }

  private static ValueForm rising(YamlMapping map) {
    List<Double> ends = new ArrayList<>();
    map.need("rise")
        .flatMap(YamlNode::list)
        .orElse(List.of())
        .forEach(node -> node.number().ifPresent(ends::add));
    int decimals = decimals(map, 0);
    double spread = figure(map, "spread", 0);
    if (ends.size() != 2) {
      map.problem("rise", ProblemCode.BAD_VALUE, "rise has a first and a last number", "[5, 40]");
      return NOTHING;
    }
    return new ValueForm.Rising(ends.get(0), ends.get(1), spread, decimals);
  }

  private ValueForm template(YamlNode node) {
    return node.scalar().map(text -> template(node, text)).orElse(NOTHING);
  }

  private ValueForm template(YamlNode node, String text) {
    List<ValueForm> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        node.problem(ProblemCode.SYNTAX, "a brace is opened and not closed: " + text, "");
        return NOTHING;
      }
      if (open > from) {
        parts.add(new ValueForm.Constant(text.substring(from, open)));
      }
      parts.add(name(node, text.substring(open + 1, close)));
      from = close + 1;
    }
    if (from < text.length() || parts.isEmpty()) {
      parts.add(new ValueForm.Constant(text.substring(from)));
    }
    return parts.size() == 1 ? parts.get(0) : new ValueForm.Template(parts);
  }

  private ValueForm name(YamlNode node, String written) {
    int dot = written.indexOf('.');
    String name = dot < 0 ? written : written.substring(0, dot);
    String part = dot < 0 ? "" : written.substring(dot + 1);
    boolean member = words.cast().contains(name);
    if (member || (dot < 0 && words.names().contains(name))) {
      return new ValueForm.Named(name, part);
    }
    if (dot < 0 && words.lists().containsKey(name)) {
      return list(name);
    }
    String what = "nothing is known as {" + written + "}";
    String hint = Suggestion.hint(name, words.all());
    node.problem(ProblemCode.BAD_VALUE, what, hint.isEmpty() ? "cast or choose it" : hint);
    return NOTHING;
  }
}

package org.yujing.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Detector.Clause;
import org.yujing.rule.Detector.Indicator;
import org.yujing.rule.Detector.Score;
import org.yujing.signal.Stream;

/** Reads {@code score}. */
record ScoreReader(FormulaReader formulas, Set<Stream> on) {
  /** How many indicators or steps a rule may have: a signal's part in each is one bit. */
  static final int MOST_PARTS = 50;

  private static final int MOST_TIMES = 1_000;

  Optional<Score> read(YamlMapping map) {
    Optional<Duration> within = DetectorReader.duration(map, "within");
    List<Indicator> indicators = new ArrayList<>();
    for (YamlMapping part : parts(map, "indicators")) {
      indicator(part).ifPresent(indicators::add);
      part.reportUnknownKeys();
    }
    return within.map(window -> new Score(window, indicators));
  }

  private Optional<Indicator> indicator(YamlMapping map) {
    Optional<String> name = map.need("name").flatMap(YamlNode::text);
    Clause clause = new ClauseReader(formulas, on).read(map);
    Optional<Double> points = map.need("points").flatMap(YamlNode::number);
    int atMost = map.find("at_most").flatMap(node -> node.integer(1, MOST_TIMES)).orElse(1);
    return name.flatMap(
        label ->
            points.map(each -> new Indicator(label, clause.on(), clause.where(), each, atMost)));
  }

  /** The mappings of a list that must not be empty, each with a name of its own. */
  static List<YamlMapping> parts(YamlMapping map, String key) {
    List<YamlNode> nodes =
        map.need(key)
            .flatMap(YamlNode::list)
            .map(list -> limited(map, key, list))
            .orElse(List.of());
    List<YamlMapping> parts =
        nodes.stream().map(YamlNode::mapping).flatMap(Optional::stream).toList();
    Set<String> names = new HashSet<>();
    for (YamlMapping part : parts) {
      Optional<YamlNode> name = part.find("name").filter(n -> n.kind() == YamlNode.Kind.TEXT);
      name.filter(node -> !names.add(node.text().orElse("")))
          .ifPresent(
              node ->
                  node.problem(
                      ProblemCode.DUPLICATE_NAME,
                      "two " + key + " are called \"" + node.text().orElse("") + "\"",
                      "each needs a name of its own"));
    }
    return parts;
  }

  private static List<YamlNode> limited(YamlMapping map, String key, List<YamlNode> list) {
    if (list.isEmpty() || list.size() > MOST_PARTS) {
      map.problem(
          key,
          ProblemCode.BAD_VALUE,
          key + " must be 1 to " + MOST_PARTS + ", not " + list.size(),
          "");
    }
    return list;
  }
}

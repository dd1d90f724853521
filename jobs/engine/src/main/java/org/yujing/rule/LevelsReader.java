package org.yujing.rule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.warning.Level;

/** Reads {@code levels} or {@code level}, {@code below} and {@code clear}. */
final class LevelsReader {
  private static final List<String> COLOURS =
      Arrays.stream(Level.values()).map(Level::word).toList();

  private LevelsReader() {}

  /** The levels of a rule; {@code detector} is null where there is none to compare them with. */
  static Optional<Levels> read(YamlMapping rule, Detector detector) {
    Optional<YamlNode> many = rule.find("levels");
    Optional<YamlNode> one = rule.find("level");
    boolean below = rule.find("below").flatMap(YamlNode::bool).orElse(false);
    Optional<Double> clear = rule.find("clear").flatMap(YamlNode::number);
    if (many.isPresent() && one.isPresent()) {
      String hint = "keep levels where a figure is measured, level where something just happens";
      rule.problem("level", ProblemCode.BAD_VALUE, "level and levels in one rule", hint);
      return Optional.empty();
    }
    if (many.isEmpty() && one.isEmpty()) {
      String hint = "level: red, or levels: {yellow: 5, red: 10}";
      rule.problem("level", ProblemCode.NO_LEVEL, "the rule has no level", hint);
      return Optional.empty();
    }
    if (one.isPresent()) {
      return fixed(rule, one.get(), detector);
    }
    Map<Level, Double> thresholds = thresholds(many.get());
    if (thresholds.isEmpty()) {
      return Optional.empty();
    }
    Levels levels = new Levels(thresholds, below, clear.orElse(Double.NaN));
    new LevelsCheck(rule, levels).check(detector);
    return Optional.of(levels);
  }

  private static Optional<Levels> fixed(YamlMapping rule, YamlNode one, Detector detector) {
    boolean measures = detector != null && !LevelsCheck.yesOrNo(detector);
    if (one.kind() == YamlNode.Kind.MAPPING) {
      String hint = measures ? "did you mean \"levels\"?" : "level: red";
      rule.problem("level", ProblemCode.WRONG_TYPE, "level is one colour, not a mapping", hint);
      return Optional.empty();
    }
    if (measures) {
      one.problem(
          ProblemCode.FIXED_LEVEL,
          "this detector measures a figure: one level for all of them says nothing",
          "levels: {" + one.scalar().orElse("red") + ": 5}");
    }
    LevelsCheck.pointless(rule, "below");
    LevelsCheck.pointless(rule, "clear");
    return one.word(COLOURS).flatMap(Level::of).map(Levels::fixed);
  }

  private static Map<Level, Double> thresholds(YamlNode node) {
    Map<Level, Double> thresholds = new EnumMap<>(Level.class);
    Optional<YamlMapping> map = node.mapping();
    for (String colour : COLOURS) {
      map.flatMap(colours -> colours.find(colour))
          .flatMap(YamlNode::number)
          .ifPresent(figure -> thresholds.put(Level.of(colour).orElseThrow(), figure));
    }
    map.ifPresent(YamlMapping::reportUnknownKeys);
    if (map.isPresent() && map.get().keys().isEmpty()) {
      node.problem(ProblemCode.NO_LEVEL, "levels is empty", "levels: {yellow: 5, red: 10}");
    }
    return thresholds;
  }
}

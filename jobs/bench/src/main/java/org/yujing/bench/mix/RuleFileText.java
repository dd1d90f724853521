package org.yujing.bench.mix;

import java.util.Map;
import java.util.stream.Collectors;
import org.yujing.problem.Durations;
import org.yujing.rule.RuleFiles;

/** A mix of rules as ordinary rule files. */
public final class RuleFileText {
  private RuleFileText() {}

  public static RuleFiles of(RuleMix mix) {
    Map<String, String> files =
        mix.rules().stream()
            .collect(Collectors.toMap(rule -> "bench/" + rule.name() + ".yaml", RuleFileText::of));
    return RuleFiles.of(files);
  }

  static String of(MixedRule rule) {
    return """
    rule: %s
    title: measured
    status: live
    why: measured
    source: local
    on: %s
    where: %s
    by: %s
    %s
    message: "{key} {value}"
    subject: key
    """
        .formatted(
            rule.name(), rule.theme().stream().word(), where(rule), rule.by(), detector(rule));
  }

  private static String where(MixedRule rule) {
    String where = rule.theme().field() + " == \"" + rule.theme().constant() + '"';
    return rule.from() == 0 ? where : where + " && " + figure(rule) + " >= " + rule.from();
  }

  private static String figure(MixedRule rule) {
    return rule.theme().figure();
  }

  private static String detector(MixedRule rule) {
    return switch (rule.kind()) {
      case MATCH -> "match: true\nlevel: yellow";
      case COUNT -> "count: {within: " + window(rule) + "}\n" + levels(rule);
      case DISTINCT ->
          "count: {within: %s, distinct: %s}\n%s"
              .formatted(window(rule), rule.theme().subject(), levels(rule));
      case SUM ->
          "sum: {of: %s, within: %s}\n%s".formatted(figure(rule), window(rule), levels(rule));
      case ABSENCE -> "absence: {for: " + window(rule) + "}\nlevel: yellow";
      case SEQUENCE ->
          """
          sequence:
            within: %s
            steps:
              - {name: high, on: %s, where: %s >= %d}
              - {name: low, on: %s, where: %s < %d}
          level: yellow\
          """
              .formatted(
                  window(rule),
                  rule.theme().stream().word(),
                  figure(rule),
                  MixedRule.HIGH,
                  rule.theme().stream().word(),
                  figure(rule),
                  MixedRule.LOW);
    };
  }

  private static String levels(MixedRule rule) {
    return "levels: {yellow: " + rule.threshold() + "}";
  }

  private static String window(MixedRule rule) {
    return Durations.text(rule.window());
  }
}

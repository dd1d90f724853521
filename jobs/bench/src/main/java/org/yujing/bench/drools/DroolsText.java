package org.yujing.bench.drools;

import java.time.Duration;
import java.util.List;
import org.yujing.bench.mix.MixedRule;

/**
 * A mix of rules as DRL with temporal operators. What looks back is asked once, for the signal that
 * has just come; what waits (absence) is left to the engine's clock.
 */
final class DroolsText {
  private DroolsText() {}

  static String of(List<MixedRule> rules) {
    long longest =
        rules.stream().map(MixedRule::window).mapToLong(Duration::toMillis).max().orElse(0);
    StringBuilder text =
        new StringBuilder(
            """
            package rules
            import org.yujing.bench.drools.Observation
            import org.yujing.bench.drools.Trigger
            global org.yujing.bench.contend.RaisedAlarms alarms
            declare Observation @role(event) @timestamp(time) @expires(%dms) end
            declare Trigger @role(event) @timestamp(time) end
            """
                .formatted(longest));
    rules.forEach(rule -> text.append(of(rule)));
    return text.toString();
  }

  private static String of(MixedRule rule) {
    return """
    rule "%s" when
    %s
    then
      alarms.add("%s", %s);
    end
    """
        .formatted(rule.name(), when(rule), rule.name(), said(rule));
  }

  private static String when(MixedRule rule) {
    String theme = "theme == \"" + rule.theme().constant() + '"';
    String wanted = rule.from() == 0 ? theme : theme + ", figure >= " + rule.from();
    String key = rule.byGrid() ? "grid == $t.grid" : "subject == $t.subject";
    String trigger = "$t: Trigger(" + wanted + ")\n";
    String window = "this before[0ms, " + (rule.windowMillis() - 1) + "ms] $t";
    String seen = "Observation(" + wanted + ", " + key + ", " + window;
    return switch (rule.kind()) {
      case MATCH -> trigger;
      case COUNT ->
          trigger
              + "accumulate($o: %s); $n: count($o); $n == %d)".formatted(seen, rule.threshold());
      case SUM ->
          trigger
              + "accumulate(%s, $f: figure); $n: sum($f); $n >= %d)\n"
                  .formatted(seen, rule.threshold())
              + "eval($n - $t.getFigure() < %d)".formatted(rule.threshold());
      case DISTINCT ->
          trigger
              + "not(%s, subject == $t.subject, time < $t.time))\n".formatted(seen)
              + "accumulate(%s, $s: subject); $n: collectSet($s))\neval($n.size() == %d)"
                  .formatted(seen, rule.threshold());
      case SEQUENCE -> {
        String high = "figure >= " + MixedRule.HIGH;
        String low = "figure < " + MixedRule.LOW;
        yield "$t: Trigger(%s, %s)\n".formatted(theme, low)
            + "$o: Observation(%s, %s, %s, this before[1ms, %dms] $t)\n"
                .formatted(theme, high, key, rule.windowMillis() - 1)
            + "not(Observation(%s, %s || %s, %s, time > $o.time, time < $t.time))"
                .formatted(theme, high, low, key);
      }
      case ABSENCE ->
          "$t: Observation(%s)\n".formatted(theme)
              + "not(Observation(%s, %s, this after[1ms, %dms] $t))"
                  .formatted(theme, key, rule.windowMillis());
    };
  }

  private static String said(MixedRule rule) {
    String key = rule.byGrid() ? "$t.getGrid()" : "$t.getSubject()";
    return switch (rule.kind()) {
      case MATCH, COUNT, SUM, DISTINCT, SEQUENCE -> key + ", $t.getTime()";
      case ABSENCE -> key + ", $t.getTime() + " + rule.windowMillis() + "L";
    };
  }
}

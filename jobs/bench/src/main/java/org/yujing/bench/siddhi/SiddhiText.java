package org.yujing.bench.siddhi;

import java.util.List;
import org.yujing.bench.district.Theme;
import org.yujing.bench.mix.MixedRule;

/**
 * A mix of rules as a Siddhi app, in the idioms of its language. A figure that arrivals alone can
 * raise has just reached its threshold when the arrival made the difference, so most rules need no
 * memory of what they said; silence is a window from which the last signal of a key expires.
 *
 * @param routed whether each theme has a stream of its own, to which the caller sends; otherwise
 *     all signals come in one, and each query filters them
 */
record SiddhiText(boolean routed) {
  static final String ALL = "Signals";

  private static final String FIELDS =
      " (theme string, ts long, subject string, grid string, figure double);\n";

  String of(List<MixedRule> rules, List<Theme> themes) {
    StringBuilder app = new StringBuilder("@app:name('bench') @app:playback\n");
    if (routed) {
      themes.forEach(theme -> app.append("define stream ").append(stream(theme)).append(FIELDS));
    } else {
      app.append("define stream ").append(ALL).append(FIELDS);
    }
    rules.forEach(rule -> app.append(query(rule)));
    return app.toString();
  }

  /** Where a theme's signals are sent. */
  String stream(Theme theme) {
    return routed ? "T_" + theme.constant().replace('.', '_') : ALL;
  }

  /** The stream of a rule's warnings: key, time, and whatever led to them. */
  static String output(MixedRule rule) {
    return "O_" + own(rule);
  }

  private static String own(MixedRule rule) {
    return rule.name().replace('-', '_');
  }

  private String query(MixedRule rule) {
    String by = rule.byGrid() ? "grid" : "subject";
    String key = "select " + by + " as k, ts";
    String windowed = wanted(rule, "") + "#window.externalTime(ts, " + window(rule) + ") " + key;
    String grouped = " group by " + by + " ";
    String into = "insert into " + output(rule) + ";\n";
    return switch (rule.kind()) {
      case MATCH -> wanted(rule, "") + " " + key + " " + into;
      case COUNT ->
          windowed + ", count() as n" + grouped + "having n == " + rule.threshold() + " " + into;
      case SUM ->
          windowed
              + ", figure, sum(figure) as total"
              + grouped
              + "having total >= %1$d.0 and total - figure < %1$d.0 ".formatted(rule.threshold())
              + into;
      case ABSENCE ->
          windowed
              + ", count() as n"
              + grouped
              + "having n == 0 "
              + into.replace("insert", "insert expired events");
      case DISTINCT -> distinct(rule, windowed) + into;
      case SEQUENCE ->
          wanted(rule, "(figure >= %d.0 or figure < %d.0)".formatted(MixedRule.HIGH, MixedRule.LOW))
              + " select subject, ts, figure insert into S_"
              + own(rule)
              + ";\npartition with (subject of S_"
              + own(rule)
              + ") begin "
              + "from every e1=S_%1$s[figure >= %2$d.0], e2=S_%1$s[figure < %3$d.0]"
                  .formatted(own(rule), MixedRule.HIGH, MixedRule.LOW)
              + " within "
              + window(rule)
              + " select e2.subject as k, e2.ts as ts "
              + into
              + "end;\n";
    };
  }

  /** Subjects that come into a grid's window and go out of it, added up; the goings first. */
  private static String distinct(MixedRule rule, String windowed) {
    String counted =
        windowed
            + ", %d as d, count() as c group by grid, subject having c == %d insert %s D_%s;\n";
    return counted.formatted(-1, 0, "expired events into", own(rule))
        + counted.formatted(1, 1, "into", own(rule))
        + "from D_%s select k, ts, d, sum(d) as n group by k having d == 1 and n == %d "
            .formatted(own(rule), rule.threshold());
  }

  /** From the stream, what is for the rule. */
  private String wanted(MixedRule rule, String more) {
    String theme = routed ? "" : "theme == '" + rule.theme().constant() + "'";
    String from = rule.from() == 0 ? "" : "figure >= " + rule.from() + ".0";
    String where =
        String.join(
            " and ", List.of(theme, from, more).stream().filter(part -> !part.isEmpty()).toList());
    return "from " + stream(rule.theme()) + (where.isEmpty() ? "" : "[" + where + "]");
  }

  private static String window(MixedRule rule) {
    return rule.windowMillis() + " millisec";
  }
}

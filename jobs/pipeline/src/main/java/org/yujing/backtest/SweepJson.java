package org.yujing.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;

/** A sweep for programs, as {@code schemas/tune.schema.json} describes it. */
public final class SweepJson {
  private static final double MILLIS_OF_AN_HOUR = 3_600_000;

  private SweepJson() {}

  /**
   * All variants.
   *
   * @param version of the rule set that the rule is of
   * @param known where it is known from what was right: {@code dispositions}, {@code truth} or
   *     {@code none}
   */
  public static ObjectNode write(
      RuleSweep sweep, String version, String known, List<VariantFigures> figures) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("rule", sweep.rule().name());
    node.put("scenario", sweep.rule().scenario());
    node.put("rule_set", version);
    node.put("known_from", known);
    ArrayNode variants = node.putArray("variants");
    figures.forEach(one -> variant(one, variants.addObject()));
    return node;
  }

  private static void variant(VariantFigures figures, ObjectNode node) {
    ObjectNode settings = node.putObject("settings");
    figures.variant().settings().forEach(settings::put);
    node.put("current", figures.variant().current());
    node.put("warnings", figures.raised());
    node.put("subjects", figures.subjects());
    DailySpread items = figures.items();
    node.putObject("items")
        .put("total", items.total())
        .put("median", items.median())
        .put("p95", items.high())
        .put("most", items.most());
    node.put("right", figures.right());
    node.put("wrong", figures.wrong());
    node.put("findable", figures.findable());
    share("precision", figures.precision(), node);
    share("recall", figures.recall(), node);
    if (figures.lead().isPresent()) {
      node.put("lead_hours", BacktestJson.rounded(figures.lead().getAsLong() / MILLIS_OF_AN_HOUR));
    } else {
      node.putNull("lead_hours");
    }
    node.put("pareto", figures.best());
  }

  private static void share(String field, OptionalDouble share, ObjectNode node) {
    if (share.isPresent()) {
      node.put(field, BacktestJson.rounded(share.getAsDouble()));
    } else {
      node.putNull(field);
    }
  }
}

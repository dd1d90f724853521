package org.yujing.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningJson;

/** A backtest for programs, as {@code schemas/backtest.schema.json} describes it. */
public final class BacktestJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double TEN_THOUSAND = 10_000;

  private final Backtest backtest;
  private final ObjectNode node = JSON.createObjectNode();

  private BacktestJson(Backtest backtest) {
    this.backtest = backtest;
  }

  /** One rule set's. */
  public static ObjectNode write(Backtest backtest) {
    BacktestJson json = new BacktestJson(backtest);
    json.head();
    json.rules();
    json.total();
    json.gaps();
    json.days();
    return json.node;
  }

  private String time(long millis) {
    return WarningJson.time(millis, backtest.days().zone());
  }

  private void head() {
    node.put("rule_set", backtest.version());
    node.putObject("period")
        .put("from", backtest.empty() ? "" : time(backtest.period().from()))
        .put("until", backtest.empty() ? "" : time(backtest.period().until()))
        .put("days", backtest.days().count())
        .put("zone", backtest.days().zone().getId());
    node.set("sources", JSON.valueToTree(backtest.sources()));
    if (!backtest.actions().isEmpty()) {
      node.set("actions", JSON.valueToTree(new TreeMap<>(backtest.actions())));
    }
    node.put("items_counted", backtest.counted().word());
  }

  private void rules() {
    ArrayNode rules = node.putArray("rules");
    backtest.rules().forEach(rule -> rule(rule, rules.addObject()));
  }

  private static void rule(RuleFigures figures, ObjectNode rule) {
    rule.put("rule", figures.rule().name());
    rule.put("title", figures.rule().title());
    rule.put("scenario", figures.rule().scenario());
    rule.put("status", figures.rule().status().name().toLowerCase(Locale.ROOT));
    rule.put("matched", figures.matched());
    levels(figures.raised(), rule.putObject("raised"));
    rule.put("upgraded", figures.upgraded());
    rule.put("cleared", figures.cleared());
    rule.put("subjects", figures.subjects());
    spread(figures.items(), rule.putObject("items"));
    precision(figures.precision(), rule.putObject("outcomes"));
    rule.set("muted", JSON.valueToTree(new TreeMap<>(figures.muted())));
    noisiest(figures.noisiest(), rule.putArray("noisiest"));
    cost(figures.cost(), rule.putObject("cost"));
    if (figures.forecasts() != null) {
      rule.set("forecasts", figures.forecasts());
    }
  }

  private static void levels(Map<Level, Long> raised, ObjectNode levels) {
    raised.forEach((level, count) -> levels.put(level.word(), count));
  }

  private static void spread(DailySpread spread, ObjectNode items) {
    items
        .put("total", spread.total())
        .put("median", spread.median())
        .put("p95", spread.high())
        .put("most", spread.most());
  }

  private static void precision(Precision precision, ObjectNode outcomes) {
    outcomes
        .put("confirmed", precision.confirmed())
        .put("valuable", precision.valuable())
        .put("false_positive", precision.falsePositive())
        .put("other", precision.other());
    if (precision.share().isPresent()) {
      outcomes.put("precision", rounded(precision.share().getAsDouble()));
    } else {
      outcomes.putNull("precision");
    }
  }

  /** To four decimals. */
  static double rounded(double share) {
    return Math.round(share * TEN_THOUSAND) / TEN_THOUSAND;
  }

  private static void noisiest(List<NoisyKey> keys, ArrayNode list) {
    for (NoisyKey key : keys) {
      ObjectNode one = list.addObject().put("key", key.key());
      subject(key.subject(), one);
      one.put("raised", key.raised()).put("share", rounded(key.share()));
    }
  }

  private static void subject(Subject subject, ObjectNode node) {
    node.putObject("subject")
        .put("type", subject.type())
        .put("id", subject.id())
        .put("name", subject.name());
  }

  private static void cost(RuleCost cost, ObjectNode node) {
    put("nanos_per_signal", cost.nanos(), node);
    put("state_bytes_per_key", cost.stateBytes(), node);
    node.put("keys", cost.keys());
  }

  private static void put(String field, OptionalLong value, ObjectNode node) {
    if (value.isPresent()) {
      node.put(field, value.getAsLong());
    } else {
      node.putNull(field);
    }
  }

  private void total() {
    ObjectNode total = node.putObject("total");
    total.put("raised", backtest.raised());
    total.put("subjects", backtest.subjects());
    spread(backtest.items(), total.putObject("items"));
  }

  private void gaps() {
    ArrayNode gaps = node.putArray("gaps");
    for (Gap gap : backtest.gaps()) {
      gaps.addObject()
          .put("source", gap.source())
          .put("from", time(gap.from()))
          .put("until", time(gap.until()))
          .put("minutes", (gap.until() - gap.from()) / Minutes.MINUTE)
          .put("usual_minutes", gap.usual() / Minutes.MINUTE);
    }
  }

  private void days() {
    ArrayNode days = node.putArray("days");
    for (int i = 0; i < backtest.days().count(); i++) {
      ObjectNode day = days.addObject().put("day", backtest.days().day(i).toString());
      for (Level level : Level.values()) {
        day.put(level.word(), backtest.warnedByDay().get(level).get(i));
      }
      day.put("items", backtest.itemsByDay().get(i));
    }
  }

  /** What differs from another rule set. */
  public static ObjectNode write(WarningComparison comparison) {
    ObjectNode node = JSON.createObjectNode();
    node.put("rule_set", comparison.before());
    ArrayNode rules = node.putArray("rules");
    for (String rule : comparison.rules()) {
      ObjectNode counts = rules.addObject().put("rule", rule);
      counts.put("same", comparison.same().getOrDefault(rule, 0L));
      for (WarningDifference.Fate fate : WarningDifference.Fate.values()) {
        counts.put(fate.word(), comparison.count(rule, fate));
      }
    }
    ArrayNode differences = node.putArray("differences");
    for (WarningDifference difference : comparison.differences()) {
      ObjectNode one = differences.addObject();
      one.put("fate", difference.fate().word());
      one.put("rule", difference.rule());
      one.put("key", difference.shown().key());
      subject(difference.shown().first().subject(), one);
      one.set("before", lines(difference.before()));
      one.set("after", lines(difference.after()));
    }
    return node;
  }

  /** The whole lines, evidence and all; null where there are none. */
  private static JsonNode lines(EpisodeSpan span) {
    if (span == null) {
      return JSON.nullNode();
    }
    ArrayNode lines = JSON.createArrayNode();
    for (Warning line : span.lines()) {
      try {
        lines.add(JSON.readTree(WarningJson.write(line)));
      } catch (JsonProcessingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return lines;
  }

  /** What is beyond a bound. */
  public static ArrayNode write(ItemBound bound, List<ItemBound.Broken> broken) {
    ArrayNode list = JSON.createArrayNode();
    for (ItemBound.Broken one : broken) {
      ObjectNode node = list.addObject();
      node.put("bound", "max_items_per_day").put("limit", bound.most());
      node.put("rule", one.rule());
      spread(one.items(), node.putObject("items"));
    }
    return list;
  }
}

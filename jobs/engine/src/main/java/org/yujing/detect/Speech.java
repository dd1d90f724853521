package org.yujing.detect;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.expression.Scope;
import org.yujing.problem.Durations;
import org.yujing.rule.Rule;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalScope;
import org.yujing.signal.Stream;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Outlook;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningIds;

/** Puts a decision of one rule into a warning. */
final class Speech {
  /** What stands for the rule in a warning that no rule has said. */
  private static final String STORM = "rule-storm";

  private final Rule rule;
  private final Set<String> read;

  Speech(Rule rule) {
    this.rule = rule;
    this.read = new HashSet<>(rule.message().fields());
    if (rule.unless() != null) {
      read.addAll(rule.unless().fields());
    }
  }

  /** The fields that its words are made of. */
  Set<String> read() {
    return read;
  }

  Warning warning(
      Decision decision, Figure figure, Moment moment, long raisedAt, Evidence evidence) {
    return warning(decision, figure, moment, raisedAt, evidence, null);
  }

  /** The end of an episode whose rule is no longer what it was. */
  Warning withdrawn(
      Decision decision,
      Figure figure,
      Moment moment,
      long raisedAt,
      Evidence evidence,
      Withdrawal why) {
    return warning(decision, figure, moment, raisedAt, evidence, why);
  }

  private Warning warning(
      Decision decision,
      Figure figure,
      Moment moment,
      long raisedAt,
      Evidence evidence,
      Withdrawal why) {
    String episode = WarningIds.episode(rule.name(), moment.key(), raisedAt);
    Level level = decision.level();
    double threshold = threshold(decision, figure);
    return new Warning(
        id(decision, episode, moment, evidence),
        episode,
        decision.kind(),
        rule.name(),
        rule.version(),
        rule.scenario(),
        rule.title(),
        said(
            decision,
            why,
            decision.kind() == Kind.CLEARED && lacks(figure)
                ? named(moment)
                : message(figure, threshold, level, moment, evidence)),
        level,
        moment.time(),
        rule.zone(),
        subject(moment),
        moment.key(),
        place(moment.signal()),
        figure.value(),
        threshold,
        evidence,
        figure.forecast(),
        rule.status() == Rule.Status.SHADOW);
  }

  /** Says once that the rule says too much, about the rule itself. */
  Warning storm(Moment moment, Storms.Limit limit) {
    long stretch = Math.floorDiv(moment.time(), limit.within().toMillis());
    String episode = WarningIds.episode(STORM, rule.name(), stretch);
    boolean chinese = rule.title().codePoints().anyMatch(Character::isIdeographic);
    String form =
        chinese
            ? "规则“%s”在 %s 内新发超过 %d 条，其余不再发出；请检查规则"
            : "rule \"%s\" raised more than %3$d in %2$s, the rest is held back; look at the rule";
    String within = Durations.text(limit.within());
    return new Warning(
        WarningIds.happening(episode, Kind.RAISED, Level.RED, moment.key()),
        episode,
        Kind.RAISED,
        STORM,
        rule.version(),
        "yujing",
        chinese ? "规则预警过多" : "a rule warns too much",
        form.formatted(rule.name(), within, limit.most()),
        Level.RED,
        moment.time(),
        rule.zone(),
        new Subject("rule", rule.name(), rule.title()),
        rule.name(),
        Map.of(),
        limit.most() + 1.0,
        limit.most() + 1.0,
        Evidence.NONE,
        rule.status() == Rule.Status.SHADOW);
  }

  private double threshold(Decision decision, Figure figure) {
    if (decision.kind() == Kind.CLEARED) {
      double clear = rule.levels().clear();
      return Double.isNaN(clear) ? rule.levels().threshold(rule.levels().lowest()) : clear;
    }
    return rule.levels().threshold(figure.level() == null ? decision.level() : figure.level());
  }

  private String id(Decision decision, String episode, Moment moment, Evidence evidence) {
    if (!rule.detector().happens()) {
      return WarningIds.warning(episode, decision.kind(), decision.level());
    }
    List<String> ids = evidence.ids();
    Signal last = moment.signal();
    boolean decides = ids.isEmpty() || ids.get(ids.size() - 1).equals(last.id());
    String signal = decides ? last.source() + '/' + last.id() : ids.get(ids.size() - 1);
    return WarningIds.happening(episode, decision.kind(), decision.level(), signal);
  }

  /** Whether the sentence would have a gap where its figure belongs: there is none. */
  private boolean lacks(Figure figure) {
    Set<String> named = rule.message().fields();
    return (named.contains("value") && Double.isNaN(figure.value()))
        || (named.contains("forecast") && figure.forecast() == null);
  }

  /** Of whom it was, where that is more than a hash or a number; the key stands beside it. */
  private String named(Moment moment) {
    return (rule.title() + " " + subject(moment).name()).strip();
  }

  /** The rule's sentence says what was so; of an end it must not say that it still is. */
  private static String said(Decision decision, Withdrawal why, String sentence) {
    if (decision.kind() != Kind.CLEARED) {
      return sentence;
    }
    boolean chinese = sentence.codePoints().anyMatch(Character::isIdeographic);
    if (why == null) {
      return (chinese ? "已解除：" : "cleared: ") + sentence;
    }
    String form = chinese ? "已解除（%s）：%s" : "cleared (%s): %s";
    return form.formatted(why.reason(chinese), sentence);
  }

  private String message(
      Figure figure, double threshold, Level level, Moment moment, Evidence evidence) {
    double value = figure.value();
    Scope fields = moment.signal() == null ? name -> null : new SignalScope(moment.signal());
    Scope scope =
        name ->
            switch (name) {
              case "value" -> Double.isNaN(value) ? null : value;
              case "threshold" -> threshold;
              case "level" -> level.word();
              case "key" -> moment.key();
              case "rule" -> rule.name();
              case "count" -> (double) evidence.count();
              case "forecast" -> words(figure.forecast());
              default -> fields.find(name);
            };
    Stream stream =
        moment.signal() == null ? rule.streams().iterator().next() : moment.signal().stream();
    return rule.message().render(stream, scope);
  }

  /** What {@code {forecast.value}} and the like stand for. */
  private static Map<String, Object> words(Outlook forecast) {
    return forecast == null
        ? Map.of()
        : Map.of(
            "value",
            forecast.value(),
            "low",
            forecast.low(),
            "high",
            forecast.high(),
            "for",
            Instant.ofEpochMilli(forecast.time()));
  }

  private Subject subject(Moment moment) {
    String key = moment.key();
    Signal signal = moment.signal();
    if (signal == null) {
      return new Subject(rule.subject().name().toLowerCase(java.util.Locale.ROOT), key, "");
    }
    return switch (rule.subject()) {
      case TARGET -> target(signal, key);
      case GRID -> new Subject("grid", orKey(signal.text("place", "grid"), key), "");
      case COMPLAINANT ->
          new Subject("complainant", orKey(signal.text("complainant", "id"), key), "");
      case DEVICE -> new Subject("device", orKey(signal.text("device"), key), "");
      case KEY -> new Subject("key", key, "");
    };
  }

  private static Subject target(Signal signal, String key) {
    String id = signal.text("target", "id");
    return id.isEmpty()
        ? new Subject("key", key, "")
        : new Subject(signal.text("target", "type"), id, signal.text("target", "name"));
  }

  private static String orKey(String id, String key) {
    return id.isEmpty() ? key : id;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> place(Signal signal) {
    return signal != null && signal.fields().get("place") instanceof Map<?, ?> place
        ? (Map<String, Object>) place
        : Map.of();
  }
}

package org.yujing.rule;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yujing.problem.Durations;
import org.yujing.rule.Rule.Season;
import org.yujing.signal.Stream;

/** What can differ between two versions of a rule, and how it is told. */
public enum RulePart {
  STREAMS(Kind.STRUCTURE),
  WHERE(Kind.STRUCTURE),
  BY(Kind.STRUCTURE),
  DETECTOR(Kind.STRUCTURE),
  ZONE(Kind.STRUCTURE),
  STATUS(Kind.STATUS),
  SCENARIO(Kind.BELONGING),
  SUBJECT(Kind.BELONGING),
  LEVELS(Kind.FIGURES),
  /** How far a forecast looks ahead, and how sure it is to be. */
  OUTLOOK(Kind.FIGURES),
  QUIET(Kind.FIGURES),
  SEASON(Kind.FIGURES),
  UNLESS(Kind.FIGURES),
  TITLE(Kind.WORDS),
  MESSAGE(Kind.WORDS),
  WHY(Kind.WORDS),
  SOURCE(Kind.WORDS),
  /** Comments, the order of keys, spaces: the text is another, the rule is the same. */
  LAYOUT(Kind.WORDS);

  private static final Pattern LENGTH =
      Pattern.compile("(?<==)PT(\\d+[HM])*(\\d+(\\.\\d+)?S)?(?=[,\\]])");

  private final Kind kind;

  RulePart(Kind kind) {
    this.kind = kind;
  }

  /** What a change of it means. */
  public enum Kind {
    /** The rule's state starts anew. */
    STRUCTURE,
    /** Whether it warns at all. */
    STATUS,
    /** Whose matter its warnings are. */
    BELONGING,
    /** When it warns, and how high; the state is kept. */
    FIGURES,
    /** What people read. */
    WORDS
  }

  public Kind kind() {
    return kind;
  }

  /** As rule files and people write it. */
  public String word() {
    return word(this);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** As people read it; "" where there is none. */
  String text(Rule rule) {
    Object found = value(rule);
    return found == null ? "" : Structure.canonical(found);
  }

  private Object value(Rule rule) {
    return switch (this) {
      case STREAMS -> streams(rule);
      case WHERE -> rule.where();
      case BY -> rule.by();
      case DETECTOR -> detector(rule);
      case ZONE -> rule.zone();
      case STATUS -> word(rule.status());
      case SCENARIO -> rule.scenario();
      case SUBJECT -> word(rule.subject());
      case LEVELS -> levels(rule);
      case OUTLOOK -> outlook(rule);
      case QUIET -> quiet(rule);
      case SEASON -> season(rule);
      case UNLESS -> rule.unless();
      case TITLE -> rule.title();
      case MESSAGE -> message(rule);
      case WHY -> rule.why();
      case SOURCE -> rule.source();
      case LAYOUT -> "";
    };
  }

  private static String streams(Rule rule) {
    return rule.streams().stream().map(Stream::word).sorted().collect(Collectors.joining(", "));
  }

  /** Such as {@code Count[within=1d]}: of its parts those that are there. */
  private static String detector(Rule rule) {
    return LENGTH
        .matcher(Structure.canonical(rule.detector()))
        .replaceAll(length -> Durations.text(Duration.parse(length.group())))
        .replaceAll("(?<=[\\[ ])\\w+=null(, |(?=]))", "")
        .replaceAll(", ]", "]");
  }

  private static String levels(Rule rule) {
    Levels levels = rule.levels();
    String colours =
        levels.thresholds().entrySet().stream()
            .map(entry -> entry.getKey().word() + " " + Figures.text(entry.getValue()))
            .collect(Collectors.joining(", "));
    String clear = Double.isNaN(levels.clear()) ? "" : ", clear " + Figures.text(levels.clear());
    return colours + clear + (levels.below() ? ", below" : "");
  }

  private static String outlook(Rule rule) {
    return rule.detector() instanceof Detector.Forecast forecast
        ? "horizon " + forecast.horizon() + ", interval " + Figures.text(forecast.confidence())
        : "";
  }

  private static String quiet(Rule rule) {
    return rule.quiet() == null ? "" : Durations.text(rule.quiet());
  }

  private static String season(Rule rule) {
    Season season = rule.season();
    return season == null ? "" : season.calendar() + " +" + season.shift();
  }

  private static Object message(Rule rule) {
    return rule.message() instanceof Template template ? template.text() : "";
  }
}

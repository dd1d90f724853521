package org.yujing.problem;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One value of a YAML file, with its place. A getter that does not find what it is asked for
 * reports a problem and gives nothing.
 */
public final class YamlNode {

  /** What a value is. */
  public enum Kind {
    TEXT("a text"),
    NUMBER("a number"),
    BOOL("true or false"),
    NULL("empty"),
    LIST("a list"),
    MAPPING("a mapping");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private final YamlSource source;
  private final String label;
  private final Place place;
  private final Kind kind;
  private final YamlText text;
  private final List<YamlNode> items;
  private final Map<String, YamlMapping.Entry> entries;
  private final int size;

  private YamlNode(
      YamlSource source,
      String label,
      Place place,
      Kind kind,
      YamlText text,
      List<YamlNode> items,
      Map<String, YamlMapping.Entry> entries) {
    this.source = source;
    this.label = label;
    this.place = place;
    this.kind = kind;
    this.text = text;
    this.items = items;
    this.entries = entries;
    this.size =
        1
            + items.stream().mapToInt(YamlNode::size).sum()
            + entries.values().stream().mapToInt(entry -> 1 + entry.value().size()).sum();
  }

  static YamlNode scalar(YamlSource source, String label, Kind kind, YamlText text) {
    return new YamlNode(source, label, text.place(), kind, text, List.of(), Map.of());
  }

  static YamlNode list(YamlSource source, String label, Place place, List<YamlNode> items) {
    return new YamlNode(source, label, place, Kind.LIST, null, List.copyOf(items), Map.of());
  }

  static YamlNode mapping(
      YamlSource source, String label, Place place, Map<String, YamlMapping.Entry> entries) {
    return new YamlNode(source, label, place, Kind.MAPPING, null, List.of(), entries);
  }

  public Kind kind() {
    return kind;
  }

  /** The key it stands under, or what else to call it in a message. */
  public String label() {
    return label;
  }

  public Place place() {
    return place;
  }

  /** The place of a character of a scalar's value, counted in code points from 0. */
  public Place place(int offset) {
    return text == null ? place : text.at(offset);
  }

  /** Reports a problem with this value. */
  public void problem(ProblemCode code, String what, String hint) {
    source.problems().add(place, code, what, hint);
  }

  /** Reports a problem with a character of a scalar's value, counted in code points from 0. */
  public void problem(int offset, ProblemCode code, String what, String hint) {
    source.problems().add(place(offset), code, what, hint);
  }

  /** A text that is not blank. */
  public Optional<String> text() {
    if (kind == Kind.NUMBER || kind == Kind.BOOL) {
      return wrong("a text", "put it in quotes: \"" + text.value() + "\"");
    }
    return scalar("a text").flatMap(value -> value.isBlank() ? empty() : Optional.of(value));
  }

  /** The text of a scalar of any kind, as written: for expressions such as {@code true}. */
  public Optional<String> scalar() {
    return scalar("a text");
  }

  /** A finite number. */
  public Optional<Double> number() {
    if (kind != Kind.NUMBER) {
      return wrong("a number", "");
    }
    try {
      double number = Double.parseDouble(text.value());
      return Double.isFinite(number) ? Optional.of(number) : bad("a finite number");
    } catch (NumberFormatException notDecimal) {
      return bad("a decimal number");
    }
  }

  /** A number at least {@code least}. */
  public Optional<Double> number(double least) {
    return number().flatMap(value -> value < least ? bad("at least " + least) : Optional.of(value));
  }

  /** A whole number from {@code least} to {@code most}. */
  public Optional<Integer> integer(int least, int most) {
    String words = "a whole number from " + least + " to " + most;
    return number()
        .flatMap(
            value ->
                value != Math.rint(value) || value < least || value > most
                    ? bad(words)
                    : Optional.of(value.intValue()));
  }

  public Optional<Boolean> bool() {
    return kind == Kind.BOOL
        ? Optional.of(text.value().equalsIgnoreCase("true"))
        : wrong("true or false", "");
  }

  /** A time zone, or empty after reporting that there is none of that name. */
  public Optional<ZoneId> zone() {
    return text()
        .flatMap(
            text -> {
              try {
                return Optional.of(ZoneId.of(text));
              } catch (DateTimeException wrong) {
                String what = "there is no zone \"" + text + "\"";
                problem(ProblemCode.BAD_VALUE, what, "Asia/Shanghai");
                return Optional.empty();
              }
            });
  }

  /** A length of time above zero, such as {@code 24h}. */
  public Optional<Duration> duration() {
    String words = "a length of time";
    if (kind == Kind.NUMBER) {
      return wrong(words, Durations.hint(text.value()));
    }
    Optional<String> value = scalar(words);
    Optional<Duration> length = value.flatMap(Durations::parse).filter(d -> !d.isZero());
    if (value.isPresent() && length.isEmpty()) {
      problem(
          ProblemCode.BAD_VALUE,
          label + " must be " + words + ", not \"" + value.get() + "\"",
          Durations.hint(value.get()));
    }
    return length;
  }

  /** One of the words given. */
  public Optional<String> word(Collection<String> allowed) {
    Optional<String> value = scalar("one of " + String.join(", ", allowed));
    if (value.isPresent() && !allowed.contains(value.get())) {
      String hint = Suggestion.hint(value.get(), allowed);
      problem(
          ProblemCode.BAD_VALUE,
          label + " cannot be \"" + value.get() + "\"",
          hint.isEmpty() ? "one of " + String.join(", ", allowed) : hint);
      return Optional.empty();
    }
    return value;
  }

  /** A constant of an enum; files write it in lower case with {@code -} for {@code _}. */
  public <E extends Enum<E>> Optional<E> word(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : type.getEnumConstants()) {
      words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return word(words.keySet()).map(words::get);
  }

  /** The items of a list, which may be empty. */
  public Optional<List<YamlNode>> list() {
    return kind == Kind.LIST ? Optional.of(items) : wrong("a list", "");
  }

  /**
   * The items of a list, or the value itself where it is no list; never empty without a problem.
   */
  public List<YamlNode> oneOrMore() {
    if (kind == Kind.NULL || (kind == Kind.LIST && items.isEmpty())) {
      empty();
      return List.of();
    }
    return kind == Kind.LIST ? items : List.of(this);
  }

  public Optional<YamlMapping> mapping() {
    return kind == Kind.MAPPING
        ? Optional.of(new YamlMapping(this, source.problems(), entries))
        : wrong("a mapping", mappingHint());
  }

  /** The value in plain Java: Map, List, String, Long, Double, Boolean or null. */
  public Object plain() {
    return switch (kind) {
      case TEXT -> text.value();
      case NUMBER -> text.number();
      case BOOL -> text.value().equalsIgnoreCase("true");
      case NULL -> null;
      case LIST -> Arrays.asList(items.stream().map(YamlNode::plain).toArray());
      case MAPPING -> {
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((key, entry) -> map.put(key, entry.value().plain()));
        yield map;
      }
    };
  }

  /** How many values it holds, itself and its keys included; aliases count in full. */
  int size() {
    return size;
  }

  private Optional<String> scalar(String words) {
    if (kind == Kind.NULL) {
      return empty();
    }
    return text == null ? wrong(words, "") : Optional.of(text.value());
  }

  private <T> Optional<T> empty() {
    problem(ProblemCode.WRONG_TYPE, label + " is empty", "give it a value or drop the key");
    return Optional.empty();
  }

  private String mappingHint() {
    Optional<String> spaceless =
        kind == Kind.TEXT ? SyntaxHint.spaceless(text.value()) : Optional.empty();
    return spaceless.orElse("write its keys as {key: value}");
  }

  private <T> Optional<T> wrong(String expected, String hint) {
    if (kind == Kind.NULL) {
      return empty();
    }
    problem(ProblemCode.WRONG_TYPE, label + " must be " + expected + ", not " + kind.words, hint);
    return Optional.empty();
  }

  private <T> Optional<T> bad(String expected) {
    problem(ProblemCode.BAD_VALUE, label + " must be " + expected + ", not " + text.value(), "");
    return Optional.empty();
  }
}

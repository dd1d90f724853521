package org.yujing.tidy;

import java.util.List;
import java.util.Map;

/** The orders of the files that people write, as docs/rules.md lists their keys. */
final class KeyOrders {
  private static final KeyOrder COLOURS = KeyOrder.of("blue", "yellow", "orange", "red").brief();
  private static final KeyOrder MEASURE = KeyOrder.of("of", "within", "at_least");
  private static final KeyOrder CLAUSE = KeyOrder.of("on", "where", "within");
  private static final KeyOrder AT_FIRST = KeyOrder.of("at").brief();

  /** Of a rule; a test holds that it has every detector. */
  static final KeyOrder RULE =
      KeyOrder.of(
          List.of(
              "rule",
              "title",
              "status",
              "why",
              "source",
              "scenario",
              "zone",
              "on",
              "where",
              "by",
              "match",
              "count",
              "sum",
              "avg",
              "min",
              "max",
              "sustained",
              "sequence",
              "absence",
              "score",
              "surge",
              "forecast",
              "new",
              "levels",
              "level",
              "below",
              "clear",
              "quiet",
              "season",
              "unless",
              "message",
              "subject"),
          Map.ofEntries(
              Map.entry("levels", COLOURS),
              Map.entry("season", KeyOrder.of("calendar", "shift").brief()),
              Map.entry("count", KeyOrder.of("within", "distinct")),
              Map.entry("sum", MEASURE),
              Map.entry("avg", MEASURE),
              Map.entry("min", MEASURE),
              Map.entry("max", MEASURE),
              Map.entry("sustained", KeyOrder.of("of", "for", "gap")),
              Map.entry("sequence", within("steps", "name", "on", "where", "next", "times")),
              Map.entry("score", within("indicators", "name", "on", "where", "points", "at_most")),
              Map.entry(
                  "absence",
                  KeyOrder.of(
                      List.of("after", "expect", "for", "alive", "roster"),
                      Map.of("after", CLAUSE, "expect", CLAUSE, "alive", CLAUSE))),
              Map.entry("surge", KeyOrder.of("every", "of", "method", "baseline", "guard", "min")),
              Map.entry("forecast", KeyOrder.of("every", "of", "season", "method", "horizon")),
              Map.entry("new", KeyOrder.of("of", "history"))));

  private static final KeyOrder STORIES =
      KeyOrder.of(
          List.of("rule", "assessment", "start", "defaults", "out_of_order", "register", "stories"),
          Map.of(
              "stories",
              KeyOrder.of(
                  List.of("story", "given", "actions"),
                  Map.of("given", AT_FIRST, "actions", AT_FIRST, "expect", AT_FIRST))));

  private static final KeyOrder EXCEPTIONS =
      KeyOrder.of(
          List.of("exceptions"),
          Map.of("exceptions", KeyOrder.of("rule", "key", "owner", "reason", "expires")));

  private KeyOrders() {}

  /** The order of a file, told by its keys. */
  static KeyOrder of(WrittenGroup file) {
    List<String> keys = file.members.stream().map(WrittenMember::name).toList();
    if (keys.contains("stories")) {
      return STORIES;
    }
    if (keys.contains("exceptions")) {
      return EXCEPTIONS;
    }
    return keys.contains("rule") ? RULE : KeyOrder.ANY;
  }

  private static KeyOrder within(String parts, String... keys) {
    return KeyOrder.of(List.of("within", parts), Map.of(parts, KeyOrder.of(keys)));
  }
}

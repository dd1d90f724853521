package org.yujing.expression;

import static java.util.Map.entry;

import java.util.Map;

/** How each function that people use is written. */
final class FunctionForms {
  static final Map<String, String> ALL =
      Map.ofEntries(
          entry("known", "known(place.grid)"),
          entry("mentions", "mentions(text, \"lexicon\")"),
          entry("season", "season(\"calendar\")"),
          entry("distance_m", "distance_m(place, lat, lon)"),
          entry("days", "days(3)"),
          entry("has", "has(attrs.level)"),
          entry("size", "size(parties)"),
          entry("string", "string(value)"),
          entry("double", "double(text)"),
          entry("int", "int(text)"),
          entry("bool", "bool(text)"),
          entry("timestamp", "timestamp(\"2026-01-05T08:00:00+08:00\")"),
          entry("duration", "duration(\"30m\")"),
          entry("all", "list.all(x, condition)"),
          entry("exists", "list.exists(x, condition)"),
          entry("exists_one", "list.exists_one(x, condition)"),
          entry("map", "list.map(x, expression)"),
          entry("filter", "list.filter(x, condition)"),
          entry("contains", "text.contains(\"part\")"),
          entry("startsWith", "text.startsWith(\"start\")"),
          entry("endsWith", "text.endsWith(\"end\")"),
          entry("matches", "text.matches(\"pattern\")"),
          entry("split", "text.split(\",\")"),
          entry("join", "list.join(\",\")"),
          entry("replace", "text.replace(\"old\", \"new\")"),
          entry("substring", "text.substring(0, 2)"),
          entry("trim", "text.trim()"),
          entry("lowerAscii", "text.lowerAscii()"),
          entry("upperAscii", "text.upperAscii()"),
          entry("charAt", "text.charAt(0)"),
          entry("indexOf", "text.indexOf(\"part\")"),
          entry("lastIndexOf", "text.lastIndexOf(\"part\")"),
          entry("reverse", "text.reverse()"),
          entry("getFullYear", "time.getFullYear()"),
          entry("getMonth", "time.getMonth()"),
          entry("getDate", "time.getDate()"),
          entry("getDayOfWeek", "time.getDayOfWeek()"),
          entry("getHours", "time.getHours()"),
          entry("getMinutes", "time.getMinutes()"),
          entry("getSeconds", "time.getSeconds()"));

  private FunctionForms() {}
}

package org.yujing.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Exceptions.Entry;

/**
 * Reads {@code exceptions.yaml}.
 *
 * @param rules the rules of the set by name
 * @param names every rule's name, also of those that could not be read
 */
record ExceptionsReader(Map<String, Rule> rules, List<String> names) {

  List<Entry> read(YamlNode root) {
    List<Entry> entries = new ArrayList<>();
    Optional<YamlMapping> map = root.mapping();
    for (YamlNode node :
        map.flatMap(file -> file.need("exceptions")).flatMap(YamlNode::list).orElse(List.of())) {
      node.mapping()
          .ifPresent(
              entry -> {
                entry(entry).ifPresent(entries::add);
                entry.reportUnknownKeys();
              });
    }
    map.ifPresent(YamlMapping::reportUnknownKeys);
    return entries;
  }

  private Optional<Entry> entry(YamlMapping map) {
    Optional<String> rule = map.need("rule").flatMap(this::rule);
    Optional<String> key = map.need("key").flatMap(YamlNode::scalar);
    Optional<String> owner = map.need("owner").flatMap(YamlNode::text);
    Optional<String> reason = map.need("reason").flatMap(YamlNode::text);
    Optional<LocalDate> expires = map.need("expires").flatMap(ExceptionsReader::date);
    if (key.isEmpty() || owner.isEmpty() || reason.isEmpty() || expires.isEmpty()) {
      return Optional.empty();
    }
    return rule.map(rules::get)
        .map(
            known ->
                new Entry(
                    known.name(),
                    key.get(),
                    owner.get(),
                    reason.get(),
                    expires.get(),
                    known.zone(),
                    map.node().place()));
  }

  private Optional<String> rule(YamlNode node) {
    Optional<String> name = node.text();
    name.filter(rule -> !names.contains(rule))
        .ifPresent(
            rule ->
                node.problem(
                    ProblemCode.UNKNOWN_RULE,
                    "there is no rule \"" + rule + "\"",
                    Suggestion.hint(rule, names)));
    return name;
  }

  private static Optional<LocalDate> date(YamlNode node) {
    return node.text()
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeException wrong) {
                node.problem(
                    ProblemCode.BAD_VALUE, "expires cannot be \"" + text + "\"", "2026-06-30");
                return Optional.empty();
              }
            });
  }
}

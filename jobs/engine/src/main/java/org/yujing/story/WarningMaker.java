package org.yujing.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Signal;
import org.yujing.warning.Evidence;
import org.yujing.warning.Kind;
import org.yujing.warning.Level;
import org.yujing.warning.Subject;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningIds;

/**
 * Makes warnings of what a story gives, as their rules would say them: what upgrades or clears
 * belongs to the episode that the rule raised last for the subject, and clears at its level.
 */
final class WarningMaker {
  private final RuleSet rules;
  private final Pseudonyms pseudonyms;
  private final Map<String, Warning> last = new HashMap<>();
  private final Map<String, String> persons = new HashMap<>();

  WarningMaker(RuleSet rules, Pseudonyms pseudonyms) {
    this.rules = rules;
    this.pseudonyms = pseudonyms;
  }

  /** The author's id by the hash that everything after reading sees instead. */
  Persons persons() {
    return new Persons(persons);
  }

  /** The warning; to be called by time. */
  Warning make(Signal given) {
    Rule rule = rules.find(text(given.fields(), "rule", "")).orElseThrow();
    Subject subject = subject(part(given.fields(), "subject"));
    String key = text(given.fields(), "key", subject.id());
    Warning before = last.get(rule.name() + '|' + key);
    Warning made = make(given, rule, subject, key, before);
    last.put(rule.name() + '|' + key, made);
    return made;
  }

  private Warning make(Signal given, Rule rule, Subject subject, String key, Warning before) {
    Map<String, Object> fields = given.fields();
    Kind kind = Kind.valueOf(text(fields, "kind", "raised").toUpperCase(java.util.Locale.ROOT));
    Level level = level(fields, kind, before);
    String started =
        kind == Kind.RAISED || before == null
            ? WarningIds.episode(rule.name(), key, given.time())
            : before.episode();
    String episode = text(fields, "episode", started);
    return new Warning(
        WarningIds.warning(episode, kind, level),
        episode,
        kind,
        rule.name(),
        rule.version(),
        rule.scenario(),
        text(fields, "title", rule.title()),
        text(fields, "message", rule.title()),
        level,
        given.time(),
        rule.zone(),
        subject,
        key,
        part(fields, "place"),
        number(fields, "value"),
        number(fields, "threshold"),
        new Evidence(1, given.time(), given.time(), List.of(given.id())),
        false);
  }

  private static Level level(Map<String, Object> fields, Kind kind, Warning before) {
    return kind == Kind.CLEARED && before != null
        ? before.level()
        : Level.of(text(fields, "level", "")).orElse(Level.BLUE);
  }

  private Subject subject(Map<String, Object> fields) {
    String type = text(fields, "type", "");
    String id = text(fields, "id", "");
    String hashed = pseudonyms.target(type, id);
    persons.put(hashed, id);
    return new Subject(type, hashed, text(fields, "name", ""));
  }

  private static String text(Map<String, Object> fields, String name, String otherwise) {
    return fields.get(name) instanceof String text ? text : otherwise;
  }

  private static double number(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof Double number ? number : Double.NaN;
  }

  private static Map<String, Object> part(Map<String, Object> fields, String name) {
    Map<String, Object> part = new HashMap<>();
    if (fields.get(name) instanceof Map<?, ?> group) {
      group.forEach((key, value) -> part.put((String) key, value));
    }
    return part;
  }
}

package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yujing.warning.Level;

/** Makes a line of a warning or an item; what was told already is not told again. */
final class WatchLine {
  /** So many are remembered, the newest; an older one would be told twice. */
  private static final int REMEMBERED = 100_000;

  private final String rule;
  private final Level lowest;
  private final Map<String, Boolean> told = remembering();
  private final Map<String, String> lines = remembering();

  /**
   * What is wanted.
   *
   * @param rule only this rule's; "" for any
   * @param lowest only this level and those above; null for any
   */
  WatchLine(String rule, Level lowest) {
    this.rule = rule;
    this.lowest = lowest;
  }

  private static <T> Map<String, T> remembering() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  /** Whether people want to see it, and have not. */
  boolean wanted(JsonNode record) {
    Optional<Level> level = Level.of(record.path("level").asText());
    boolean high = lowest == null || level.filter(known -> !lowest.above(known)).isPresent();
    boolean ours = rule.isEmpty() || record.path("rule").asText().equals(rule);
    String change = record.path("id").asText() + ' ' + record.path("changes").asText();
    return high && ours && told.put(change, true) == null;
  }

  /** Of a warning: when, how bad, what, who, and the sentence. */
  static String warning(JsonNode warning) {
    return String.join(
        "  ",
        PlainText.of(warning.path("time").asText()),
        padded(known("level.", warning, "level"), 6),
        padded(known("watch.", warning, "kind"), 8),
        padded(PlainText.of(warning.path("rule").asText()), 24),
        padded(subject(warning), 20),
        PlainText.of(warning.path("message").asText()));
  }

  /** Of an item: when it changed, its level, its state, whose it is, until when, and about whom. */
  static String item(JsonNode item) {
    String due = item.path("resolve_by").asText();
    return String.join(
            "  ",
            padded(PlainText.of(item.path("updated").asText()), 25),
            padded(PlainText.of(item.path("id").asText()), 29),
            padded(known("level.", item, "level"), 6),
            padded(known("state.", item, "state"), 9),
            padded(PlainText.of(item.path("scenario").asText()), 18),
            padded(PlainText.of(item.path("lead").asText()), 22),
            padded(due.isEmpty() ? "" : Words.of("watch.due", PlainText.of(due)), 28),
            subject(item))
        .stripTrailing();
  }

  /** Whether people see something new: an item may change in what its line does not show. */
  boolean isNew(JsonNode item, String line) {
    return !line.equals(lines.put(item.path("id").asText(), line));
  }

  /** In the user's language; a later version's word as it is. */
  private static String known(String prefix, JsonNode record, String field) {
    String word = record.path(field).asText();
    return Words.has(prefix + word) ? Words.of(prefix + word) : PlainText.of(word);
  }

  private static String subject(JsonNode record) {
    JsonNode subject = record.path("subject");
    return PlainText.of(
        (subject.path("id").asText() + " " + subject.path("name").asText()).strip());
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Table.width(text)));
  }
}

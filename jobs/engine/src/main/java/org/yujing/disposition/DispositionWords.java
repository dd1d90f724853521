package org.yujing.disposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yujing.problem.Suggestion;
import org.yujing.signal.JsonRecord;
import org.yujing.signal.RejectionCode;

/** The words of a disposition's record: its fields, actions, outcomes and the form of item ids. */
final class DispositionWords {
  static final List<String> FIELDS =
      List.of("id", "item", "action", "by", "unit", "time", "note", "outcome", "until", "into");

  private static final List<String> ACTIONS =
      Arrays.stream(Action.values()).map(Action::word).toList();
  private static final List<String> OUTCOMES =
      Arrays.stream(Outcome.values()).map(Outcome::word).toList();
  private static final Pattern ITEM = Pattern.compile("[0-9a-f]{20}-[0-9a-f]{8}");
  private static final String ITEM_FORM = "must be an item's id: 20 of 0-9a-f, a dash, 8 more";

  /** What is longer is none of these words misspelt, and takes long to compare. */
  private static final int LONGEST_MISSPELT = 20;

  private DispositionWords() {}

  /** Refuses a record with a name that is nearly that of a field which is not there. */
  static void refuseMisspelt(JsonRecord record) {
    List<String> absent = new ArrayList<>(FIELDS);
    absent.removeAll(record.names());
    // Only merging wants it, and says so itself; many a record holds an "info".
    absent.remove("into");
    for (String name : record.names()) {
      String hint = FIELDS.contains(name) ? "" : hint(name, absent);
      if (!hint.isEmpty()) {
        record.refuse(RejectionCode.UNKNOWN_FIELD, name, "is no field of an action; " + hint);
      }
    }
  }

  /** Null after the record was refused. */
  static Action action(JsonRecord record) {
    String word = record.needed("action");
    Optional<Action> action = Action.of(word);
    if (action.isEmpty()) {
      refuse("action", word, ACTIONS, record);
    }
    return action.orElse(null);
  }

  /** Null where there is none. */
  static Outcome outcome(JsonRecord record) {
    String word = record.text("outcome");
    Optional<Outcome> outcome = Outcome.of(word);
    if (outcome.isEmpty() && !word.isEmpty()) {
      refuse("outcome", word, OUTCOMES, record);
    }
    return outcome.orElse(null);
  }

  /** The id of an item, or "". */
  static String item(String field, String id, JsonRecord record) {
    if (!id.isEmpty() && !ITEM.matcher(id).matches()) {
      record.refuse(RejectionCode.BAD_VALUE, field, ITEM_FORM);
    }
    return id;
  }

  private static void refuse(String field, String word, List<String> words, JsonRecord record) {
    String hint = hint(word, words);
    String why = "must be one of " + String.join(", ", words);
    record.refuse(
        RejectionCode.BAD_VALUE, field, hint.isEmpty() ? why : "is no such word; " + hint);
  }

  private static String hint(String word, List<String> words) {
    return word.length() > LONGEST_MISSPELT ? "" : Suggestion.hint(word, words);
  }
}

package org.yujing.assess;

import static org.yujing.assess.DrlType.CALENDAR;
import static org.yujing.assess.DrlType.LEVEL;
import static org.yujing.assess.DrlType.NUMBER;
import static org.yujing.assess.DrlType.OUTCOME;
import static org.yujing.assess.DrlType.RULE;
import static org.yujing.assess.DrlType.SCENARIO;
import static org.yujing.assess.DrlType.TEXT;
import static org.yujing.assess.DrlType.TRUTH;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The facts that assessment rules speak of, and all that may be asked of them. */
enum DrlFact {
  ASSESSMENT(
      "Assessment",
      Assessment.class,
      Map.ofEntries(
          Map.entry("scenario", SCENARIO),
          Map.entry("level", LEVEL),
          Map.entry("rule", RULE),
          Map.entry("subjectType", TEXT),
          Map.entry("subjectId", TEXT),
          Map.entry("subjectName", TEXT),
          Map.entry("grid", TEXT),
          Map.entry("community", TEXT),
          Map.entry("street", TEXT),
          Map.entry("district", TEXT),
          Map.entry("city", TEXT)),
      Map.of(
          "reaches", new Question(LEVEL, TRUTH),
          "attr", new Question(TEXT, TEXT),
          "number", new Question(TEXT, NUMBER),
          "is", new Question(TEXT, TRUTH),
          "known", new Question(TEXT, TRUTH),
          "registered", new Question(TEXT, NUMBER))),
  WARNING(
      "Warning",
      Warned.class,
      Map.ofEntries(
          Map.entry("rule", RULE),
          Map.entry("scenario", SCENARIO),
          Map.entry("level", LEVEL),
          Map.entry("title", TEXT),
          Map.entry("message", TEXT),
          Map.entry("episode", TEXT),
          Map.entry("grid", TEXT),
          Map.entry("value", NUMBER),
          Map.entry("threshold", NUMBER),
          Map.entry("signals", NUMBER),
          Map.entry("daysAgo", NUMBER),
          Map.entry("hoursAgo", NUMBER),
          Map.entry("current", TRUTH),
          Map.entry("cleared", TRUTH)),
      Map.of("reaches", new Question(LEVEL, TRUTH))),
  HISTORY(
      "SubjectHistory",
      SubjectHistory.class,
      Map.of("items", NUMBER, "confirmed", NUMBER, "falsePositives", NUMBER),
      Map.of("outcome", new Question(OUTCOME, NUMBER), "wrong", new Question(RULE, NUMBER))),
  TODAY(
      "Today",
      Today.class,
      Map.of(
          "date", TEXT,
          "month", NUMBER,
          "day", NUMBER,
          "weekday", NUMBER,
          "hour", NUMBER,
          "workday", TRUTH),
      Map.of("inSeason", new Question(CALENDAR, TRUTH)));

  /** A thing to ask that needs a word: what word, and what the answer is. */
  record Question(DrlType asked, DrlType answer) {}

  private final String word;
  private final Class<?> type;
  private final ImmutableMap<String, DrlType> fields;
  private final ImmutableMap<String, DrlType> asked;
  private final ImmutableMap<String, DrlType> answers;

  DrlFact(
      String word, Class<?> type, Map<String, DrlType> fields, Map<String, Question> questions) {
    this.word = word;
    this.type = type;
    this.fields = ImmutableMap.copyOf(fields);
    this.asked = ImmutableMap.copyOf(Maps.transformValues(questions, Question::asked));
    this.answers = ImmutableMap.copyOf(Maps.transformValues(questions, Question::answer));
  }

  static Optional<DrlFact> of(String word) {
    return Arrays.stream(values()).filter(fact -> fact.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(DrlFact::word).toList();
  }

  /** As authors write it. */
  String word() {
    return word;
  }

  Class<?> type() {
    return type;
  }

  Optional<DrlType> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The method behind a field. */
  String getter(String field) {
    String start = fields.get(field) == DrlType.TRUTH ? "is" : "get";
    return start + Character.toUpperCase(field.charAt(0)) + field.substring(1);
  }

  /** The field behind a method. */
  Optional<DrlType> got(String method) {
    return fields.keySet().stream()
        .filter(field -> getter(field).equals(method))
        .findFirst()
        .map(fields::get);
  }

  Optional<Question> question(String name) {
    return asked.containsKey(name)
        ? Optional.of(new Question(asked.get(name), answers.get(name)))
        : Optional.empty();
  }

  /** Everything that may be written after it. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(fields.keySet());
    names.addAll(asked.keySet());
    return names;
  }
}

package org.yujing.rule;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.expression.Vocabulary;
import org.yujing.signal.Field;
import org.yujing.signal.Fields;
import org.yujing.signal.Stream;

/** The names that expressions may use on each stream, and in messages. */
final class Vocabularies {
  /** What a message may name besides the fields; where a stream has the name too, this wins. */
  private static final Map<String, Vocabulary.Type> FIGURES =
      Map.of(
          "value", Vocabulary.Type.NUMBER,
          "threshold", Vocabulary.Type.NUMBER,
          "count", Vocabulary.Type.NUMBER,
          "level", Vocabulary.Type.TEXT,
          "key", Vocabulary.Type.TEXT,
          "rule", Vocabulary.Type.TEXT);

  /** What a message may name of what was foretold. */
  private static final Map<String, Vocabulary.Type> FORECAST =
      Map.of(
          "forecast.value", Vocabulary.Type.NUMBER,
          "forecast.low", Vocabulary.Type.NUMBER,
          "forecast.high", Vocabulary.Type.NUMBER,
          "forecast.for", Vocabulary.Type.TIME);

  /** The rule's title, where a stream's signals have none of their own. */
  private static final String TITLE = "title";

  private final Map<Stream, Vocabulary> fields = new EnumMap<>(Stream.class);
  private final Map<Stream, Vocabulary> messages = new EnumMap<>(Stream.class);

  Vocabularies() {
    for (Stream stream : Stream.values()) {
      Vocabulary own = new Vocabulary(stream.word(), types(stream), elsewhere(stream), true);
      fields.put(stream, own);
      Map<String, Vocabulary.Type> more = new LinkedHashMap<>(FIGURES);
      more.putAll(FORECAST);
      if (!own.fields().containsKey(TITLE)) {
        more.put(TITLE, Vocabulary.Type.TEXT);
      }
      messages.put(stream, own.with("a message on " + stream.word(), more));
    }
  }

  /** A stream's fields. */
  Vocabulary of(Stream stream) {
    return fields.get(stream);
  }

  /** A stream's fields, and over them what a message knows of the warning. */
  Vocabulary message(Stream stream) {
    return messages.get(stream);
  }

  private static Map<String, Vocabulary.Type> types(Stream stream) {
    Map<String, Vocabulary.Type> types = new LinkedHashMap<>();
    for (Field field : Fields.of(stream).values()) {
      if (field.seenByRules()) {
        types.put(field.path(), type(field.kind()));
      }
    }
    return types;
  }

  private static Vocabulary.Type type(Field.Kind kind) {
    return switch (kind) {
      case TEXT -> Vocabulary.Type.TEXT;
      case NUMBER, WHOLE -> Vocabulary.Type.NUMBER;
      case TIME -> Vocabulary.Type.TIME;
      case TEXTS -> Vocabulary.Type.TEXTS;
      case SCALARS -> Vocabulary.Type.SCALARS;
    };
  }

  /** Names that other streams or messages have, and those that no rule sees. */
  private static Map<String, String> elsewhere(Stream stream) {
    Map<String, String> hints = new LinkedHashMap<>();
    for (Stream other : List.of(Stream.COMPLAINT, Stream.EVENT, Stream.SENSOR)) {
      Set<String> names = new LinkedHashSet<>();
      types(other).keySet().forEach(path -> names.add(path.split("\\.", 2)[0]));
      names.forEach(name -> hints.merge(name, "a field of " + other.word(), Vocabularies::joined));
    }
    FIGURES.keySet().forEach(name -> hints.putIfAbsent(name, "known in a message only"));
    hints.putIfAbsent("forecast", "known in the message of a forecast only");
    types(stream).keySet().forEach(path -> hints.remove(path.split("\\.", 2)[0]));
    Fields.of(stream).values().stream()
        .filter(field -> !field.seenByRules())
        .forEach(field -> hints.put(field.path(), "no rule sees people's names and phones"));
    return hints;
  }

  private static String joined(String one, String more) {
    return one + " and of " + more.substring("a field of ".length());
  }
}

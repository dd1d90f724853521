package org.yujing.rule;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yujing.signal.Stream;

/**
 * What a rule's state depends on, in one canonical text: a rule that keeps it across versions keeps
 * its state. Levels, words, who is warned and what is {@link StateFree} are no part of it.
 */
final class Structure {
  private Structure() {}

  /** 12 hexadecimal digits over streams, condition, key, detector and zone. */
  static String hash(
      Set<Stream> streams, Formula where, List<Formula> by, Detector detector, ZoneId zone) {
    List<Object> parts = new ArrayList<>();
    parts.add(streams);
    parts.add(where);
    parts.add(by);
    parts.add(detector);
    parts.add(zone);
    byte[] digest = RuleFiles.sha256().digest(canonical(parts).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, 6);
  }

  /** One text for all values that mean the same. */
  static String canonical(Object value) {
    if (value instanceof Formula formula) {
      return spaced(formula.text());
    }
    if (value instanceof Record part) {
      return part.getClass().getSimpleName() + components(part);
    }
    if (value instanceof Collection<?> many) {
      java.util.stream.Stream<String> texts = many.stream().map(Structure::canonical);
      return (many instanceof Set ? texts.sorted() : texts)
          .collect(Collectors.joining(",", "[", "]"));
    }
    return String.valueOf(value);
  }

  /** By reflection, so that a detector's new component cannot be forgotten here. */
  private static String components(Record part) {
    List<String> texts = new ArrayList<>();
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      if (component.isAnnotationPresent(StateFree.class)) {
        continue;
      }
      try {
        texts.add(component.getName() + "=" + canonical(component.getAccessor().invoke(part)));
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return texts.toString();
  }

  /** Without the spaces between an expression's words; those inside quotes stay. */
  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote == 0 && Character.isWhitespace(c)) {
        boolean again = spaced.isEmpty() || spaced.charAt(spaced.length() - 1) == ' ';
        spaced.append(again ? "" : " ");
        continue;
      }
      boolean mark = c == '"' || c == '\'';
      quote = quote == 0 && mark ? c : c == quote ? 0 : quote;
      spaced.append(c);
    }
    return spaced.toString();
  }
}

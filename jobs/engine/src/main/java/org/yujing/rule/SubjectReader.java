package org.yujing.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Rule.SubjectKind;
import org.yujing.signal.Fields;
import org.yujing.signal.Stream;

/** Reads {@code subject}: whom a warning is about. */
final class SubjectReader {
  private static final Map<String, SubjectKind> WORDS = words();

  private SubjectReader() {}

  static Optional<SubjectKind> read(YamlNode node, Set<Stream> streams) {
    Optional<SubjectKind> subject = node.word(WORDS.keySet()).map(WORDS::get);
    subject.ifPresent(kind -> check(node, kind, streams));
    return subject;
  }

  private static void check(YamlNode node, SubjectKind subject, Set<Stream> streams) {
    for (Stream stream : streams) {
      if (!Fields.of(stream).containsKey(field(subject))) {
        node.problem(
            ProblemCode.SUBJECT_STREAM,
            stream.word() + " has no " + node.scalar().orElse(""),
            "target, place.grid and key are on every stream");
      }
    }
  }

  private static String field(SubjectKind subject) {
    return switch (subject) {
      case TARGET -> "target.id";
      case GRID -> "place.grid";
      case COMPLAINANT -> "complainant.id";
      case DEVICE -> "device";
      case KEY -> "id";
    };
  }

  private static Map<String, SubjectKind> words() {
    Map<String, SubjectKind> words = new LinkedHashMap<>();
    words.put("target", SubjectKind.TARGET);
    words.put("place.grid", SubjectKind.GRID);
    words.put("complainant", SubjectKind.COMPLAINANT);
    words.put("device", SubjectKind.DEVICE);
    words.put("key", SubjectKind.KEY);
    return words;
  }
}

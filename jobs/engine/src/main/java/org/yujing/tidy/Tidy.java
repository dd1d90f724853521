package org.yujing.tidy;

import java.util.List;
import java.util.Optional;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.problem.YamlNode;

/**
 * Tidies the files that people write: rules, stories, exceptions. Keys come into their usual order,
 * with their comments; indents, blanks, quotes and line ends are made alike. What the file means is
 * never changed: the outcome is read again, and where one value or comment differs it is refused.
 */
public final class Tidy {
  private Tidy() {}

  /** The tidied text, or empty after reporting why there is none. */
  public static Optional<String> text(String file, String text, Problems problems) {
    String normal = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    Problems found = new Problems();
    Optional<YamlNode> meant = Yaml.read(file, normal, found);
    problems.addAll(found.sorted());
    if (meant.isEmpty() || !found.isEmpty()) {
      return Optional.empty();
    }
    if (meant.get().kind() != YamlNode.Kind.MAPPING) {
      meant.get().mapping();
      problems.addAll(found.sorted());
      return Optional.empty();
    }
    String tidied = write(normal);
    return same(normal, meant.get(), tidied) && write(tidied).equals(tidied)
        ? Optional.of(tidied)
        : refused(file, problems);
  }

  private static String write(String text) {
    FileText source = new FileText(text);
    WritingReader reader = new WritingReader(source);
    WrittenGroup root = (WrittenGroup) reader.read();
    new NotePlacing(source, notes(source, reader)).place(root);
    return new TidyWriter(source, !reader.aliases()).write(root);
  }

  private static List<SideNote> notes(FileText source, WritingReader reader) {
    return new SideNotes(source, reader.values()).all();
  }

  private static boolean same(String before, YamlNode meant, String after) {
    Problems none = new Problems();
    return Yaml.read("", after, none)
        .filter(read -> none.isEmpty() && meant.plain().equals(read.plain()))
        .filter(read -> comments(before).equals(comments(after)))
        .isPresent();
  }

  private static List<String> comments(String text) {
    FileText source = new FileText(text);
    WritingReader reader = new WritingReader(source);
    reader.read();
    return notes(source, reader).stream().map(SideNote::text).sorted().toList();
  }

  private static Optional<String> refused(String file, Problems problems) {
    problems.add(
        Place.of(file),
        ProblemCode.UNTIDY,
        "this cannot be tidied without changing what it says",
        "write it plainer: without anchors, tags or comments inside of values");
    return Optional.empty();
  }
}

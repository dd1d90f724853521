package org.yujing.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is probably wrong where YAML cannot be read on. */
final class SyntaxHint {
  private static final String USUAL =
      "check the indentation; a text with {, [, : or # in it needs quotes";
  private static final Pattern NO_SPACE = Pattern.compile("\\s*(?:- +)?(\\w+):([^\\s:/].*)");

  private SyntaxHint() {}

  /** {@code line}: where the parser stopped, from 1. */
  static String of(String text, int line) {
    List<String> lines = text.lines().toList();
    Optional<String> here = at(lines, line);
    Optional<String> before = at(lines, line - 1);
    return spaceless(before)
        .or(() -> spaceless(here))
        .or(() -> here.flatMap(one -> before.flatMap(other -> indentation(line, one, other))))
        .orElse(USUAL);
  }

  private static Optional<String> at(List<String> lines, int number) {
    return number >= 1 && number <= lines.size()
        ? Optional.of(lines.get(number - 1)).filter(line -> !line.isBlank())
        : Optional.empty();
  }

  private static Optional<String> spaceless(Optional<String> line) {
    return line.flatMap(SyntaxHint::spaceless);
  }

  /** The hint for {@code within:7d}; empty where that is not what was written. */
  static Optional<String> spaceless(String written) {
    Matcher parts = NO_SPACE.matcher(written);
    return parts.matches()
        ? Optional.of(
            "a space is missing after the colon: " + parts.group(1) + ": " + parts.group(2))
        : Optional.empty();
  }

  private static Optional<String> indentation(int line, String here, String before) {
    int spaces = spaces(here);
    int above = spaces(before);
    boolean opens = before.stripTrailing().endsWith(":");
    if (spaces == above || (opens && spaces > above)) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            java.util.Locale.ROOT,
            "line %d begins after %s, line %d after %s: keys beside each other begin in one column",
            line,
            words(spaces),
            line - 1,
            words(above)));
  }

  private static String words(int spaces) {
    return spaces == 0 ? "no space" : spaces == 1 ? "1 space" : spaces + " spaces";
  }

  /** How far a line is indented. */
  static int spaces(String line) {
    return line.length() - line.stripLeading().length();
  }
}

package org.yujing.expression;

import dev.cel.common.CelIssue;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujing.problem.ProblemCode;

/** Says in plain words why a text cannot be read as an expression. */
final class SyntaxWords {
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?:token recognition error at: |(?:mismatched|extraneous) input )'(.*?)'(?:"
              + " expecting.*)?");
  private static final Map<String, String> WORDS =
      Map.of("and", "&&", "or", "||", "not", "!", "is", "==", "<>", "!=");

  private final String text;

  SyntaxWords(String text) {
    this.text = text;
  }

  /** One issue: after the first error the parser only guesses. */
  List<Issue> issues(List<CelIssue> errors) {
    CelIssue first = errors.get(0);
    return List.of(issue(Offsets.of(text, first.getSourceLocation()), first.getMessage()));
  }

  private Issue issue(int offset, String message) {
    if (message.contains("exceeds limit") || message.contains("limit exceeded")) {
      return limit(message);
    }
    if (text.isBlank()) {
      return syntax(0, "the expression is empty", "");
    }
    if (message.contains("missing '")) {
      return syntax(offset, message.replaceFirst(".*missing '(.+?)'.*", "a $1 is missing"), "");
    }
    Matcher quoted = QUOTED.matcher(message);
    String found = quoted.matches() ? quoted.group(1) : rest(offset);
    if (found.equals("<EOF>") || found.isEmpty()) {
      return syntax(offset, "the expression ends too early", "");
    }
    return found(offset, found);
  }

  private static Issue found(int offset, String found) {
    if (found.startsWith("\"") || found.startsWith("'")) {
      return syntax(offset, "a text without its closing quote", "");
    }
    if (found.startsWith("=")) {
      return syntax(offset, "a single =", "compare with ==");
    }
    String sign = found.strip();
    String what = "cannot read \"" + sign + "\" here";
    String meant = WORDS.get(sign.toLowerCase(java.util.Locale.ROOT));
    if (meant != null) {
      return syntax(offset, what, "write " + meant);
    }
    boolean foreign = sign.codePoints().anyMatch(c -> c > 127);
    return syntax(
        offset, what, foreign ? "signs are half-width, and texts stand in \"quotes\"" : "");
  }

  private static Issue limit(String message) {
    String what =
        message.contains("recursion")
            ? "the expression nests deeper than " + Environment.DEEPEST
            : "the expression is longer than " + Environment.LONGEST + " characters";
    return new Issue(ProblemCode.LIMIT, 0, what, "split it into simpler ones");
  }

  private String rest(int offset) {
    int from = text.offsetByCodePoints(0, Math.min(offset, text.codePointCount(0, text.length())));
    return text.substring(from).split("\\s", 2)[0];
  }

  private static Issue syntax(int offset, String what, String hint) {
    return new Issue(ProblemCode.SYNTAX, offset, what, hint);
  }
}

package org.yujing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yujing.assess.DrlToken.Kind;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;

/**
 * Splits an assessment file into words and signs, leaving comments out. There are no escapes: a
 * text is what stands between two quotes, and nothing in the file means another character.
 */
final class DrlLexer {
  static final int LONGEST_TEXT = 500;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NUMBER = 15;
  private static final Set<String> DOUBLE = Set.of("==", "!=", "<=", ">=", "&&", "||");

  private final String file;
  private final String text;
  private final Problems problems;
  private final List<DrlToken> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  DrlLexer(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  /** All of them, the last one being the end of the file. */
  List<DrlToken> tokens() {
    for (skip(); at < text.length(); skip()) {
      tokens.add(next());
    }
    tokens.add(new DrlToken(Kind.END, "", at, at, place(at)));
    return tokens;
  }

  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        at++;
        line++;
        lineStart = at;
      } else if (c == ' ' || c == '\t' || c == '\r' || (c == '\uFEFF' && at == 0)) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        int close = end < 0 ? text.length() : end;
        checkComment(close);
        at = close;
      } else if (text.startsWith("/*", at)) {
        skipBlock();
      } else {
        return;
      }
    }
  }

  private void skipBlock() {
    int close = text.indexOf("*/", at + 2);
    if (close < 0) {
      wrong(at, ProblemCode.DRL_SYNTAX, "a comment without an end", "close it with */");
    }
    int end = close < 0 ? text.length() : close + 2;
    checkComment(end);
    for (; at < end; at++) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }

  /** Comments go no further; this is only so that nobody takes one for something else. */
  private void checkComment(int end) {
    if (text.substring(at, end).contains("\\u")) {
      wrong(
          at, ProblemCode.DRL_FORBIDDEN, "an escape in a comment", "there are no escapes: drop it");
    }
  }

  private DrlToken next() {
    char c = text.charAt(at);
    if (c == '"') {
      return quoted();
    }
    if (digit(c)) {
      return token(Kind.NUMBER, number(), LONGEST_NUMBER);
    }
    if (letter(c) || c == '$') {
      int end = at + 1;
      while (end < text.length() && (letter(text.charAt(end)) || digit(text.charAt(end)))) {
        end++;
      }
      return token(c == '$' ? Kind.BINDING : Kind.NAME, end, LONGEST_NAME);
    }
    boolean two = at + 2 <= text.length() && DOUBLE.contains(text.substring(at, at + 2));
    return sign(two ? 2 : Character.charCount(text.codePointAt(at)));
  }

  private DrlToken sign(int length) {
    if (text.charAt(at) == '\\') {
      wrong(at, ProblemCode.DRL_FORBIDDEN, "a backslash", "there are no escapes: drop it");
    }
    return token(Kind.SIGN, at + length, length);
  }

  private int number() {
    int end = digits(at);
    if (text.charAt(at) == '0' && end > at + 1) {
      String what = "a number that begins with 0";
      wrong(at, ProblemCode.DRL_SYNTAX, what, "Java would read it as octal: write 8, not 08");
    }
    if (end + 1 < text.length() && text.charAt(end) == '.' && digit(text.charAt(end + 1))) {
      end = digits(end + 1);
    }
    if (end < text.length() && letter(text.charAt(end))) {
      String what = "a number followed by a letter";
      wrong(end, ProblemCode.DRL_SYNTAX, what, "numbers are written 30 or 0.5");
    }
    return end;
  }

  private int digits(int from) {
    int end = from;
    while (end < text.length() && digit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private DrlToken quoted() {
    int end = at + 1;
    while (end < text.length() && "\"\r\n".indexOf(text.charAt(end)) < 0) {
      checkQuoted(text.charAt(end), end);
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) == '"';
    if (!closed) {
      wrong(at, ProblemCode.DRL_SYNTAX, "a text without its closing quote", "close it with \"");
    }
    if (end - at - 1 > LONGEST_TEXT) {
      String what = "a text longer than " + LONGEST_TEXT + " characters";
      wrong(at, ProblemCode.TOO_LARGE, what, "shorten it");
    }
    int after = closed ? end + 1 : end;
    DrlToken token = new DrlToken(Kind.TEXT, text.substring(at + 1, end), at, after, place(at));
    at = after;
    return token;
  }

  private void checkQuoted(char c, int where) {
    int type = Character.getType(c);
    if (c == '\\') {
      String hint = "there are no escapes; for quotes inside a text write “ and ”";
      wrong(where, ProblemCode.DRL_FORBIDDEN, "a backslash in a text", hint);
    } else if (type == Character.CONTROL || type == Character.FORMAT) {
      wrong(where, ProblemCode.DRL_FORBIDDEN, "a control character in a text", "drop it");
    }
  }

  private DrlToken token(Kind kind, int end, int longest) {
    if (end - at > longest) {
      wrong(at, ProblemCode.TOO_LARGE, "too long a word", "shorten it");
    }
    DrlToken token = new DrlToken(kind, text.substring(at, end), at, end, place(at));
    at = end;
    return token;
  }

  private void wrong(int offset, ProblemCode code, String what, String hint) {
    problems.add(place(offset), code, what, hint);
  }

  private Place place(int offset) {
    return new Place(file, line, offset - lineStart + 1);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}

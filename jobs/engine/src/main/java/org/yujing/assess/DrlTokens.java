package org.yujing.assess;

import java.util.List;
import org.yujing.problem.ProblemCode;

/**
 * The words of an assessment file, read from the first to the last, and what is written for Drools
 * in their stead: only what has been read and understood goes there.
 */
final class DrlTokens {
  private final List<DrlToken> tokens;
  private final String[] before;
  private final String[] written;
  private final String[] after;
  private int at;

  DrlTokens(List<DrlToken> tokens) {
    this.tokens = tokens;
    this.before = new String[tokens.size()];
    this.written = new String[tokens.size()];
    this.after = new String[tokens.size()];
  }

  DrlToken peek() {
    return tokens.get(at);
  }

  /** The one after the next. */
  DrlToken second() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  DrlToken next() {
    DrlToken token = tokens.get(at);
    if (at < tokens.size() - 1) {
      at++;
    }
    return token;
  }

  /** The one read last. */
  DrlToken last() {
    return tokens.get(at - 1);
  }

  /** What is written before the one read last. */
  String before() {
    return tokens.get(Math.max(0, at - 2)).text();
  }

  int position() {
    return at;
  }

  boolean ended() {
    return peek().is(DrlToken.Kind.END);
  }

  /** Unreads the one read last. */
  void back() {
    at--;
  }

  /** Reads a word or sign if it comes next. */
  boolean accept(String written) {
    boolean here = peek().is(written);
    if (here) {
      next();
    }
    return here;
  }

  /** Reads a word or sign that has to come next. */
  DrlToken expect(String written, String hint) {
    if (!peek().is(written)) {
      throw unexpected("\"" + written + "\"", hint);
    }
    return next();
  }

  DrlToken expect(DrlToken.Kind kind, String what, String hint) {
    if (!peek().is(kind)) {
      throw unexpected(what, hint);
    }
    return next();
  }

  DrlFault unexpected(String wanted, String hint) {
    String what = "expected " + wanted + ", found " + peek().shown();
    return new DrlFault(peek().place(), ProblemCode.DRL_SYNTAX, what, hint);
  }

  /** Writes something else than the token read last. */
  void write(String text) {
    written[at - 1] = text;
  }

  /** Writes a number as people do, where it is joined to a text. */
  void figure(int from, int end) {
    before[from] = Assessment.class.getName() + ".text(" + text(before[from]);
    after[end - 1] = text(after[end - 1]) + ")";
  }

  /** Gives a rule a name and an order of ours; its author's name goes no further. */
  void rename(int index, int rank) {
    written[index] = '"' + DrlRules.name(rank) + "\" salience " + -rank;
  }

  /** The file without its comments and as edited, every word on the line where it was. */
  String edited() {
    StringBuilder out = new StringBuilder();
    int line = 1;
    for (int i = 0; i < tokens.size() - 1; i++) {
      DrlToken token = tokens.get(i);
      for (; line < token.place().line(); line++) {
        out.append('\n');
      }
      out.append(' ').append(text(before[i])).append(own(i)).append(text(after[i]));
    }
    return out.append('\n').toString();
  }

  private String own(int index) {
    DrlToken token = tokens.get(index);
    if (written[index] != null) {
      return written[index];
    }
    return token.is(DrlToken.Kind.TEXT) ? '"' + token.text() + '"' : token.text();
  }

  private static String text(String piece) {
    return piece == null ? "" : piece;
  }
}

package org.yujing.rule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlNode;
import org.yujing.rule.Template.Piece;
import org.yujing.signal.Stream;

/** Takes a message apart: an expression in braces; two braces together are one that is meant. */
final class TemplateReader {
  private final FormulaReader formulas;
  private final Set<Stream> streams;
  private final YamlNode node;
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();

  TemplateReader(FormulaReader formulas, Set<Stream> streams, YamlNode node, String text) {
    this.formulas = formulas;
    this.streams = streams;
    this.node = node;
    this.text = text;
  }

  Optional<Template> read(String rule, String title, ZoneId zone) {
    boolean good = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean twice = text.startsWith(String.valueOf(c).repeat(2), i);
      if ((c == '{' || c == '}') && twice) {
        words.append(c);
        i++;
      } else if (c == '{') {
        int end = end(i + 1);
        good &= end > 0 && expression(i + 1, end);
        i = end > 0 ? end : text.length();
      } else if (c == '}') {
        good &= unbalanced(i, "a } without its {");
      } else {
        words.append(c);
      }
    }
    pieces.add(new Piece(words.toString(), null));
    return good ? Optional.of(new Template(text, pieces, rule, title, zone)) : Optional.empty();
  }

  /** The closing brace, looked for outside quotes and inner braces; -1 after reporting none. */
  private int end(int start) {
    char quote = 0;
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && depth-- == 0) {
        return i;
      }
    }
    unbalanced(start - 1, "a { without its }");
    return -1;
  }

  private boolean expression(int start, int end) {
    int offset = text.codePointCount(0, start);
    Optional<Formula> formula =
        formulas.inMessage(text.substring(start, end), offset, node, streams);
    formula.ifPresent(
        value -> {
          pieces.add(new Piece(words.toString(), value));
          words.setLength(0);
        });
    return formula.isPresent();
  }

  private boolean unbalanced(int at, String what) {
    node.problem(
        text.codePointCount(0, at),
        ProblemCode.SYNTAX,
        what,
        "write {{ and }} where braces are meant");
    return false;
  }
}

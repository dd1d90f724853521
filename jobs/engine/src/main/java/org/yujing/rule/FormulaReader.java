package org.yujing.rule;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.expression.Checked;
import org.yujing.expression.Expected;
import org.yujing.expression.Expression;
import org.yujing.expression.ExpressionCompiler;
import org.yujing.expression.Issue;
import org.yujing.problem.Place;
import org.yujing.problem.Problems;
import org.yujing.problem.YamlNode;
import org.yujing.signal.Stream;

/** Checks and compiles a rule's expressions on the streams that they are read on. */
final class FormulaReader {
  private final ExpressionCompiler compiler;
  private final Vocabularies vocabularies;
  private final Problems problems;

  FormulaReader(ExpressionCompiler compiler, Vocabularies vocabularies, Problems problems) {
    this.compiler = compiler;
    this.vocabularies = vocabularies;
    this.problems = problems;
  }

  /** The formula of a key that may be missing; null where it is, or is wrong. */
  Formula optional(Optional<YamlNode> node, Set<Stream> streams, Expected expected) {
    return node.flatMap(written -> read(written, streams, expected)).orElse(null);
  }

  /** The formula in a scalar; it must make sense on every stream. */
  Optional<Formula> read(YamlNode node, Set<Stream> streams, Expected expected) {
    return node.scalar().flatMap(text -> read(text, node, streams, expected));
  }

  private Optional<Formula> read(
      String text, YamlNode node, Set<Stream> streams, Expected expected) {
    return part(text, 0, node, streams, expected);
  }

  /**
   * The formula that a part of a scalar is.
   *
   * @param start where it starts in the scalar, in characters
   */
  Optional<Formula> part(
      String text, int start, YamlNode node, Set<Stream> streams, Expected expected) {
    Map<Stream, Expression> byStream = new EnumMap<>(Stream.class);
    for (Stream stream : streams) {
      Checked checked = compiler.compile(text, vocabularies.of(stream), expected);
      checked.issues().forEach(issue -> report(issue, node.place(start + issue.offset())));
      if (checked.expression() != null) {
        byStream.put(stream, checked.expression());
      }
    }
    return byStream.size() == streams.size()
        ? Optional.of(formula(text, byStream))
        : Optional.empty();
  }

  /**
   * An expression inside a message; it must make sense on one stream at least, and is empty on the
   * others, for the deciding signal may be of any.
   *
   * @param start the offset of the expression in the message
   */
  Optional<Formula> inMessage(String text, int start, YamlNode message, Set<Stream> streams) {
    Map<Stream, Expression> byStream = new EnumMap<>(Stream.class);
    List<Issue> first = List.of();
    for (Stream stream : streams) {
      Checked checked = compiler.compile(text, vocabularies.message(stream), Expected.ANY);
      first = first.isEmpty() ? checked.issues() : first;
      if (checked.expression() != null) {
        byStream.put(stream, checked.expression());
      }
    }
    if (byStream.isEmpty()) {
      first.forEach(issue -> report(issue, message.place(start + issue.offset())));
      return Optional.empty();
    }
    return Optional.of(formula(text, byStream));
  }

  private void report(Issue issue, Place place) {
    problems.add(place, issue.code(), issue.what(), issue.hint());
  }

  private static Formula formula(String text, Map<Stream, Expression> byStream) {
    Set<String> names = new LinkedHashSet<>();
    byStream.values().forEach(expression -> names.addAll(expression.names()));
    return new Formula(text.strip(), byStream, names);
  }
}

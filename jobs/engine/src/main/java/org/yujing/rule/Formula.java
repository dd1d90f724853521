package org.yujing.rule;

import java.util.Map;
import java.util.Set;
import org.yujing.expression.Expression;
import org.yujing.expression.Scope;
import org.yujing.signal.Stream;

/**
 * An expression of a rule, checked and compiled for each stream the rule reads it on.
 *
 * @param text what the author wrote
 * @param byStream its compiled form for each stream
 * @param fields the top-level fields it reads, such as {@code target} or {@code text}
 */
public record Formula(String text, Map<Stream, Expression> byStream, Set<String> fields) {

  /** The value on a signal of that stream, or null where it is unknown. */
  public Object of(Stream stream, Scope scope) {
    Expression expression = byStream.get(stream);
    return expression == null ? null : expression.evaluate(scope);
  }

  /** What must hold for it to hold: a text field and the constants it may equal. */
  public Map<String, Set<String>> terms(Stream stream) {
    Expression expression = byStream.get(stream);
    return expression == null ? Map.of() : expression.terms();
  }

  /** The same on one stream, where a field is known to hold one of the values of its terms. */
  public Formula given(Stream stream, String field) {
    Expression expression = byStream.get(stream);
    return expression == null
        ? this
        : new Formula(text, Map.of(stream, expression.given(field)), fields);
  }
}

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

  /** Where it was not compiled for a stream. */
  private record Unknown(String text) implements Expression {
    @Override
    public Object evaluate(Scope scope) {
      return null;
    }
  }

  /** The value on a signal of that stream, or null where it is unknown. */
  public Object of(Stream stream, Scope scope) {
    return on(stream).evaluate(scope);
  }

  /** Its form for one stream, for those who ask it often; unknown on one it is not compiled for. */
  public Expression on(Stream stream) {
    Expression expression = byStream.get(stream);
    return expression == null ? new Unknown(text) : expression;
  }
}

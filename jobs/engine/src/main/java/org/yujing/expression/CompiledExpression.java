package org.yujing.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An expression that CEL's planner has prepared.
 *
 * @param plain the same without CEL's machinery, or null where it has no such form
 * @param left by field what is left of that where the field is known to hold one of its terms
 */
record CompiledExpression(
    String text,
    Plain.Form plain,
    Map<String, Plain.Form> left,
    Program program,
    Expected expected,
    Set<String> names,
    Map<String, Set<String>> terms)
    implements Expression {

  CompiledExpression {
    left = Map.copyOf(left);
    names = Set.copyOf(names);
    terms = Map.copyOf(terms);
  }

  @Override
  public Object evaluate(Scope scope) {
    if (plain != null) {
      try {
        return ResultType.value(expected, plain.of(scope));
      } catch (Plain.OddValueException odd) {
        return byCel(scope);
      }
    }
    return byCel(scope);
  }

  @Override
  public Expression given(String field) {
    Plain.Form rest = left.get(field);
    return rest == null
        ? this
        : new CompiledExpression(text, rest, Map.of(), program, expected, names, terms);
  }

  /** As CEL evaluates it. */
  Object byCel(Scope scope) {
    CelVariableResolver names = name -> Optional.ofNullable(scope.find(name));
    try {
      return ResultType.value(expected, program.eval(names));
    } catch (CelEvaluationException | RuntimeException unknown) {
      return null;
    }
  }
}

package org.yujing.expression;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An expression that CEL's planner has prepared. */
record CompiledExpression(
    String text,
    Program program,
    Expected expected,
    Set<String> names,
    Map<String, Set<String>> terms)
    implements Expression {

  CompiledExpression {
    names = Set.copyOf(names);
    terms = Map.copyOf(terms);
  }

  @Override
  public Object evaluate(Scope scope) {
    CelVariableResolver names = name -> Optional.ofNullable(scope.find(name));
    try {
      return ResultType.value(expected, program.eval(names));
    } catch (CelEvaluationException | RuntimeException unknown) {
      return null;
    }
  }
}

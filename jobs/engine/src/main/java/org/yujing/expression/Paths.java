package org.yujing.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.Expression;
import java.util.Optional;

/** Reads a field's path off an expression: {@code target.attrs["x"]} is {@code target.attrs.x}. */
final class Paths {
  private Paths() {}

  /** The dotted path, or empty where the expression is no field. */
  static Optional<String> of(Expression expr) {
    if (expr.getKind() == Kind.IDENT) {
      return Optional.of(expr.ident().name());
    }
    if (expr.getKind() == Kind.SELECT && !expr.select().testOnly()) {
      return of(expr.select().operand()).map(path -> path + "." + expr.select().field());
    }
    if (expr.getKind() == Kind.CALL && expr.call().function().equals("_[_]")) {
      return indexed(expr.call());
    }
    return Optional.empty();
  }

  private static Optional<String> indexed(Expression.Call<? extends Expression> call) {
    Expression index = call.args().get(1);
    if (index.getKind() != Kind.CONSTANT
        || index.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      return Optional.empty();
    }
    return of(call.args().get(0)).map(path -> path + "." + index.constant().stringValue());
  }
}

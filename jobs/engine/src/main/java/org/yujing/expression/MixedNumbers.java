package org.yujing.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload.Binary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lets whole numbers and decimals meet: {@code value == 26}, {@code value * 2}, {@code c ? value :
 * 1}. CEL keeps them apart; here the checker is told of the mix, and the runtime, which chooses by
 * the values it meets, knows what to do with it. Division and remainder are replaced altogether (by
 * {@link Rewriting}), for CEL's own drop decimals.
 */
final class MixedNumbers {
  /** Division as people know it: 1 / 2 is 0.5, and nothing is divided by zero. */
  static final String DIVIDE = "@divide";

  /** What is left after division; also of decimals. */
  static final String REMAINDER = "@remainder";

  private static final CelType WHOLE = SimpleType.INT;
  private static final CelType DECIMAL = SimpleType.DOUBLE;
  private static final CelType BOOL = SimpleType.BOOL;

  private MixedNumbers() {}

  static List<CelFunctionDecl> declarations() {
    List<CelFunctionDecl> all = new ArrayList<>();
    for (String operator : List.of("_+_", "_-_", "_*_", "_/_")) {
      all.add(declare(operator, DECIMAL, false));
    }
    all.add(declare("_%_", DECIMAL, true));
    all.add(declare("_==_", BOOL, false));
    all.add(declare("_!=_", BOOL, false));
    all.add(
        CelFunctionDecl.newFunctionDeclaration(
            "@in",
            global("in_decimal_wholes", BOOL, DECIMAL, ListType.create(WHOLE)),
            global("in_whole_decimals", BOOL, WHOLE, ListType.create(DECIMAL))));
    all.add(
        CelFunctionDecl.newFunctionDeclaration(
            "_?_:_",
            global("choose_decimal_whole", DECIMAL, BOOL, DECIMAL, WHOLE),
            global("choose_whole_decimal", DECIMAL, BOOL, WHOLE, DECIMAL)));
    for (String own : List.of(DIVIDE, REMAINDER)) {
      all.add(
          CelFunctionDecl.newFunctionDeclaration(
              own, global(own + "_any", DECIMAL, SimpleType.DYN, SimpleType.DYN)));
    }
    return all;
  }

  static List<CelFunctionBinding> bindings() {
    List<CelFunctionBinding> all = new ArrayList<>();
    all.addAll(mixed("_+_", (a, b) -> a + b, (a, b) -> a + b));
    all.addAll(mixed("_-_", (a, b) -> a - b, (a, b) -> a - b));
    all.addAll(mixed("_*_", (a, b) -> a * b, (a, b) -> a * b));
    all.addAll(own(DIVIDE, (a, b) -> a.doubleValue() / notZero(b)));
    all.addAll(own(REMAINDER, (a, b) -> a.doubleValue() % notZero(b)));
    return all;
  }

  private static CelFunctionDecl declare(String operator, CelType result, boolean decimals) {
    List<CelOverloadDecl> overloads = new ArrayList<>();
    overloads.add(global(operator + "decimal_whole", result, DECIMAL, WHOLE));
    overloads.add(global(operator + "whole_decimal", result, WHOLE, DECIMAL));
    if (decimals) {
      overloads.add(global(operator + "decimals", result, DECIMAL, DECIMAL));
    }
    return CelFunctionDecl.newFunctionDeclaration(operator, overloads);
  }

  private static Set<CelFunctionBinding> mixed(
      String operator, Binary<Double, Long> decimalWhole, Binary<Long, Double> wholeDecimal) {
    return CelFunctionBinding.fromOverloads(
        operator,
        CelFunctionBinding.from(operator + "decimal_whole", Double.class, Long.class, decimalWhole),
        CelFunctionBinding.from(
            operator + "whole_decimal", Long.class, Double.class, wholeDecimal));
  }

  private static Set<CelFunctionBinding> own(String name, Binary<Number, Number> meaning) {
    return CelFunctionBinding.fromOverloads(
        name, CelFunctionBinding.from(name + "_any", Number.class, Number.class, meaning));
  }

  private static double notZero(Number divisor) {
    if (divisor.doubleValue() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return divisor.doubleValue();
  }

  private static CelOverloadDecl global(String id, CelType result, CelType... arguments) {
    return CelOverloadDecl.newGlobalOverload(id, result, List.of(arguments));
  }
}

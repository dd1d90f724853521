package org.yujing.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableCall;
import dev.cel.common.ast.CelMutableExpr.CelMutableSelect;
import dev.cel.common.navigation.CelNavigableMutableAst;
import dev.cel.common.navigation.CelNavigableMutableExpr;
import dev.cel.common.types.SimpleType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Turns what authors write into what CEL evaluates: {@code known(x)} asks the map of known fields,
 * {@code season("x")} gets the signal's time, hours and days of a time are local ones, division is
 * that of decimals.
 */
final class Rewriting {
  private final CelMutableAst tree;
  private final Vocabulary vocabulary;
  private final ZoneId zone;
  private long lastId;
  private boolean changed;

  Rewriting(CelAbstractSyntaxTree checked, Vocabulary vocabulary, ZoneId zone) {
    this.tree = CelMutableAst.fromCelAst(checked);
    this.vocabulary = vocabulary;
    this.zone = zone;
  }

  /** The tree to check again and run; empty where nothing needs to change. */
  Optional<CelAbstractSyntaxTree> rewritten() {
    CelNavigableMutableExpr root = CelNavigableMutableAst.fromAst(tree).getRoot();
    List<CelMutableExpr> nodes = root.allNodes().map(CelNavigableMutableExpr::expr).toList();
    lastId = nodes.stream().mapToLong(CelMutableExpr::id).max().orElse(0);
    nodes.forEach(this::rewrite);
    return changed ? Optional.of(tree.toParsedAst()) : Optional.empty();
  }

  private void rewrite(CelMutableExpr node) {
    if (node.getKind() == Kind.CALL) {
      call(node, node.call());
    } else if (node.getKind() == Kind.SELECT && node.select().testOnly()) {
      has(node, node.select());
    }
  }

  private void call(CelMutableExpr node, CelMutableCall call) {
    switch (call.function()) {
      case "_/_" -> rename(call, MixedNumbers.DIVIDE);
      case "_%_" -> rename(call, MixedNumbers.REMAINDER);
      case OwnFunctions.KNOWN ->
          Paths.of(call.args().get(0)).ifPresent(path -> askKnown(node, path));
      case OwnFunctions.SEASON -> now(call);
      default -> localTime(call);
    }
  }

  private void rename(CelMutableCall call, String function) {
    call.setFunction(function);
    changed = true;
  }

  /** The time of the signal, where the author does not name another. */
  private void now(CelMutableCall call) {
    if (call.args().size() == 1) {
      call.addArgs(CelMutableExpr.ofIdent(++lastId, "time"));
      changed = true;
    }
  }

  /** CEL tells the hour in UTC unless a zone is given; here the rule's zone is. */
  private void localTime(CelMutableCall call) {
    boolean part =
        call.function().startsWith("get")
            && call.args().isEmpty()
            && call.target().isPresent()
            && time(call.target().get());
    if (part) {
      call.addArgs(CelMutableExpr.ofConstant(++lastId, CelConstant.ofValue(zone.getId())));
      changed = true;
    }
  }

  private boolean time(CelMutableExpr expr) {
    return tree.getType(expr.id()).filter(SimpleType.TIMESTAMP::equals).isPresent();
  }

  /** On a signal {@code has(x)} would find every text, since missing text is "". */
  private void has(CelMutableExpr node, CelMutableSelect select) {
    CelMutableSelect plain = CelMutableSelect.create(select.operand(), select.field());
    Paths.of(CelMutableExpr.ofSelect(plain)).ifPresent(path -> askKnown(node, path));
  }

  private void askKnown(CelMutableExpr node, String path) {
    if (vocabulary.signals()) {
      changed = true;
      node.setCall(
          CelMutableCall.create(
              "@in",
              CelMutableExpr.ofConstant(++lastId, CelConstant.ofValue(path)),
              CelMutableExpr.ofIdent(++lastId, Vocabulary.KNOWN)));
    }
  }
}

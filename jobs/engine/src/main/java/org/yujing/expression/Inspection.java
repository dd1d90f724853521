package org.yujing.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;

/** Finds in a checked expression what its types do not show. */
final class Inspection {
  /** How many loops may stand inside each other. */
  private static final int DEEPEST_LOOP = 2;

  /** How many loops an expression may have. */
  private static final int MOST_LOOPS = 4;

  private final CelAbstractSyntaxTree tree;
  private final Functions functions;
  private final List<Issue> issues = new ArrayList<>();

  Inspection(CelAbstractSyntaxTree tree, Functions functions) {
    this.tree = tree;
    this.functions = functions;
  }

  List<Issue> issues() {
    List<CelNavigableExpr> nodes = CelNavigableAst.fromAst(tree).getRoot().allNodes().toList();
    for (CelNavigableExpr node : nodes) {
      if (node.getKind() == Kind.CALL) {
        call(node.expr(), node.expr().call());
      }
    }
    loops(nodes.stream().filter(node -> node.getKind() == Kind.COMPREHENSION).toList());
    return issues;
  }

  private void call(CelExpr expr, CelCall call) {
    switch (call.function()) {
      case OwnFunctions.KNOWN -> known(call.args().get(0));
      case OwnFunctions.MENTIONS -> lexicon(call.args().get(1));
      case OwnFunctions.SEASON -> calendar(call.args().get(0));
      case "matches" -> regex(expr, call.args().get(call.args().size() - 1));
      case "timestamp" -> text(call.args().get(0)).ifPresent(text -> moment(expr, text));
      default -> {}
    }
  }

  private void known(CelExpr field) {
    if (Paths.of(field).isEmpty()) {
      report(
          ProblemCode.TYPE_ERROR,
          field,
          "known() asks for one field",
          "known(place.grid), known(attrs.level)");
    }
  }

  private void lexicon(CelExpr name) {
    reference(
        name,
        ProblemCode.UNKNOWN_LEXICON,
        "lexicon",
        functions::knowsLexicon,
        functions.lexicons());
  }

  private void calendar(CelExpr name) {
    reference(
        name,
        ProblemCode.UNKNOWN_CALENDAR,
        "calendar",
        functions::knowsCalendar,
        functions.calendars());
  }

  private void reference(
      CelExpr expr, ProblemCode code, String kind, Predicate<String> known, Set<String> all) {
    Optional<String> name = text(expr);
    if (name.isEmpty()) {
      report(
          ProblemCode.TYPE_ERROR, expr, "the " + kind + "'s name must be written out", "in quotes");
    } else if (!known.test(name.get())) {
      String what = "there is no " + kind + " \"" + name.get() + "\"";
      report(code, expr, what, Suggestion.hint(name.get(), all));
    }
  }

  private void regex(CelExpr call, CelExpr pattern) {
    text(pattern).ifPresent(text -> regex(call, text));
  }

  private void regex(CelExpr call, String text) {
    try {
      if (Pattern.compile(text).programSize() > Environment.LARGEST_REGEX) {
        report(ProblemCode.LIMIT, call, "the regular expression is too large", "repeat less");
      }
    } catch (PatternSyntaxException wrong) {
      String what = "not a regular expression: " + wrong.getDescription();
      report(ProblemCode.SYNTAX, call, what, "");
    }
  }

  private void moment(CelExpr call, String text) {
    try {
      OffsetDateTime.parse(text);
    } catch (DateTimeException wrong) {
      report(
          ProblemCode.BAD_VALUE,
          call,
          "\"" + text + "\" is no moment",
          "timestamp(\"2026-01-05T08:00:00+08:00\")");
    }
  }

  private void loops(List<CelNavigableExpr> loops) {
    for (CelNavigableExpr loop : loops) {
      if (loops.size() > MOST_LOOPS || depth(loop) > DEEPEST_LOOP) {
        report(
            ProblemCode.LIMIT,
            loop.expr(),
            "too many loops (all, exists, map, filter)",
            "at most " + MOST_LOOPS + ", and " + DEEPEST_LOOP + " inside each other");
        return;
      }
    }
  }

  private static int depth(CelNavigableExpr loop) {
    int depth = 0;
    for (Optional<CelNavigableExpr> at = Optional.of(loop); at.isPresent(); ) {
      depth += at.get().getKind() == Kind.COMPREHENSION ? 1 : 0;
      at = at.get().parent();
    }
    return depth;
  }

  private static Optional<String> text(CelExpr expr) {
    return expr.getKind() == Kind.CONSTANT
            && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? Optional.of(expr.constant().stringValue())
        : Optional.empty();
  }

  private void report(ProblemCode code, CelExpr at, String what, String hint) {
    int offset = tree.getSource().getPositionsMap().getOrDefault(at.id(), 0);
    issues.add(new Issue(code, offset, what, hint));
  }
}

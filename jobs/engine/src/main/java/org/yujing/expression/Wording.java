package org.yujing.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;

/** Says the checker's errors in the author's words. */
record Wording(String text, Vocabulary vocabulary) {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(.*?)'.*");
  private static final Pattern UNDEFINED = Pattern.compile("undefined field '(.*?)'.*");
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '(.+?)' applied to '(.*?)'( \\(cand.*)?");
  private static final Set<String> TYPES =
      Set.of(
          "bool",
          "bytes",
          "double",
          "dyn",
          "int",
          "list",
          "map",
          "null_type",
          "string",
          "type",
          "uint");
  private static final Pattern NO_PARTS = Pattern.compile("type '(.*?)' does not support.*");

  /** What the checker found, one issue each. */
  List<Issue> issues(CelAbstractSyntaxTree tree, List<CelIssue> errors) {
    List<Issue> issues = new ArrayList<>();
    for (CelIssue error : errors) {
      Optional<CelExpr> node =
          CelNavigableAst.fromAst(tree)
              .getRoot()
              .allNodes()
              .map(CelNavigableExpr::expr)
              .filter(expr -> expr.id() == error.getExprId())
              .findFirst();
      int offset = Offsets.of(text, error.getSourceLocation());
      issues.add(issue(error.getMessage(), offset, node));
    }
    return issues;
  }

  Issue wrongResult(Expected expected, CelType type) {
    String group = type.kind() == dev.cel.common.types.CelKind.STRUCT ? type.name() : "";
    String hint = group.isEmpty() ? "" : "name one of its fields, such as " + example(group);
    return new Issue(
        ProblemCode.TYPE_ERROR,
        0,
        "must give " + expected.words() + ", not " + TypeWords.of(type.name()),
        hint);
  }

  private String example(String group) {
    return group + "." + vocabulary.names(group).get(0);
  }

  private Issue issue(String message, int offset, Optional<CelExpr> node) {
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      String name = undeclared.group(1);
      boolean call = node.filter(expr -> expr.getKind() == Kind.CALL).isPresent();
      return call ? unknownFunction(name, offset) : unknownField("", name, offset);
    }
    Matcher undefined = UNDEFINED.matcher(message);
    if (undefined.matches()) {
      return unknownField(group(node), undefined.group(1), offset);
    }
    Matcher overload = OVERLOAD.matcher(message);
    if (overload.matches()) {
      return new OverloadWords(text, overload.group(1), overload.group(2)).issue(offset);
    }
    Matcher parts = NO_PARTS.matcher(message);
    String what = parts.matches() ? TypeWords.of(parts.group(1)) + " has no parts" : message;
    return new Issue(ProblemCode.TYPE_ERROR, offset, what, "");
  }

  private static String group(Optional<CelExpr> node) {
    return node.filter(expr -> expr.getKind() == Kind.SELECT)
        .flatMap(expr -> Paths.of(expr.select().operand()))
        .orElse("");
  }

  /**
   * CEL takes {@code type}, {@code list} and the like for its own types where they are no fields.
   */
  List<Issue> typesAsNames(CelAbstractSyntaxTree parsed) {
    List<Issue> issues = new ArrayList<>();
    CelNavigableAst.fromAst(parsed)
        .getRoot()
        .allNodes()
        .map(CelNavigableExpr::expr)
        .filter(expr -> expr.getKind() == Kind.IDENT)
        .filter(expr -> TYPES.contains(expr.ident().name()))
        .filter(expr -> !vocabulary.names("").contains(expr.ident().name()))
        .forEach(
            expr ->
                issues.add(
                    unknownField(
                        "",
                        expr.ident().name(),
                        parsed.getSource().getPositionsMap().getOrDefault(expr.id(), 0))));
    return issues;
  }

  private Issue unknownField(String group, String name, int offset) {
    String path = group.isEmpty() ? name : group + "." + name;
    String near = Suggestion.hint(name, vocabulary.names(group));
    String hint = vocabulary.elsewhere().getOrDefault(path, near);
    String owner = group.isEmpty() ? vocabulary.name() : group;
    return new Issue(
        ProblemCode.UNKNOWN_FIELD,
        Offsets.find(text, name, offset),
        owner + " has no \"" + name + "\"",
        hint.isEmpty() ? "it has: " + String.join(", ", vocabulary.names(group)) : hint);
  }

  private Issue unknownFunction(String name, int offset) {
    int at = Offsets.before(text, name, offset);
    String form = FunctionForms.ALL.get(name);
    if (form != null) {
      return new Issue(ProblemCode.TYPE_ERROR, at, name + "() is not written so", form);
    }
    String hint = Suggestion.hint(name, FunctionForms.ALL.keySet());
    return new Issue(
        ProblemCode.UNKNOWN_FUNCTION, at, "there is no function \"" + name + "\"", hint);
  }
}

package org.yujing.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.Program;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.ProblemCode;

/**
 * Makes expressions of texts: parse, check, look for what the checker cannot see, rewrite, plan.
 * Not for several threads; the expressions it makes are.
 */
public final class ExpressionCompiler {
  private final Functions functions;
  private final ZoneId zone;
  private final CelRuntime runtime;
  private final Map<Vocabulary, CelCompiler> compilers = new HashMap<>();

  /**
   * @param functions the reference data that lexicons and calendars are looked up in
   * @param zone whose local days seasons, and hours of the day, are counted in
   */
  public ExpressionCompiler(Functions functions, ZoneId zone) {
    this.functions = functions;
    this.zone = zone;
    this.runtime = Environment.runtime(functions, zone);
  }

  /** The expression in a text, or everything that is wrong with it. */
  public Checked compile(String text, Vocabulary vocabulary, Expected expected) {
    CelCompiler compiler = compilers.computeIfAbsent(vocabulary, Environment::compiler);
    try {
      CelValidationResult parsed = compiler.parse(text);
      if (parsed.hasError()) {
        return new Checked(null, new SyntaxWords(text).issues(parsed.getErrors()));
      }
      return check(compiler, parsed.getAst(), new Wording(text, vocabulary), expected);
    } catch (CelValidationException | CelEvaluationException unexpected) {
      return failed(new Issue(ProblemCode.SYNTAX, 0, unexpected.getMessage(), ""));
    }
  }

  private Checked check(
      CelCompiler compiler, CelAbstractSyntaxTree parsed, Wording wording, Expected expected)
      throws CelValidationException, CelEvaluationException {
    List<Issue> types = wording.typesAsNames(parsed);
    if (!types.isEmpty()) {
      return new Checked(null, types);
    }
    CelValidationResult checked = compiler.check(parsed);
    if (checked.hasError()) {
      return new Checked(null, wording.issues(parsed, checked.getErrors()));
    }
    CelAbstractSyntaxTree tree = checked.getAst();
    List<Issue> issues = new Inspection(tree, functions).issues();
    if (!issues.isEmpty()) {
      return new Checked(null, issues);
    }
    if (!ResultType.fits(expected, tree.getResultType())) {
      return failed(wording.wrongResult(expected, tree.getResultType()));
    }
    return plan(compiler, tree, wording, expected);
  }

  private Checked plan(
      CelCompiler compiler, CelAbstractSyntaxTree tree, Wording wording, Expected expected)
      throws CelValidationException, CelEvaluationException {
    CelAbstractSyntaxTree ready = tree;
    Optional<CelAbstractSyntaxTree> rewritten =
        new Rewriting(tree, wording.vocabulary(), zone).rewritten();
    if (rewritten.isPresent()) {
      CelValidationResult checked = compiler.check(rewritten.get());
      if (checked.hasError()) {
        return new Checked(null, wording.issues(rewritten.get(), checked.getErrors()));
      }
      ready = checked.getAst();
    }
    Program program = runtime.createProgram(ready);
    Map<String, Set<String>> terms = Terms.of(tree.getExpr());
    return new Checked(
        new CompiledExpression(
            wording.text(),
            Plain.of(ready, functions, zone).orElse(null),
            Plain.left(ready, functions, zone, terms.keySet()),
            program,
            expected,
            new Terms(tree, wording.vocabulary()).names(),
            terms),
        List.of());
  }

  private static Checked failed(Issue issue) {
    return new Checked(null, List.of(issue));
  }
}

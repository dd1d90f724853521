package org.yujing.assess;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.problem.YamlNode;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleSet;

/**
 * Reads everything below {@code assessment/}: the policy, the routing tables and the Drools rules.
 * The checker and the job use it alike: what one accepts, so does the other.
 */
public final class AssessmentLoader {
  private final RuleFiles files;
  private final AssessmentFiles found;
  private final TablesRead tables;
  private final Problems problems = new Problems();
  private final CompletableFuture<Compiled> compiling;

  /** The Drools rules; null where there are none, and then nothing of Drools is loaded. */
  private record Compiled(DrlRules rules, List<Problem> problems) {}

  private AssessmentLoader(RuleFiles files, AssessmentLoader earlier, Executor compiler) {
    this.files = files;
    this.found = AssessmentFiles.of(files, problems);
    this.tables = new TablesRead(earlier == null ? null : earlier.tables);
    this.compiling =
        earlier != null && earlier.drools().equals(drools())
            ? earlier.compiling
            : compiling(compiler);
  }

  private CompletableFuture<Compiled> compiling(Executor compiler) {
    return found.drools().isEmpty()
        ? CompletableFuture.completedFuture(new Compiled(null, List.of()))
        : CompletableFuture.supplyAsync(this::compiled, compiler);
  }

  /** The assessment part of a rule set, with every problem of every file. */
  public static Assessing load(RuleFiles files, Reference reference, RuleSet rules) {
    return after(null, files).load(reference, rules);
  }

  /**
   * A loader on this thread that compiles Drools rules, and reads tables, only where they are not
   * those of an earlier one, which may be null.
   */
  public static AssessmentLoader after(AssessmentLoader earlier, RuleFiles files) {
    return new AssessmentLoader(files, earlier, Runnable::run);
  }

  private Map<String, String> drools() {
    Map<String, String> texts = new TreeMap<>();
    found.drools().forEach(path -> texts.put(path, files.contents().get(path)));
    return texts;
  }

  /**
   * Starts to compile the Drools rules, which takes longest and needs nothing but the files, on a
   * thread of its own; {@link #load(Reference, RuleSet)} waits for it.
   */
  public static AssessmentLoader start(RuleFiles files) {
    return new AssessmentLoader(
        files,
        null,
        task -> {
          Thread thread = new Thread(task, "drools-compiler");
          thread.setDaemon(true);
          thread.start();
        });
  }

  private Compiled compiled() {
    Problems wrong = new Problems();
    DrlRules rules = DrlRules.compile(files, found.drools(), wrong);
    return new Compiled(rules, wrong.sorted());
  }

  /** What was started, to be called once. */
  public Assessing load(Reference reference, RuleSet rules) {
    KnownNames names = KnownNames.of(files, rules, reference);
    Policy settings = policy(reference, rules.version());
    RoutingTables routing =
        new RoutingLoader(files, names, tables, problems).load(found.tables(), settings, rules);
    Policy policy = settings.with(routing.routes(settings));
    Compiled compiled = compiling.join();
    problems.addAll(compiled.problems());
    if (compiled.rules() == null) {
      return new Assessing(
          policy, () -> Assessor.NONE, Set.of(), routing.names(), problems.sorted());
    }
    compiled.rules().mentions().forEach(mention -> names.check(mention, problems));
    return new Assessing(
        policy,
        () -> compiled.rules().assessor(policy, reference),
        compiled.rules().names(),
        routing.names(),
        problems.sorted());
  }

  private Policy policy(Reference reference, String version) {
    Policy usual = Policy.standard(version);
    String written = files.contents().get(AssessmentFiles.POLICY);
    if (written == null) {
      return usual;
    }
    return Yaml.read(files.place(AssessmentFiles.POLICY), written, problems)
        .flatMap(YamlNode::mapping)
        .map(map -> new PolicyReader(map, reference, usual, problems).read())
        .orElse(usual);
  }
}

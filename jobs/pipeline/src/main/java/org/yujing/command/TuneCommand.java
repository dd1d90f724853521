package org.yujing.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.yujing.backtest.BadSweepException;
import org.yujing.backtest.ChartPage;
import org.yujing.backtest.FoundMatters;
import org.yujing.backtest.JsonLines;
import org.yujing.backtest.LocalDays;
import org.yujing.backtest.OutcomeYardstick;
import org.yujing.backtest.RuleSweep;
import org.yujing.backtest.RuleVariant;
import org.yujing.backtest.SweepJson;
import org.yujing.backtest.SweepReading;
import org.yujing.backtest.SweptSetting;
import org.yujing.backtest.TruthYardstick;
import org.yujing.backtest.WarningFile;
import org.yujing.backtest.Yardstick;
import org.yujing.pipeline.FirstReading;
import org.yujing.pipeline.RunInput;
import org.yujing.problem.Problem;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleSet;
import org.yujing.simulate.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing tune}: one rule at many settings, in one pass over history. */
@Command(name = "tune", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class TuneCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleOptions rules;
  @Mixin private HistoryOptions history;

  @Parameters(paramLabel = "RULE", descriptionKey = "tune-rule")
  private String name;

  @Option(names = "--set", paramLabel = "PATH=VALUES", required = true, descriptionKey = "tune-set")
  private List<String> settings;

  @Option(names = "--truth", paramLabel = "FILE", descriptionKey = "tune-truth")
  private Path truth;

  @Option(names = "--html", paramLabel = "FILE", descriptionKey = "backtest-html")
  private Path html;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    long started = System.nanoTime();
    PageFile.refuse(html, ChartPage.MARK);
    List<Truth> planted = truth == null ? null : TruthFile.read(truth, err());
    try {
      List<SweptSetting> wanted = settings.stream().map(SweptSetting::parse).toList();
      return sweep(wanted, planted, started);
    } catch (BadSweepException bad) {
      throw new UnusableException(Words.of("tune.bad." + bad.code(), bad.values()));
    }
  }

  private int sweep(List<SweptSetting> wanted, List<Truth> planted, long started) {
    RunInput input = history.input(err());
    Future<FirstReading> seen = FirstReading.start(input);
    RuleOptions.Found found = rules.find(input.pseudonyms(), history.bundled(rules));
    ProblemList.print(found.problems().sorted(), err());
    if (found.problems().hasErrors()) {
      err().println(Words.of("check.bad", found.problems().size()));
      return 1;
    }
    RuleSet all = found.loading().rules();
    RuleSweep sweep = new RuleSweep(found.files(), all, rule(all), wanted);
    RuleOptions.Found varied = varied(sweep, input);
    Set<RuleVariant> impossible = refuseBad(sweep, varied);
    if (!impossible.isEmpty()) {
      sweep = sweep.without(impossible);
      varied = varied(sweep, input);
    }
    SweepResult result = play(input, sweep, varied, found, planted, seen);
    say(result, all.version(), started);
    return 0;
  }

  private Rule rule(RuleSet all) {
    Optional<Rule> rule = all.find(name);
    if (rule.isEmpty()) {
      List<String> names = all.rules().stream().map(Rule::name).toList();
      String near = Suggestion.nearest(name, names).orElse(String.join(", ", names));
      throw new UnusableException(Words.of("tune.no.rule", name, near));
    }
    return rule.get();
  }

  private RuleOptions.Found varied(RuleSweep sweep, RunInput input) {
    boolean outcomes = input.dispositions() != null;
    return rules.find(
        sweep.files(outcomes), new Problems(), input.pseudonyms(), history.bundled(rules));
  }

  /**
   * Says what is wrong with variants, each sentence once.
   *
   * @return those that are good but for the order of their levels, if others are left
   */
  private Set<RuleVariant> refuseBad(RuleSweep sweep, RuleOptions.Found varied) {
    List<Problem> errors = varied.problems().sorted().stream().filter(Problem::error).toList();
    Set<RuleVariant> impossible = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    boolean others = false;
    for (Problem problem : errors) {
      RuleVariant variant = sweep.of(problem.file());
      boolean order = variant != null && problem.code() == ProblemCode.LEVEL_ORDER;
      others |= !order;
      String whose = variant == null ? problem.file() : variant.label();
      String what = problem.code() + " " + problem.what() + hint(problem);
      if (told.add(order ? whose + what : what)) {
        err().println(whose + ": " + what);
      }
      impossible.add(variant);
    }
    int tried = sweep.variants().size() - 1;
    if (others || (!impossible.isEmpty() && impossible.size() >= tried)) {
      throw new UnusableException(Words.of("tune.bad.variants", name));
    }
    if (!impossible.isEmpty()) {
      err().println(Words.of("tune.skipped", impossible.size()));
    }
    return impossible;
  }

  private static String hint(Problem problem) {
    return problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")";
  }

  private SweepResult play(
      RunInput input,
      RuleSweep sweep,
      RuleOptions.Found varied,
      RuleOptions.Found found,
      List<Truth> planted,
      Future<FirstReading> seen) {
    var policy = found.assessing().policy();
    return HistoryRun.play(
        null,
        varied.loading().rules(),
        "run.progress",
        folder -> history.plan(input, varied, folder, false),
        seen,
        err(),
        run -> {
          Remarks.print(run.summary(), err());
          Yardstick yardstick =
              planted != null
                  ? new TruthYardstick(sweep.rule(), planted, input.pseudonyms())
                  : outcomes(input, sweep, run, policy.reopenWithin());
          long from = Math.max(run.plan().from(), run.totals().first());
          LocalDays days = LocalDays.of(policy.zone(), from, run.totals().until());
          SweepReading reading =
              new SweepReading(
                  sweep,
                  WarningFile.read(run.folder().resolve("warnings.shadow.jsonl"), policy.zone()),
                  days,
                  policy.reopenWithin(),
                  yardstick);
          String known = known(planted != null, reading.known());
          return new SweepResult(sweep, days, known, reading.figures());
        });
  }

  private static String known(boolean truth, boolean anything) {
    if (anything) {
      return truth ? "truth" : "dispositions";
    }
    return truth ? "untold" : "none";
  }

  private static Yardstick outcomes(
      RunInput input, RuleSweep sweep, HistoryRun run, Duration reopenWithin) {
    Path history = run.folder().resolve("queue-history.jsonl");
    return new OutcomeYardstick(
        sweep.rule().scenario(),
        input.dispositions() == null
            ? List.of()
            : FoundMatters.of(JsonLines.read(history, line -> true), reopenWithin));
  }

  private void say(SweepResult result, String version, long started) {
    if (html != null) {
      PageFile.write(html, SweepPage.write(result));
    }
    if (!history.key().given()) {
      err().println(Words.of("key.development"));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(SweepJson.write(result.sweep(), version, result.knownFrom(), result.figures()));
    } else {
      new SweepText(result).print(out);
      out.println(Words.of("backtest.done", (System.nanoTime() - started) / 1e9));
    }
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

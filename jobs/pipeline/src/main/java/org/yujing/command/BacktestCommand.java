package org.yujing.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.yujing.backtest.Backtest;
import org.yujing.backtest.BacktestJson;
import org.yujing.backtest.BacktestReading;
import org.yujing.backtest.ChartPage;
import org.yujing.backtest.ItemBound;
import org.yujing.backtest.SignalTimes;
import org.yujing.backtest.WarningComparison;
import org.yujing.pipeline.FirstReading;
import org.yujing.pipeline.RunInput;
import org.yujing.signal.Pseudonyms;
import org.yujing.warning.Warning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing backtest}: what a rule set would have said of history, and at what cost. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class BacktestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleOptions rules;
  @Mixin private HistoryOptions history;

  @Option(names = "--against", paramLabel = "DIR", descriptionKey = "against")
  private Path against;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "backtest-out")
  private Path out;

  @Option(names = "--html", paramLabel = "FILE", descriptionKey = "backtest-html")
  private Path html;

  @Option(names = "--max-items-per-day", paramLabel = "N", descriptionKey = "max-items-per-day")
  private Long most;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  /** One rule set's figures, and what they were added up from. */
  private record Side(RuleOptions.Found found, Backtest backtest, List<Warning> warnings) {}

  @Override
  public Integer call() {
    long started = System.nanoTime();
    if (most != null && most < 0) {
      throw new UnusableException(Words.of("backtest.bound.bad", most));
    }
    PageFile.refuse(html, ChartPage.MARK);
    if (out != null) {
      RulePlaces.refuse(out, rules.folder());
    }
    RunInput input = history.input(err());
    SignalTimes times = new SignalTimes();
    Future<FirstReading> seen = FirstReading.start(input, times::of);
    Pseudonyms pseudonyms = input.pseudonyms();
    RuleOptions.Found now = rules.find(pseudonyms, history.bundled(rules));
    RuleOptions.Found then =
        against == null ? null : rules.find(against, pseudonyms, history.bundled(rules));
    if (!good(now) || (then != null && !good(then))) {
      return 1;
    }
    Side after = play(input, now, seen, times, out, "run.progress");
    Side before =
        then == null ? null : play(input, then, seen, times, null, "backtest.progress.against");
    return say(after, before, started);
  }

  private boolean good(RuleOptions.Found found) {
    ProblemList.print(found.problems().sorted(), err());
    if (found.problems().hasErrors()) {
      err().println(Words.of("check.bad", found.problems().size()));
      return false;
    }
    return true;
  }

  private Side play(
      RunInput input,
      RuleOptions.Found found,
      Future<FirstReading> seen,
      SignalTimes times,
      Path kept,
      String progress) {
    return HistoryRun.play(
        kept,
        found.loading().rules(),
        progress,
        folder -> history.plan(input, found, folder, kept != null),
        seen,
        err(),
        run -> {
          Remarks.print(run.summary(), err());
          BacktestReading reading =
              new BacktestReading(
                  run.plan(), run.rules(), run.totals(), run.folder(), run.summary().json());
          return new Side(
              found, reading.backtest(run.summary().sources(), times), reading.warnings());
        });
  }

  private int say(Side after, Side before, long started) {
    WarningComparison comparison =
        before == null
            ? null
            : WarningComparison.of(
                before.found().loading().rules(),
                before.warnings(),
                after.found().loading().rules(),
                after.warnings());
    BacktestResult result =
        new BacktestResult(
            after.backtest(),
            before == null ? null : before.backtest(),
            comparison,
            most == null ? null : new ItemBound(most));
    if (html != null) {
      PageFile.write(html, BacktestPage.write(result));
    }
    if (!history.key().given()) {
      err().println(Words.of("key.development"));
    }
    PrintWriter to = spec.commandLine().getOut();
    if (json) {
      to.println(json(result));
    } else {
      BacktestText.print(result, to);
      to.println(Words.of("backtest.done", (System.nanoTime() - started) / 1e9));
    }
    return result.broken().isEmpty() ? 0 : 1;
  }

  private static ObjectNode json(BacktestResult result) {
    ObjectNode node = BacktestJson.write(result.after());
    if (result.before() != null) {
      node.set("against", BacktestJson.write(result.before()));
      node.set("comparison", BacktestJson.write(result.comparison()));
    }
    if (result.bound() != null) {
      node.set("broken", BacktestJson.write(result.bound(), result.broken()));
    }
    return node;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

package org.yujing.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.yujing.backtest.BadLineException;
import org.yujing.stack.StackException;
import org.yujing.topic.BrokerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The one command. Exit codes: 0 done and good, 1 what it checked is not good, 2 wrong usage or
 * input.
 */
@Command(
    name = "yujing",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    resourceBundle = "org.yujing.command.help",
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      TestCommand.class,
      BacktestCommand.class,
      TuneCommand.class,
      ExplainCommand.class,
      FmtCommand.class,
      NewCommand.class,
      TopicsCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      SubmitCommand.class,
      DiffCommand.class,
      PublishCommand.class,
      RollbackCommand.class,
      RulesCommand.class,
      FeedCommand.class,
      WatchCommand.class,
      SimulateCommand.class,
      ScoreCommand.class,
      HelpCommand.class
    })
public final class Yujing implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    Locale.setDefault(Words.locale());
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Words.unknownLanguage().ifPresent(err::println);
    int code = commandLine().setOut(out).setErr(err).execute(args);
    err.flush();
    if (out.checkError()) {
      code = lost(err);
    }
    Runtime.getRuntime().exit(code);
  }

  /** Whoever closes a pipe, as head does, has read enough and needs no word. */
  private static int lost(PrintWriter err) {
    if (ClosedPipe.isStandardOutput()) {
      return ClosedPipe.EXIT_CODE;
    }
    err.println(Words.of("answer.lost"));
    return CommandLine.ExitCode.USAGE;
  }

  /** The parser with every verb, as {@link #main} uses it. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Yujing());
    line.setExecutionExceptionHandler(Yujing::fail);
    line.setParameterExceptionHandler(new WrongNumber(line.getParameterExceptionHandler()));
    return line;
  }

  /** What people can mend is a sentence; anything else is a fault of ours and shows where. */
  private static int fail(Exception e, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof UnusableException unusable) {
      line.getErr().println("yujing: " + unusable.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    if (e instanceof StackException stack) {
      line.getErr().println("yujing: " + StackOption.words(stack));
      return CommandLine.ExitCode.USAGE;
    }
    if (e instanceof BrokerException broker) {
      line.getErr().println("yujing: " + BrokerWords.of(broker));
      return CommandLine.ExitCode.USAGE;
    }
    if (e instanceof BadLineException bad) {
      line.getErr().println("yujing: " + words(bad));
      return CommandLine.ExitCode.USAGE;
    }
    throw e;
  }

  private static String words(BadLineException bad) {
    return bad.line() == 0
        ? Words.of("score.unreadable", bad.file())
        : Words.of("score.warnings.bad", bad.file(), bad.line(), bad.getMessage());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Words.of("missing.verb"));
  }
}

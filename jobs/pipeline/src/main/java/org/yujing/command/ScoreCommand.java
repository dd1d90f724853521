package org.yujing.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.yujing.backtest.WarningFile;
import org.yujing.score.Scores;
import org.yujing.score.Scoring;
import org.yujing.simulate.Truth;
import org.yujing.warning.Warning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing score}: the warnings of a run held against the truth of a simulation. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class ScoreCommand implements Callable<Integer> {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Spec private CommandSpec spec;
  @Mixin private KeyOption key;

  @Option(names = "--truth", paramLabel = "FILE", required = true, descriptionKey = "score-truth")
  private Path truth;

  @Option(
      names = "--warnings",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "score-warnings")
  private Path warnings;

  @Option(names = "--min-recall", paramLabel = "SHARE", descriptionKey = "score-min-recall")
  private double leastRecall;

  @Option(names = "--min-precision", paramLabel = "SHARE", descriptionKey = "score-min-precision")
  private double leastPrecision;

  @Option(names = "--list", descriptionKey = "score-list")
  private boolean list;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    share("--min-recall", leastRecall);
    share("--min-precision", leastPrecision);
    PrintWriter err = spec.commandLine().getErr();
    List<Truth> truths = TruthFile.read(truth, err);
    List<Warning> said = said();
    if (truths.isEmpty()) {
      err.println(Words.of("score.no.truth", truth));
      return 1;
    }
    Scores scores = Scoring.of(truths, said, key.pseudonyms());
    if (scores.strange()) {
      err.println(Words.of("score.strange", truth, warnings));
    }
    return say(scores);
  }

  private int say(Scores scores) {
    PrintWriter out = spec.commandLine().getOut();
    if (!key.given()) {
      spec.commandLine().getErr().println(Words.of("key.development"));
    }
    boolean good = !scores.strange() && scores.good(leastRecall, leastPrecision);
    if (json) {
      out.println(ScoreJson.of(scores, good, list));
    } else {
      new ScoreText(scores, out).print(list);
      if (!scores.good(leastRecall, leastPrecision)) {
        out.println(Words.of("score.bad", leastRecall, leastPrecision));
      }
    }
    return good ? 0 : 1;
  }

  private static void share(String option, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new UnusableException(Words.of("score.share", option, share));
    }
  }

  private List<Warning> said() {
    return WarningFile.read(TruthFile.needed(warnings, "warnings.jsonl"), ZONE);
  }
}

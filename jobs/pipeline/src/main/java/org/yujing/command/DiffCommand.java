package org.yujing.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yujing.problem.Problems;
import org.yujing.rule.RuleSetDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing diff}: how one folder of rules differs from another. */
@Command(name = "diff", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private KeyOption key;

  @Parameters(index = "0", paramLabel = "A", descriptionKey = "diff-before")
  private Path before;

  @Parameters(index = "1", paramLabel = "B", descriptionKey = "diff-after")
  private Path after;

  @Option(names = "--reference", paramLabel = "DIR", descriptionKey = "reference")
  private List<Path> reference = new ArrayList<>();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    for (Path folder : reference) {
      if (!Files.isDirectory(folder)) {
        throw new UnusableException(Words.of("no.such.folder", folder));
      }
    }
    Problems problems = new Problems();
    RuleSides sides = new RuleSides(reference, key.pseudonyms(), problems);
    RuleSetDiff diff = RuleSetDiff.of(sides.folder(before), sides.folder(after));
    if (problems.hasErrors()) {
      PrintWriter err = spec.commandLine().getErr();
      ProblemList.print(problems.sorted(), err);
      err.println(Words.of("check.bad", problems.size()));
      return 1;
    }
    say(diff, json, spec.commandLine().getOut());
    return 0;
  }

  static void say(RuleSetDiff diff, boolean json, PrintWriter out) {
    if (json) {
      out.println(DiffJson.of(diff));
    } else {
      new DiffText(diff, out).print();
    }
  }
}

package org.yujing.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yujing.problem.Problems;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesTopic;
import org.yujing.rule.RuleSetDiff;
import org.yujing.rule.RuleSetDiff.Side;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing rules diff}: how rule sets that were handed over differ. */
@Command(name = "diff", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class RulesDiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StackOptions stack;
  @Mixin private KeyOption key;

  @Parameters(arity = "0..2", paramLabel = "N", descriptionKey = "rules-diff-numbers")
  private List<Long> numbers = new ArrayList<>();

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules-diff-rules")
  private Path folder;

  @Option(names = "--reference", paramLabel = "DIR", descriptionKey = "reference")
  private List<Path> reference = new ArrayList<>();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    if (numbers.size() > (folder == null ? 2 : 1)) {
      throw new UnusableException(Words.of("diff.many"));
    }
    RulesTopic topic = stack.rules();
    Problems problems = new Problems();
    List<Path> registers = reference.isEmpty() ? stack.reference() : reference;
    RuleSides sides = new RuleSides(registers, key.pseudonyms(), problems);
    RuleSetDiff diff = RuleSetDiff.of(before(topic, sides), after(topic, sides));
    if (problems.hasErrors()) {
      ProblemList.print(problems.sorted(), spec.commandLine().getErr());
      spec.commandLine().getErr().println(Words.of("check.bad", problems.size()));
      return 1;
    }
    DiffCommand.say(diff, json, spec.commandLine().getOut());
    return 0;
  }

  /** The first number; without one, the set in force, or the one before where no other is meant. */
  private Side before(RulesTopic topic, RuleSides sides) {
    PublishedRules rules =
        numbers.isEmpty()
            ? folder == null ? previous(topic) : inForce(topic)
            : RollbackCommand.earlier(topic, numbers.get(0));
    return sides.files(rules.files());
  }

  private Side after(RulesTopic topic, RuleSides sides) {
    if (folder != null) {
      return sides.folder(folder);
    }
    PublishedRules rules =
        numbers.size() == 2 ? RollbackCommand.earlier(topic, numbers.get(1)) : inForce(topic);
    return sides.files(rules.files());
  }

  private static PublishedRules previous(RulesTopic topic) {
    return RollbackCommand.earlier(topic, RollbackCommand.before(topic));
  }

  private static PublishedRules inForce(RulesTopic topic) {
    return topic.inForce().orElseThrow(() -> new UnusableException(Words.of("rules.none")));
  }
}

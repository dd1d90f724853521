package org.yujing.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesReading;
import org.yujing.publish.RulesReading.Illegible;
import org.yujing.publish.RulesReading.Legible;
import org.yujing.publish.RulesStatus;
import org.yujing.publish.RulesTopic;
import org.yujing.rule.RuleSetDiff;
import org.yujing.rule.RuleSetDiff.Side;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing rollback}: hands over an earlier rule set again. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StackOptions stack;
  @Mixin private KeyOption key;
  @Mixin private HandOverOptions how;

  @Parameters(index = "0", arity = "0..1", paramLabel = "N", descriptionKey = "rollback-number")
  private Long number;

  @Option(names = "--reference", paramLabel = "DIR", descriptionKey = "reference")
  private List<Path> reference = new ArrayList<>();

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    try (LastWords words = new LastWords(how::lastWords, spec.commandLine().getErr())) {
      return handOver();
    }
  }

  private int handOver() {
    Duration timeout = how.timeout();
    RulesTopic topic = stack.rules();
    PublishedRules earlier = earlier(topic, number == null ? before(topic) : number);
    PublishedRules again =
        new PublishedRules(0, how.by(), how.note(), null, earlier.number(), earlier.files());
    Optional<PublishedRules> inForce = topic.inForce();
    RuleSetDiff diff =
        inForce
            .flatMap(this::side)
            .flatMap(from -> side(again).map(to -> RuleSetDiff.of(from, to)))
            .orElse(null);
    PrintWriter out = spec.commandLine().getOut();
    int code = how.handOver(new Publication(again, diff, json, out), inForce, topic, timeout);
    if (code == 0 && !json) {
      sayWhatIsInUse(earlier, inForce, out);
    }
    return code;
  }

  /** Two rollbacks lead back to where one was: who wants to go further has to know. */
  private void sayWhatIsInUse(
      PublishedRules earlier, Optional<PublishedRules> left, PrintWriter out) {
    if (how.sent().isPresent() && left.isPresent()) {
      long now = how.sent().getAsLong();
      out.println(Words.of("rollback.now", now, earlier.number(), left.get().number()));
    }
  }

  private Optional<Side> side(PublishedRules rules) {
    List<Path> registers = reference.isEmpty() ? stack.reference() : reference;
    return RuleSides.legible(rules.files(), registers, key.pseudonyms());
  }

  /** The set in force before the one that is. */
  static long before(RulesTopic topic) {
    List<RulesStatus> accepted = RulesTopic.accepted(topic.statuses());
    String now = accepted.isEmpty() ? "" : accepted.get(accepted.size() - 1).version();
    return accepted.stream()
        .filter(status -> !status.version().equals(now))
        .reduce((first, last) -> last)
        .map(RulesStatus::number)
        .orElseThrow(() -> new UnusableException(Words.of("rollback.none")));
  }

  /** The set of that number, which must be there and legible. */
  static PublishedRules earlier(RulesTopic topic, long number) {
    RulesReading reading =
        topic
            .set(number)
            .orElseThrow(() -> new UnusableException(Words.of("rules.unknown", number)));
    if (reading instanceof Illegible wrong) {
      throw new UnusableException(
          Words.of("rules.illegible", number, String.join("; ", wrong.reasons())));
    }
    return ((Legible) reading).rules();
  }
}

package org.yujing.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesTopic;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleFiles.Part;
import org.yujing.rule.RuleSetDiff;
import org.yujing.rule.RuleSetDiff.Side;
import org.yujing.signal.Pseudonyms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing publish}: checks a rule set and hands it over to the running jobs. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleOptions rules;
  @Mixin private KeyOption key;
  @Mixin private StackOptions stack;
  @Mixin private HandOverOptions how;

  @Option(names = "--effective", paramLabel = "TIME", descriptionKey = "effective")
  private String effective;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    try (LastWords words = new LastWords(how::lastWords, err())) {
      return handOver();
    }
  }

  private int handOver() {
    Duration timeout = how.timeout();
    Long from = effective == null ? null : (Long) Times.parse("--effective", effective);
    RulesTopic topic = stack.rules();
    Pseudonyms pseudonyms = key.pseudonyms();
    List<Path> bundled = rules.referenceGiven() ? List.of() : stack.reference();
    Path folder = folder();
    RuleExamination examined =
        RuleExamination.of(rules.find(folder, pseudonyms, bundled), pseudonyms);
    if (!examined.accepted(Instant.now(), err())) {
      return 1;
    }
    Optional<PublishedRules> inForce = topic.inForce();
    RuleFiles files = RuleFiles.of(examined.found().files().contents());
    if (!rules.given() && inForce.filter(set -> nothingStays(set.files(), files)).isPresent()) {
      throw new UnusableException(Words.of("publish.all.gone", folder));
    }
    if (!examined.passed(folder, err())) {
      return 1;
    }
    PublishedRules handed = new PublishedRules(0, how.by(), how.note(), from, null, files);
    Side side = new Side(files, examined.found().loading().rules());
    RuleSetDiff diff =
        inForce
            .flatMap(set -> RuleSides.legible(set.files(), registers(bundled), pseudonyms))
            .map(before -> RuleSetDiff.of(before, side))
            .orElse(null);
    return how.handOver(
        new Publication(handed, diff, json, spec.commandLine().getOut()), inForce, topic, timeout);
  }

  /** The folder that was given; else the one that the stack was started with, which is said. */
  private Path folder() {
    if (rules.given()) {
      return rules.folder();
    }
    Path folder = stack.firstRules().map(RuleOptions::shortest).orElseGet(rules::folder);
    err().println(Words.of("publish.folder", folder));
    return folder;
  }

  /** Whether none of the rule files in use has its place in the new set. */
  static boolean nothingStays(RuleFiles inUse, RuleFiles next) {
    List<String> paths = inUse.paths(Part.RULE);
    return !paths.isEmpty() && Collections.disjoint(paths, next.paths(Part.RULE));
  }

  private List<Path> registers(List<Path> bundled) {
    return rules.referenceGiven() ? rules.reference() : bundled;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

package org.yujing.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.yujing.problem.Problems;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesTopic;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleFiles.Part;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Pseudonyms;

/** The rule set that a new stack starts with. */
public final class FirstRules {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private FirstRules() {}

  /** Whether no rule set was ever published. */
  public static boolean missing(Stack stack) {
    return topic(stack.settings().ports()).newest().isEmpty();
  }

  /**
   * Publishes the stack's rule folder where no rule set was ever published. Its stories are not
   * run: whoever calls this has.
   *
   * @param by who does so
   * @throws StackException if the rules have problems
   */
  public static void publish(Stack stack, String by, Voice voice) {
    RulesTopic topic = topic(stack.settings().ports());
    if (topic.newest().isEmpty()) {
      RuleFiles files = files(stack.settings().inputs());
      long number = topic.append(new PublishedRules(0, by, "yujing up", null, null, files));
      voice.say(Saying.PUBLISHED, stack.settings().inputs().rules(), number, files.version());
    }
  }

  /** Says so where the rules in force are others than those in the stack's folder. */
  public static void sayWhetherOthersStay(Stack stack, Voice voice) {
    Path folder = stack.settings().inputs().rules();
    String version = RuleFiles.read(folder, new Problems()).version();
    topic(stack.settings().ports())
        .inForce()
        .filter(set -> !set.version().equals(version))
        .ifPresent(set -> voice.say(Saying.RULES_STAY, folder, set.number()));
  }

  static RulesTopic topic(Ports ports) {
    Properties client = new Properties();
    client.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, ports.kafkaServers());
    return new RulesTopic(client, PATIENCE);
  }

  private static RuleFiles files(StackInputs inputs) {
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.read(inputs.rules(), problems);
    Reference lists =
        Reference.load(
            files.texts(Part.REFERENCE), inputs.reference(), Pseudonyms.forDevelopment(), problems);
    problems.addAll(RuleLoader.load(files, lists, lists.rosterNames()).problems());
    if (problems.hasErrors()) {
      throw new StackException(Saying.BAD_RULES, inputs.rules(), problems.sorted().get(0));
    }
    return files;
  }
}

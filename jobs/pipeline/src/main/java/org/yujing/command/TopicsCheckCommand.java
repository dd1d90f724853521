package org.yujing.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.yujing.topic.TopicAdmin;
import org.yujing.topic.TopicPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code yujing topics check}: says how the topics differ from what is planned. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class TopicsCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private TopicOptions topics;

  @Override
  public Integer call() {
    List<TopicPlan> plans = topics.plans(spec.commandLine().getErr());
    try (TopicAdmin admin = topics.admin()) {
      return topics.say(plans, List.of(), admin.check(plans), spec.commandLine().getOut());
    }
  }
}

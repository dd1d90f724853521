package org.yujing.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code yujing topics}: the topics of the live system. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help",
    subcommands = {TopicsCreateCommand.class, TopicsCheckCommand.class})
final class TopicsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Words.of("topics.missing.verb"));
  }
}

package org.yujing.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code yujing rules}: the rule sets of the running system. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help",
    subcommands = {
      RulesListCommand.class,
      RulesHistoryCommand.class,
      RulesShowCommand.class,
      RulesDiffCommand.class,
      RulesShadowCommand.class
    })
final class RulesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Words.of("missing.rules.verb"));
  }
}

package org.yujing.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code yujing new}: writes the first files of a rule or a pack. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help",
    subcommands = {NewRuleCommand.class, NewPackCommand.class})
final class NewCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Words.of("new.missing"));
  }
}

package org.yujing.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing help VERB}: what {@code yujing VERB --help} says. */
@Command(
    name = "help",
    helpCommand = true,
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "VERB", descriptionKey = "help-verb")
  private String[] verbs = {};

  @Override
  public Integer call() {
    CommandLine asked = spec.commandLine().getParent();
    for (String verb : verbs) {
      CommandLine below = asked.getSubcommands().get(verb);
      if (below == null) {
        String all = String.join(", ", asked.getSubcommands().keySet());
        throw new UnusableException(Words.of("help.unknown", PlainText.of(verb), all));
      }
      asked = below;
    }
    asked.usage(spec.commandLine().getOut());
    return CommandLine.ExitCode.OK;
  }
}

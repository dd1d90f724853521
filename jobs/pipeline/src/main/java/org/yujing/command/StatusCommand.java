package org.yujing.command;

import java.util.concurrent.Callable;
import org.yujing.stack.StackStatus;
import org.yujing.stack.StatusReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code yujing status}: whether the stack of this machine does its work. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StackOption option;

  @Override
  public Integer call() {
    StackStatus status = new StatusReading(option.stack()).read(System.currentTimeMillis());
    if (option.json()) {
      spec.commandLine().getOut().println(StatusJson.of(status));
    } else {
      StatusText.print(status, spec.commandLine().getOut());
    }
    return status.good() ? 0 : 1;
  }
}

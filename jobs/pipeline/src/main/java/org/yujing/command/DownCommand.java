package org.yujing.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yujing.stack.Server;
import org.yujing.stack.Stack;
import org.yujing.stack.StackJobs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing down}: stops the stack of this machine; what it holds stays. */
@Command(name = "down", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class DownCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StackOption option;

  @Option(names = "--wipe", descriptionKey = "wipe")
  private boolean wipe;

  @Override
  public Integer call() {
    StackVoice voice = option.voice(spec);
    Supplier<String> left = () -> voice.lastWords("down");
    try (LastWords words = new LastWords(left, spec.commandLine().getErr())) {
      return down(voice);
    }
  }

  private int down(StackVoice voice) {
    Stack stack = option.stack();
    if (stack.alive(Server.JOBMANAGER)) {
      new StackJobs(stack, voice).stopAll();
    }
    stack.stop(voice);
    if (wipe) {
      stack.wipe(voice);
    }
    voice.end();
    return 0;
  }
}

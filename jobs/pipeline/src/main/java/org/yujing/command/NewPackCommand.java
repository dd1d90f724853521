package org.yujing.command;

import java.util.concurrent.Callable;
import org.yujing.scaffold.Scaffold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing new pack}: a folder with a rule, exceptions and a table for its items. */
@Command(name = "pack", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class NewPackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private NewFiles files;

  @Parameters(paramLabel = "NAME", descriptionKey = "new-pack")
  private String name;

  @Override
  public Integer call() {
    files.needPack(name);
    files.needNone(name);
    return files.write(new Scaffold(Words.chinese()).pack(name), spec.commandLine());
  }
}

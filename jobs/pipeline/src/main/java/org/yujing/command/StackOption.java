package org.yujing.command;

import java.nio.file.Path;
import org.yujing.stack.Jars;
import org.yujing.stack.Stack;
import org.yujing.stack.StackException;
import org.yujing.stack.StackFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which stack is meant; the same for every verb. */
final class StackOption {
  @Option(names = "--dir", paramLabel = "DIR", descriptionKey = "dir")
  private Path folder;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  StackFolder folder() {
    return new StackFolder(folder == null ? Home.file("stack") : folder);
  }

  /** What comes with the project, from whatever folder it is called. */
  static Jars jars() {
    return new Jars(Home.file("").toAbsolutePath().normalize());
  }

  /** The stack of the folder, which must have been started once. */
  Stack stack() {
    return Stack.of(folder(), jars())
        .orElseThrow(() -> new UnusableException(Words.of("stack.no.stack", folder().root())));
  }

  boolean json() {
    return json;
  }

  StackVoice voice(CommandSpec spec) {
    return new StackVoice(spec.commandLine().getOut(), json);
  }

  static String words(StackException wrong) {
    return Words.of(wrong.saying().key(), wrong.values());
  }
}

package org.yujing.command;

import java.io.PrintWriter;
import java.util.function.Supplier;

/** Says where a verb stands when Ctrl-C ends it before it is done. */
final class LastWords implements AutoCloseable {
  private final Thread hook;

  /** {@code words} are asked for as it ends. */
  LastWords(Supplier<String> words, PrintWriter err) {
    hook = new Thread(() -> err.println(words.get()), "last-words");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook is running: the process ends.
    }
  }
}

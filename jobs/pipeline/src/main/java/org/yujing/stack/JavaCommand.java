package org.yujing.stack;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A call of java, but for the program itself. */
record JavaCommand(List<String> jvm, String classPath, String main, List<String> arguments) {

  JavaCommand {
    jvm = List.copyOf(jvm);
    arguments = List.copyOf(arguments);
  }

  /** As an argument file: long class paths then do not fill the list of processes. */
  String argumentFile() {
    return Stream.of(jvm.stream(), Stream.of("-cp", classPath, main), arguments.stream())
        .flatMap(words -> words)
        .map(JavaCommand::quoted)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String word) {
    return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

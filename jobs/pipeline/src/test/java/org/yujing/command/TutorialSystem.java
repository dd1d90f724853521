package org.yujing.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yujing.stack.Ports;
import org.yujing.stack.Stack;
import org.yujing.stack.StackFolder;
import org.yujing.stack.TestingStack;

/** The system that the tutorial starts: in a folder and on ports of its own. */
final class TutorialSystem {
  private static final Set<String> VERBS =
      Set.of("up", "down", "feed", "watch", "rules", "publish", "rollback");
  private static final String THEIRS = "/home/li/yujing";

  private final Path folder;
  private final Ports ports = TestingStack.ports();

  TutorialSystem(Path folder) {
    this.folder = folder;
  }

  /** What a command says, as if the reader's folder was where it is played. */
  String play(String command, TestingSession session) throws Exception {
    List<String> words = new ArrayList<>(List.of(command));
    String verb = command.replaceAll("scripts/yujing (\\w+).*", "$1");
    if (VERBS.contains(verb)) {
      words.add("--dir " + stack());
    }
    if (verb.equals("up")) {
      words.add("--kafka-port " + ports.kafka() + " --rest-port " + ports.rest());
    }
    return session
        .play(String.join(" ", words))
        .replace(folder.toString(), THEIRS)
        .replace(ports.kafkaServers(), Ports.USUAL.kafkaServers())
        .replace(ports.restAddress(), Ports.USUAL.restAddress());
  }

  private Path stack() {
    return folder.resolve("stack");
  }

  /** Without what differs each time: moments, processes, ids, users, and who comes first. */
  String alike(List<String> lines) {
    return lines.stream()
        .map(
            line ->
                line.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+08:00", "T"))
        .map(line -> line.replaceAll("进程 \\d+|[0-9a-f]{32}|savepoint-[0-9a-f-]+", "N"))
        .map(line -> line.replace(" " + System.getProperty("user.name") + " ", " root "))
        .map(line -> line.replaceAll(" +", " "))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** Nothing is left running. */
  void end() {
    Stack.of(new StackFolder(stack()), TestingStack.jars())
        .ifPresent(any -> any.servers().forEach(any::kill));
  }
}

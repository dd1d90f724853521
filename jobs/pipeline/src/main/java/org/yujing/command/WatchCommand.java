package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.yujing.topic.Topic;
import org.yujing.topic.TopicTail;
import org.yujing.warning.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing watch}: prints warnings, or items, as they come. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class WatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StackOptions stack;

  @Option(names = "--from-start", descriptionKey = "from-start")
  private boolean fromStart;

  @Option(names = "--rule", paramLabel = "RULE", descriptionKey = "watch-rule")
  private String rule = "";

  @Option(names = "--level", paramLabel = "LEVEL", descriptionKey = "watch-level")
  private String level;

  @Option(names = "--queue", descriptionKey = "watch-queue")
  private boolean queue;

  @Option(names = "--shadow", descriptionKey = "watch-shadow")
  private boolean shadow;

  @Option(names = "--count", paramLabel = "N", descriptionKey = "watch-count")
  private long count = Long.MAX_VALUE;

  @Option(names = "--json", descriptionKey = "json-lines")
  private boolean json;

  private long told;

  @Override
  public Integer call() {
    check();
    Properties client = stack.client();
    String topic =
        queue ? Topic.QUEUE.word() : shadow ? Topic.SHADOW.word() : Topic.WARNINGS.word();
    WatchLine lines = new WatchLine(rule, lowest());
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().getErr().println(Words.of("watch.begin", topic));
    try (CtrlC ctrl = new CtrlC()) {
      new TopicTail(client, StackOptions.PATIENCE)
          .follow(
              topic,
              fromStart,
              () -> ctrl.goesOn() && told < count,
              found -> {
                RulesShadowCommand.warning(found.value())
                    .filter(lines::wanted)
                    .ifPresent(record -> tell(record, out));
                return ctrl.goesOn() && told < count && !out.checkError();
              });
      out.flush();
    }
    return 0;
  }

  private void check() {
    if (queue && (shadow || !rule.isEmpty())) {
      throw new UnusableException(Words.of("watch.queue.only"));
    }
    if (count < 1) {
      throw new UnusableException(Words.of("watch.count"));
    }
  }

  private Level lowest() {
    if (level == null) {
      return null;
    }
    String words = String.join(", ", Arrays.stream(Level.values()).map(Level::word).toList());
    return Level.of(level)
        .orElseThrow(() -> new UnusableException(Words.of("watch.no.level", level, words)));
  }

  private void tell(JsonNode record, PrintWriter out) {
    if (told < count) {
      out.println(json ? record : queue ? WatchLine.item(record) : WatchLine.warning(record));
      told++;
    }
  }
}

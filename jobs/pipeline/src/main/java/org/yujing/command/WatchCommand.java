package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.yujing.topic.Topic;
import org.yujing.topic.TopicTail;
import org.yujing.warning.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing watch}: prints warnings, items, or what was put aside, as they come. */
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

  @Option(names = "--rejected", descriptionKey = "watch-rejected")
  private boolean rejected;

  @Option(names = "--late", descriptionKey = "watch-late")
  private boolean late;

  @Option(names = "--count", paramLabel = "N", descriptionKey = "watch-count")
  private long count = Long.MAX_VALUE;

  @Option(names = "--json", descriptionKey = "json-lines")
  private boolean json;

  private long told;

  @Override
  public Integer call() {
    check();
    Properties client = stack.client();
    String topic = topic().word();
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
                    .filter(record -> rejected || late || lines.wanted(record))
                    .ifPresent(record -> tell(lines, record, found.timestamp(), out));
                return ctrl.goesOn() && told < count && !out.checkError();
              });
      out.flush();
    }
    return 0;
  }

  private Topic topic() {
    if (rejected || late) {
      return rejected ? Topic.REJECTED : Topic.LATE;
    }
    return queue ? Topic.QUEUE : shadow ? Topic.SHADOW : Topic.WARNINGS;
  }

  private void check() {
    if (Stream.of(queue, shadow, rejected, late).filter(chosen -> chosen).count() > 1) {
      throw new UnusableException(Words.of("watch.one"));
    }
    if ((rejected || late) && (level != null || !rule.isEmpty())) {
      throw new UnusableException(Words.of("watch.aside.only"));
    }
    if (queue && !rule.isEmpty()) {
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

  private void tell(WatchLine lines, JsonNode record, long put, PrintWriter out) {
    if (told >= count) {
      return;
    }
    String line = json ? record.toString() : line(record, put);
    if (json || !queue || lines.isNew(record, line)) {
      out.println(line);
      told++;
    }
  }

  private String line(JsonNode record, long put) {
    if (rejected || late) {
      return rejected ? AsideLine.rejected(record, put) : AsideLine.late(record, put);
    }
    return queue ? WatchLine.item(record) : WatchLine.warning(record);
  }
}

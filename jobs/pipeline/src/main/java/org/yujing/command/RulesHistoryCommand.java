package org.yujing.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.yujing.publish.RulesStatus;
import org.yujing.publish.RulesStatusJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing rules history}: everything that the jobs have said of rule sets. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class RulesHistoryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StackOptions stack;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<RulesStatus> statuses = stack.rules().statuses();
    if (json) {
      out.println(
          statuses.stream().map(RulesStatusJson::write).collect(Collectors.joining(",", "[", "]")));
    } else if (statuses.isEmpty()) {
      out.println(Words.of("rules.silent"));
    } else {
      Table table =
          new Table()
              .row(
                  List.of("time", "job", "number", "version", "verdict", "force", "what").stream()
                      .map(column -> Words.of("rules." + column))
                      .toArray());
      statuses.forEach(status -> table.row(row(status)));
      table.print(out);
    }
    return 0;
  }

  private static Object[] row(RulesStatus status) {
    return new Object[] {
      Times.text(status.time()),
      status.job(),
      status.number(),
      status.version(),
      StatusWords.verdict(status.verdict()),
      status.inForce(),
      what(status)
    };
  }

  private static String what(RulesStatus status) {
    List<String> parts = new ArrayList<>();
    if (status.effective() != null) {
      parts.add(Words.of("rules.effective", StatusWords.effective(status.effective())));
    }
    if (!status.rule().isEmpty()) {
      parts.add(status.rule());
    }
    if (!status.restarted().isEmpty()) {
      parts.add(Words.of("publish.restarted", String.join(", ", status.restarted())));
    }
    if (!status.removed().isEmpty()) {
      parts.add(Words.of("publish.removed", String.join(", ", status.removed())));
    }
    parts.addAll(status.reasons());
    return String.join("; ", parts);
  }
}

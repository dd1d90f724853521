package org.yujing.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing rules show}: one rule set, and its files where they are wanted. */
@Command(name = "show", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class RulesShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StackOptions stack;

  @Parameters(index = "0", arity = "0..1", paramLabel = "N", descriptionKey = "rules-number")
  private Long number;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "show-out")
  private Path folder;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    RulesTopic topic = stack.rules();
    PublishedRules rules = number == null ? inForce(topic) : RollbackCommand.earlier(topic, number);
    PrintWriter out = spec.commandLine().getOut();
    if (folder != null) {
      RuleCopy.keep(rules.files(), folder);
    }
    if (json) {
      out.println(node(rules));
    } else {
      out.println(
          PlainText.of(
              Words.of("show.title", rules.number(), rules.version(), rules.by(), rules.note())));
      Table table = new Table().row(Words.of("show.file"), Words.of("show.bytes"));
      rules
          .files()
          .contents()
          .keySet()
          .forEach(path -> table.row(path, rules.files().bytes(path).length));
      table.print(out);
      if (folder != null) {
        out.println(Words.of("show.written", folder));
      }
    }
    return 0;
  }

  private static PublishedRules inForce(RulesTopic topic) {
    return topic.inForce().orElseThrow(() -> new UnusableException(Words.of("rules.none")));
  }

  private static ObjectNode node(PublishedRules rules) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("number", rules.number());
    node.put("version", rules.version());
    node.put("by", rules.by());
    node.put("note", rules.note());
    node.put("effective", rules.effective() == null ? null : Times.text(rules.effective()));
    node.put("rollback_of", rules.rollbackOf());
    ObjectNode files = node.putObject("files");
    rules.files().contents().forEach(files::put);
    return node;
  }
}

package org.yujing.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesReading;
import org.yujing.publish.RulesReading.Illegible;
import org.yujing.publish.RulesReading.Legible;
import org.yujing.publish.RulesStatus;
import org.yujing.publish.RulesStatus.Verdict;
import org.yujing.publish.RulesStatusJson;
import org.yujing.publish.RulesTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing rules list}: a line for each rule set that was handed over. */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class RulesListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StackOptions stack;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  /** What is told of a set; of one that cannot be read, why. */
  private record Listed(
      long number, long time, String version, String by, String note, Long rollbackOf) {
    static Listed of(RulesReading reading) {
      if (reading instanceof Illegible wrong) {
        String why = Words.of("rules.cannot", String.join("; ", wrong.reasons()));
        return new Listed(wrong.number(), wrong.time(), "", "", why, null);
      }
      PublishedRules rules = ((Legible) reading).rules();
      return new Listed(
          rules.number(),
          reading.time(),
          rules.version(),
          rules.by(),
          rules.note(),
          rules.rollbackOf());
    }
  }

  @Override
  public Integer call() {
    RulesTopic topic = stack.rules();
    List<Listed> sets = new ArrayList<>();
    topic.sets(reading -> sets.add(Listed.of(reading)));
    List<RulesStatus> statuses = topic.statuses();
    List<RulesStatus> accepted = RulesTopic.accepted(statuses);
    long inForce = accepted.isEmpty() ? 0 : accepted.get(accepted.size() - 1).number();
    if (json) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      sets.forEach(set -> json(set, answers(statuses, set.number()), inForce, list.addObject()));
      spec.commandLine().getOut().println(list);
    } else if (sets.isEmpty()) {
      spec.commandLine().getOut().println(Words.of("rules.none"));
    } else {
      Table table = new Table().row(head());
      sets.forEach(set -> table.row(row(set, answers(statuses, set.number()), inForce)));
      table.print(spec.commandLine().getOut());
    }
    return 0;
  }

  /** The last answer of each job. */
  private static Map<String, Verdict> answers(List<RulesStatus> statuses, long number) {
    Map<String, Verdict> answers = new TreeMap<>();
    for (RulesStatus status : statuses) {
      if (status.number() == number && status.verdict() != Verdict.QUARANTINED) {
        answers.put(status.job(), status.verdict());
      }
    }
    return answers;
  }

  private static Object[] head() {
    return List.of("number", "version", "time", "by", "answers", "force", "note").stream()
        .map(column -> Words.of("rules." + column))
        .toArray();
  }

  private static Object[] row(Listed set, Map<String, Verdict> answers, long inForce) {
    String said =
        answers.entrySet().stream()
            .map(answer -> answer.getKey() + " " + StatusWords.verdict(answer.getValue()))
            .collect(Collectors.joining(", "));
    String back = set.rollbackOf() == null ? "" : Words.of("rules.back", set.rollbackOf()) + " ";
    return new Object[] {
      set.number(),
      set.version(),
      Times.text(set.time()),
      set.by(),
      said.isEmpty() ? "-" : said,
      set.number() == inForce ? "*" : "",
      back + set.note()
    };
  }

  private static void json(
      Listed set, Map<String, Verdict> answers, long inForce, ObjectNode node) {
    node.put("number", set.number());
    node.put("version", set.version());
    node.put("time", Times.text(set.time()));
    node.put("by", set.by());
    node.put("note", set.note());
    node.put("rollback_of", set.rollbackOf());
    node.put("in_force", set.number() == inForce);
    ObjectNode said = node.putObject("answers");
    answers.forEach((job, verdict) -> said.put(job, RulesStatusJson.word(verdict)));
  }
}

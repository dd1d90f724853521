package org.yujing.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.yujing.problem.Problem;
import org.yujing.signal.Pseudonyms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing check}: reads every rule and prints every problem. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleOptions rules;
  @Mixin private KeyOption key;

  @Option(names = "--strict", descriptionKey = "strict")
  private boolean strict;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    Pseudonyms pseudonyms = key.pseudonyms();
    RuleExamination examined = RuleExamination.of(rules.find(pseudonyms, List.of()), pseudonyms);
    boolean good = examined.check(strict, Instant.now());
    say(examined.problems().sorted(), examined.found(), good);
    return good ? 0 : 1;
  }

  private void say(List<Problem> problems, RuleOptions.Found found, boolean good) {
    PrintWriter out = spec.commandLine().getOut();
    int count = found.loading().rules().rules().size();
    int assessing = found.assessing().ruleNames().size();
    int rows = found.assessing().rows().size();
    if (json) {
      ObjectNode node = new ObjectMapper().createObjectNode();
      node.put("good", good);
      node.put("rules", count);
      node.put("assessment_rules", assessing);
      node.put("table_rows", rows);
      node.set("problems", ProblemList.json(problems));
      out.println(node);
    } else {
      ProblemList.print(problems, out);
      if (good && assessing + rows > 0) {
        out.println(Words.of("check.second", assessing, rows));
      }
      out.println(verdict(problems.size(), count, good));
    }
  }

  private static String verdict(int problems, int rules, boolean good) {
    if (!good) {
      return Words.of("check.bad", problems);
    }
    return problems == 0
        ? Words.of("check.good", rules)
        : Words.of("check.warned", rules, problems);
  }
}

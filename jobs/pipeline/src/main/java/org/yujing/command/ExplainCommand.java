package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yujing.backtest.FigureChart;
import org.yujing.backtest.FigureDrawing;
import org.yujing.backtest.KeyReplay;
import org.yujing.pipeline.RunInput;
import org.yujing.problem.Problems;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Source;
import org.yujing.topic.TopicScan;
import org.yujing.warning.Warning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing explain}: why a warning was said, or how an item came about. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.yujing.command.help")
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleOptions rules;
  @Mixin private KeyOption key;
  @Mixin private StackOptions stack;

  @Parameters(paramLabel = "WARNING|ITEM", descriptionKey = "explain-id")
  private String id;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "explain-out")
  private Path out;

  @Option(names = "--warnings", paramLabel = "FILE", descriptionKey = "explain-warnings")
  private Path warnings;

  @Option(names = "--sources", paramLabel = "FILE", descriptionKey = "sources")
  private Path sources;

  @Option(names = "--topics-from", paramLabel = "TIME", descriptionKey = "topics-from")
  private String topicsFrom;

  @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "explain-svg")
  private Path svg;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    PageFile.refuse(svg, FigureDrawing.MARK);
    SaidLines said = said();
    String whole = said.whole(id.strip());
    Optional<JsonNode> item = said.item(whole);
    if (item.isPresent()) {
      return item(new ItemExplanation(item.get(), said));
    }
    return warning(explanation(said, said.episode(whole)));
  }

  /** A run's folder is meant where one is named, or no running system is. */
  private SaidLines said() {
    if (stack.given() && out == null && warnings == null) {
      return new SaidTopics(new TopicScan(stack.client(), StackOptions.PATIENCE)).read();
    }
    return SaidLines.read(out == null ? Path.of("out") : out, warnings);
  }

  private int item(ItemExplanation item) {
    if (svg != null) {
      throw new UnusableException(Words.of("explain.no.drawing"));
    }
    PrintWriter to = spec.commandLine().getOut();
    if (json) {
      to.println(item.json());
    } else {
      item.print(to);
    }
    return 0;
  }

  private WarningExplanation explanation(SaidLines said, List<Warning> lines) {
    refuseOthersRules(lines.get(0));
    List<Source> known = HistoryOptions.load(sources(), err());
    List<Source> read = HistoryOptions.files(known, topicsFrom, stack, err());
    RunInput input = new RunInput(read, null, key.pseudonyms(), System.currentTimeMillis());
    RuleOptions.Found found = rules(lines.get(0).ruleVersion(), input.pseudonyms());
    ProblemList.print(found.problems().sorted(), err());
    Optional<Rule> rule = found.loading().rules().find(lines.get(0).rule());
    if (rule.isEmpty()) {
      return new WarningExplanation(lines, null, found.files(), null);
    }
    KeyReplay.Replayed replayed =
        KeyReplay.of(
            rule.get(),
            lines.get(0).key(),
            found.loading().rules().exceptions(),
            found.reference(),
            input,
            said.warnings(),
            lines.get(lines.size() - 1).time());
    return new WarningExplanation(lines, rule.get(), found.files(), replayed);
  }

  /** Those that the running job reads; null for the sample's. */
  private Path sources() {
    if (sources != null || !stack.given()) {
      return sources;
    }
    return stack
        .topics()
        .orElseThrow(() -> new UnusableException(Words.of("explain.which.sources")));
  }

  /** Of a running system those that said it, as they were handed over. */
  private RuleOptions.Found rules(String version, Pseudonyms pseudonyms) {
    if (rules.given() || !stack.given()) {
      return rules.find(pseudonyms, registers());
    }
    RuleFiles files = new SaidRules(stack.rules()).of(version, err());
    return rules.find(files, new Problems(), pseudonyms, registers());
  }

  private List<Path> registers() {
    if (rules.referenceGiven()) {
      return List.of();
    }
    if (stack.given()) {
      return stack.reference();
    }
    return sources == null ? List.of(Home.file("sample-data/reference")) : List.of();
  }

  /** What other rules said, the bundled ones and the sample cannot tell. */
  private void refuseOthersRules(Warning said) {
    if (rules.given() || sources != null || stack.given()) {
      return;
    }
    String bundled = RuleFiles.read(rules.folder(), new Problems()).version();
    if (!bundled.equals(said.ruleVersion())) {
      throw new UnusableException(
          Words.of("explain.whose", said.id(), said.ruleVersion(), bundled));
    }
  }

  private int warning(WarningExplanation why) {
    if (!key.given()) {
      err().println(Words.of("key.development"));
    }
    Optional<FigureChart> chart = why.chart();
    if (svg != null) {
      PageFile.write(
          svg,
          FigureDrawing.of(
              chart.orElseThrow(() -> new UnusableException(Words.of("explain.nothing.to.draw"))),
              why.heading(),
              why.raised().zone(),
              Words::of));
    }
    PrintWriter to = spec.commandLine().getOut();
    if (json) {
      to.println(why.json());
    } else {
      why.print(to);
    }
    return 0;
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}

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
import org.yujing.rule.Rule;
import org.yujing.signal.Source;
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

  @Parameters(paramLabel = "WARNING|ITEM", descriptionKey = "explain-id")
  private String id;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "explain-out")
  private Path out = Path.of("out");

  @Option(names = "--warnings", paramLabel = "FILE", descriptionKey = "explain-warnings")
  private Path warnings;

  @Option(names = "--sources", paramLabel = "FILE", descriptionKey = "sources")
  private Path sources;

  @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "explain-svg")
  private Path svg;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    PageFile.refuse(svg);
    SaidFiles said = SaidFiles.read(out, warnings);
    String whole = said.whole(id.strip());
    Optional<JsonNode> item = said.item(whole);
    if (item.isPresent()) {
      return item(new ItemExplanation(item.get(), said));
    }
    return warning(explanation(said, said.episode(whole)));
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

  private WarningExplanation explanation(SaidFiles said, List<Warning> lines) {
    List<Source> read = HistoryOptions.load(sources, err());
    for (Source source : read) {
      if (source.live()) {
        throw new UnusableException(Words.of("source.live", source.name()));
      }
    }
    RunInput input = new RunInput(read, null, key.pseudonyms(), System.currentTimeMillis());
    List<Path> bundled =
        sources == null && !rules.referenceGiven()
            ? List.of(Home.file("sample-data/reference"))
            : List.of();
    RuleOptions.Found found = rules.find(input.pseudonyms(), bundled);
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

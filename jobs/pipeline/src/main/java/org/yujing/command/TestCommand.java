package org.yujing.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.yujing.assess.Assessing;
import org.yujing.problem.Problems;
import org.yujing.rule.Exceptions;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Pseudonyms;
import org.yujing.story.Coverage;
import org.yujing.story.FileResult;
import org.yujing.story.JUnitReport;
import org.yujing.story.Stories;
import org.yujing.story.StoryJson;
import org.yujing.story.StoryReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code yujing test}: runs the rules' stories. */
@Command(name = "test", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class TestCommand implements Callable<Integer> {
  private static final int MOST_NAMES = 10;

  @Spec private CommandSpec spec;
  @Mixin private RuleOptions rules;
  @Mixin private KeyOption key;

  @Option(names = "--run", paramLabel = "REGEX", descriptionKey = "run-stories")
  private String run;

  @Option(names = "--coverage", descriptionKey = "coverage")
  private boolean coverage;

  @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "junit")
  private Path junit;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    Pattern wanted = pattern();
    Pseudonyms pseudonyms = key.pseudonyms();
    RuleExamination examined = RuleExamination.of(rules.find(pseudonyms, List.of()), pseudonyms);
    Problems problems = examined.problems();
    if (problems.hasErrors()) {
      PrintWriter err = spec.commandLine().getErr();
      ProblemList.print(problems.sorted(), err);
      err.println(Words.of("check.bad", problems.size()));
      if (junit != null) {
        write(JUnitReport.ofProblems(problems.sorted()));
      }
      return 1;
    }
    StoryReport report = report(examined, examined.stories().matching(wanted));
    say(report, examined.stories());
    return report.good() && report.stories() > 0 ? 0 : 1;
  }

  private StoryReport report(RuleExamination examined, Stories chosen) {
    Assessing assessing = examined.found().assessing();
    RuleSet rules = examined.found().loading().rules();
    List<FileResult> results = examined.run(chosen);
    if (junit != null) {
      write(JUnitReport.of(results));
    }
    return new StoryReport(
        results,
        coverage
            ? Optional.of(
                Coverage.of(
                    chosen(rules, results), chosen(assessing, examined.stories(), chosen), results))
            : Optional.empty());
  }

  /** Which of its stories a rule of the second pass fires in, nobody can tell beforehand. */
  private static Optional<Assessing> chosen(Assessing assessing, Stories all, Stories chosen) {
    return Optional.of(assessing).filter(any -> all.assessmentCount() == chosen.assessmentCount());
  }

  /** Of stories chosen by {@code --run} only their rules can be covered. */
  private RuleSet chosen(RuleSet rules, List<FileResult> results) {
    if (run == null) {
      return rules;
    }
    Set<String> names = results.stream().map(FileResult::name).collect(Collectors.toSet());
    return new RuleSet(
        rules.version(),
        rules.rules().stream().filter(rule -> names.contains(rule.name())).toList(),
        new Exceptions(
            rules.exceptions().entries().stream()
                .filter(entry -> names.contains(entry.rule()))
                .toList()));
  }

  private void say(StoryReport report, Stories all) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(StoryJson.write(report));
    } else if (report.stories() == 0) {
      List<String> names = all.names();
      String some = String.join(", ", names.stream().limit(MOST_NAMES).toList());
      out.println(
          names.isEmpty() ? Words.of("test.none") : Words.of("test.none.of", names.size(), some));
    } else {
      out.print(StoryText.of(report));
      out.flush();
    }
  }

  private Pattern pattern() {
    try {
      return Pattern.compile(run == null ? "" : run);
    } catch (PatternSyntaxException e) {
      throw new UnusableException(Words.of("regex.bad", e.getDescription()));
    }
  }

  private void write(String xml) {
    try {
      if (junit.toAbsolutePath().getParent() != null) {
        Files.createDirectories(junit.toAbsolutePath().getParent());
      }
      Files.writeString(junit, xml);
    } catch (IOException e) {
      throw new UnusableException(Words.of("file.unwritable", junit));
    }
  }
}

package org.yujing.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.rule.RuleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing fmt}: tidies rule and story files. */
@Command(name = "fmt", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class FmtCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "fmt-files")
  private List<Path> named = new ArrayList<>();

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "fmt-rules")
  private Path rules;

  @Option(names = "--check", descriptionKey = "fmt-check")
  private boolean check;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    Problems problems = new Problems();
    List<Path> files = files(problems);
    List<Path> untidy = new ArrayList<>();
    for (Path file : files) {
      TidyFile tidy = new TidyFile(file);
      Optional<byte[]> change = tidy.change(problems);
      change.ifPresent(bytes -> untidy.add(file));
      change.filter(bytes -> !check).ifPresent(tidy::replace);
    }
    say(files.size(), untidy, problems);
    return problems.isEmpty() && !(check && !untidy.isEmpty()) ? 0 : 1;
  }

  private List<Path> files(Problems problems) {
    if (rules == null && named.isEmpty()) {
      throw new UnusableException(Words.of("fmt.nothing"));
    }
    return Stream.concat(Optional.ofNullable(rules).stream(), named.stream())
        .flatMap(path -> files(path, problems))
        .distinct()
        .toList();
  }

  private static Stream<Path> files(Path path, Problems problems) {
    if (!Files.exists(path)) {
      throw new UnusableException(Words.of("no.such.file", path));
    }
    return Files.isDirectory(path)
        ? RuleFiles.read(path, problems).contents().keySet().stream()
            .filter(name -> name.endsWith(".yaml"))
            .map(path::resolve)
        : Stream.of(path);
  }

  private void say(int count, List<Path> untidy, Problems problems) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode node = new ObjectMapper().createObjectNode();
      node.put("good", problems.isEmpty() && !(check && !untidy.isEmpty()));
      node.put("files", count);
      ArrayNode list = node.putArray(check ? "untidy" : "tidied");
      untidy.forEach(file -> list.add(file.toString()));
      node.set("problems", ProblemList.json(problems.sorted()));
      out.println(node);
      return;
    }
    ProblemList.print(problems.sorted(), out);
    untidy.forEach(file -> out.println(Words.of(check ? "fmt.untidy" : "fmt.tidied", file)));
    long bad = problems.sorted().stream().map(Problem::file).distinct().count();
    out.println(Words.of(check ? "fmt.checked" : "fmt.done", count, untidy.size(), bad));
  }
}

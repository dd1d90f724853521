package org.yujing.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yujing.problem.Suggestion;
import org.yujing.scaffold.Scaffold;
import org.yujing.signal.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code yujing new rule}: a rule with a story that fires and one that stays silent. */
@Command(name = "rule", mixinStandardHelpOptions = true, resourceBundle = "org.yujing.command.help")
final class NewRuleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private NewFiles files;

  @Parameters(paramLabel = "PACK/NAME", descriptionKey = "new-name")
  private String name;

  @Option(
      names = "--detector",
      paramLabel = "WORD",
      required = true,
      descriptionKey = "new-detector")
  private String detector;

  @Option(names = "--on", paramLabel = "STREAM", descriptionKey = "new-on")
  private String on;

  @Override
  public Integer call() {
    int slash = name.indexOf('/');
    if (slash < 0) {
      throw new UnusableException(Words.of("new.pack.missing", name));
    }
    String pack = name.substring(0, slash);
    String rule = name.substring(slash + 1);
    files.needPack(pack);
    files.needRule(rule);
    known("new.detector", detector, Scaffold.detectors());
    Optional<Stream> stream = Optional.ofNullable(on).map(NewRuleCommand::stream);
    return files.write(
        new Scaffold(Words.chinese()).rule(pack, rule, detector, stream), spec.commandLine());
  }

  private static Stream stream(String word) {
    known("new.stream", word, Arrays.stream(Stream.values()).map(Stream::word).toList());
    return Stream.of(word).orElseThrow();
  }

  private static void known(String message, String word, List<String> words) {
    if (!words.contains(word)) {
      String hint =
          Suggestion.nearest(word, words)
              .map(near -> Words.of("new.near", near))
              .orElse(Words.of("new.all", String.join(", ", words)));
      throw new UnusableException(Words.of(message, word, hint));
    }
  }
}

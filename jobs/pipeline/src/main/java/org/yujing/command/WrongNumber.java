package org.yujing.command;

import java.io.File;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yujing.problem.Suggestion;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a line that a number was wanted; what else is wrong is told with the whole usage. */
final class WrongNumber implements IParameterExceptionHandler {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class);
  private static final Set<Class<?>> ANY = Set.of(double.class, Double.class);

  private final IParameterExceptionHandler usual;

  WrongNumber(IParameterExceptionHandler usual) {
    this.usual = usual;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] words) throws Exception {
    ArgSpec argument = wrong.getArgSpec();
    boolean whole = argument != null && WHOLE.contains(argument.type());
    boolean number = whole || (argument != null && ANY.contains(argument.type()));
    if (!number || wrong.getValue() == null) {
      int code = usual.handleParseException(wrong, words);
      misspelt(wrong)
          .or(() -> barePath(wrong))
          .ifPresent(hint -> wrong.getCommandLine().getErr().println(hint));
      return code;
    }
    String verb = wrong.getCommandLine().getCommandSpec().qualifiedName();
    String form = whole ? "usage.whole" : "usage.number";
    wrong
        .getCommandLine()
        .getErr()
        .println(Words.of(form, name(argument), PlainText.of(wrong.getValue()), verb));
    return wrong.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
  }

  /** The option that was probably meant; short ones are all alike. */
  private static Optional<String> misspelt(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    Set<String> options = wrong.getCommandLine().getCommandSpec().optionsMap().keySet();
    return unmatched.getUnmatched().stream()
        .filter(word -> word.startsWith("--"))
        .map(word -> word.replaceFirst("=.*", ""))
        .findFirst()
        .flatMap(
            word ->
                Suggestion.nearest(word, options)
                    .map(near -> Words.of("usage.option", PlainText.of(word), near)));
  }

  /** Rules and sources go by their options; who gave only the path is told so. */
  private static Optional<String> barePath(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    Map<String, OptionSpec> options = wrong.getCommandLine().getCommandSpec().optionsMap();
    for (String word : unmatched.getUnmatched()) {
      boolean folder = new File(word).isDirectory();
      String option = folder ? "--rules" : "--sources";
      if ((folder || new File(word).isFile()) && options.containsKey(option)) {
        return Optional.of(Words.of("usage.path", PlainText.of(word), option));
      }
    }
    return Optional.empty();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}

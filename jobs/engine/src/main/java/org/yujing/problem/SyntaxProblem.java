package org.yujing.problem;

import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What is wrong where YAML cannot be read on, told of the line where it is written. */
record SyntaxProblem(YamlSource source, MarkedYamlEngineException wrong) {
  /** A full-width sign where YAML wants its own: behind a key, or between keys in braces. */
  private static final Pattern WIDE =
      Pattern.compile("\\s*(?:- +)?[^\\s\"'#:]+：.*|[^\"'#]*[{\\[][^\"'#]*[：，].*");

  Problem problem() {
    if (what().contains("TAB")) {
      return at(stopped(), "a tab where YAML wants spaces", "indent with spaces");
    }
    if (context().contains("quoted scalar") && what().contains("end of stream")) {
      return at(began(), "a quote is opened here and never closed", "close it");
    }
    if (unclosed()) {
      char bracket = context().contains("mapping") ? '{' : '[';
      String what = "a " + bracket + " is opened here and never closed";
      return at(began(), what, "close it: " + (bracket == '{' ? '}' : ']'));
    }
    return unreadable();
  }

  /** The parser gives a key up only on the line after it. */
  private Problem unreadable() {
    Place place = context().contains("simple key") ? began() : stopped();
    String what = context().isEmpty() ? what() : context() + ": " + what();
    if (WIDE.matcher(line(place.line())).matches()) {
      String hint =
          "signs outside texts are half-width: write \": \" and \", \" for \"：\" and \"，\"";
      return at(place, what, hint);
    }
    return at(place, what, SyntaxHint.of(source.text(), place.line()));
  }

  /** The file has ended, or a key follows that stands as far left as the line with the bracket. */
  private boolean unclosed() {
    if (!context().contains("flow")) {
      return false;
    }
    String next = line(stopped().line());
    return what().contains("stream end")
        || (stopped().line() > began().line()
            && next.contains(": ")
            && SyntaxHint.spaces(next) <= SyntaxHint.spaces(line(began().line())));
  }

  private String line(int number) {
    return source.text().lines().skip(Math.max(0, number - 1L)).findFirst().orElse("");
  }

  private String what() {
    return String.valueOf(wrong.getProblem());
  }

  private String context() {
    return wrong.getContext() == null ? "" : wrong.getContext();
  }

  private Place stopped() {
    return place(wrong.getProblemMark().or(wrong::getContextMark));
  }

  private Place began() {
    return place(wrong.getContextMark().or(wrong::getProblemMark));
  }

  private Place place(Optional<Mark> mark) {
    return mark.map(source::place).orElse(Place.of(source.file()));
  }

  private static Problem at(Place place, String what, String hint) {
    return place.problem(ProblemCode.YAML_SYNTAX, what, hint);
  }
}

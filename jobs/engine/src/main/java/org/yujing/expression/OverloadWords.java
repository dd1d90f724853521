package org.yujing.expression;

import java.util.List;
import org.yujing.problem.ProblemCode;

/** Says that an operator or a function does not take what it was given. */
record OverloadWords(String text, String function, String applied) {

  Issue issue(int offset) {
    List<String> types = TypeWords.list(applied);
    List<String> words = types.stream().map(TypeWords::of).toList();
    String what = operator(words);
    if (what == null) {
      return function(offset, types, words);
    }
    return new Issue(
        ProblemCode.TYPE_ERROR, offset, what + ": " + Conjunct.at(text, offset), hint(words));
  }

  private String operator(List<String> words) {
    return switch (function) {
      case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_" ->
          "cannot compare " + words.get(0) + " with " + words.get(1);
      case "_+_" -> "cannot add " + words.get(0) + " and " + words.get(1);
      case "_-_" -> "cannot take " + words.get(1) + " from " + words.get(0);
      case "_*_" -> "cannot multiply " + words.get(0) + " by " + words.get(1);
      case "_/_", "_%_" -> "cannot divide " + words.get(0) + " by " + words.get(1);
      case "_&&_", "_||_" ->
          function.substring(1, 3)
              + " joins conditions, not "
              + words.get(0)
              + " and "
              + words.get(1);
      case "!_" -> "! wants a condition, not " + words.get(0);
      case "-_" -> "cannot negate " + words.get(0);
      case "_?_:_" -> choice(words);
      case "@in" -> "cannot look for " + words.get(0) + " in " + words.get(1);
      case "_[_]" -> "cannot take item " + words.get(1) + " of " + words.get(0);
      default -> null;
    };
  }

  private static String choice(List<String> words) {
    return words.get(0).equals("true or false")
        ? "cannot choose between " + words.get(1) + " and " + words.get(2)
        : "? wants a condition before it, not " + words.get(0);
  }

  private String hint(List<String> words) {
    boolean sizes = function.equals("_+_") && words.contains("text") && words.contains("number");
    if (sizes) {
      return "string(number) makes a text, double(text) a number";
    }
    return words.contains("null") ? "ask known(field)" : "";
  }

  private Issue function(int offset, List<String> types, List<String> words) {
    String form = FunctionForms.ALL.getOrDefault(function, "");
    boolean decimal = types.contains("double") && (form.contains("0") || function.equals("days"));
    String hint = decimal ? "int(number) makes a whole number" : "write " + form;
    return new Issue(
        ProblemCode.TYPE_ERROR,
        Offsets.before(text, function, offset),
        function + "() does not take " + String.join(", ", words),
        form.isEmpty() ? "" : hint);
  }
}

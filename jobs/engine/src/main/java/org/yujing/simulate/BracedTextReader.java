package org.yujing.simulate;

import java.util.ArrayList;
import java.util.List;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Suggestion;
import org.yujing.problem.YamlNode;

/** Reads texts with names in braces. */
record BracedTextReader(KnownWords words) {

  ValueForm read(YamlNode node) {
    return node.scalar().map(text -> read(node, text)).orElse(ValueReader.NOTHING);
  }

  /** A text as one that stands at that node. */
  ValueForm read(YamlNode node, String text) {
    List<ValueForm> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        node.problem(ProblemCode.SYNTAX, "a brace is opened and not closed: " + text, "");
        return ValueReader.NOTHING;
      }
      if (open > from) {
        parts.add(new ValueForm.Constant(text.substring(from, open)));
      }
      parts.add(name(node, text.substring(open + 1, close)));
      from = close + 1;
    }
    if (from < text.length() || parts.isEmpty()) {
      parts.add(new ValueForm.Constant(text.substring(from)));
    }
    return parts.size() == 1 ? parts.get(0) : new ValueForm.Template(parts);
  }

  private ValueForm name(YamlNode node, String written) {
    int dot = written.indexOf('.');
    String name = dot < 0 ? written : written.substring(0, dot);
    String part = dot < 0 ? "" : written.substring(dot + 1);
    boolean member = words.cast().contains(name);
    if (member || (dot < 0 && words.names().contains(name))) {
      return new ValueForm.Named(name, part);
    }
    if (dot < 0 && words.lists().containsKey(name)) {
      return new OneOfReader(words).list(name);
    }
    String what = "nothing is known as {" + written + "}";
    String hint = Suggestion.hint(name, words.all());
    node.problem(ProblemCode.BAD_VALUE, what, hint.isEmpty() ? "cast or choose it" : hint);
    return ValueReader.NOTHING;
  }
}

package org.yujing.command;

import java.io.PrintWriter;
import java.util.Map;

/** What the second pass of a run did, for people. */
final class SecondPassText {
  private final SecondPass second;
  private final PrintWriter out;

  SecondPassText(SecondPass second, PrintWriter out) {
    this.second = second;
    this.out = out;
  }

  void print() {
    second.dispositions().ifPresent(this::actions);
    closing();
    counts("fired", second.fired(), "summary.rule");
    counts("failures", second.failures(), "summary.why");
  }

  private void title(String name) {
    out.println();
    out.println(Words.of("summary." + name));
  }

  private void actions(Map<String, Long> ends) {
    title("actions");
    Table table = new Table().row(ends.keySet().stream().map(SecondPassText::word).toArray());
    table.row(ends.values().toArray()).print(out);
  }

  private void closing() {
    if (!second.closing().isEmpty()) {
      title("closing");
      new ClosingTable(second.closing()).table().print(out);
    }
  }

  private static String word(String kind) {
    return Words.of("kind." + kind);
  }

  private void counts(String name, Map<String, Long> counts, String of) {
    if (counts.isEmpty()) {
      return;
    }
    title(name);
    Table table = new Table().row(Words.of(of), Words.of("summary.count"));
    counts.forEach((who, count) -> table.row(who, count));
    table.print(out);
  }
}

package org.yujing.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.yujing.rule.RuleChange;
import org.yujing.rule.RuleChange.PartChange;
import org.yujing.rule.RulePart;
import org.yujing.rule.RuleSetDiff;
import org.yujing.rule.RuleSetDiff.Fate;
import org.yujing.rule.RuleWeight;

/** What differs between two rule sets, for people: + is there only now, - was, ~ is another. */
final class DiffText {
  private static final int LONGEST = 60;

  private final RuleSetDiff diff;
  private final PrintWriter out;

  DiffText(RuleSetDiff diff, PrintWriter out) {
    this.diff = diff;
    this.out = out;
  }

  void print() {
    if (diff.nothing()) {
      out.println(Words.of("diff.nothing", diff.after()));
      return;
    }
    out.println(Words.of("diff.title", diff.before(), diff.after()));
    part("rules", diff.rules().stream().map(DiffText::rule).toList());
    part("exceptions", diff.exceptions().stream().map(DiffText::exception).toList());
    part("files", diff.files().stream().map(DiffText::file).toList());
    proposal();
  }

  private void part(String name, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println();
      out.println(Words.of("diff." + name));
      lines.forEach(line -> out.println("  " + line));
    }
  }

  private static String rule(RuleChange change) {
    if (change.added()) {
      return "+ " + change.rule() + "  (" + status(change.after()) + ")";
    }
    if (change.removed()) {
      return "- " + change.rule() + "  (" + status(change.before()) + ")";
    }
    StringBuilder line = new StringBuilder("~ " + change.rule());
    line.append(change.restarted() ? "  " + Words.of("diff.restarted") : "");
    change.parts().forEach(part -> line.append("\n      ").append(part(part)));
    return line.toString();
  }

  private static String status(Enum<?> status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static String part(PartChange change) {
    if (change.part() == RulePart.LAYOUT) {
      return Words.of("diff.layout");
    }
    return Words.of("part." + status(change.part()))
        + ": "
        + cut(change.before())
        + " → "
        + cut(change.after());
  }

  private static String cut(String text) {
    String line = PlainText.of(text).strip();
    if (line.isEmpty()) {
      return "-";
    }
    int length = line.codePointCount(0, line.length());
    return length <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
  }

  private static String exception(RuleSetDiff.EntryChange change) {
    return sign(change.fate()) + change.rule() + "  " + PlainText.of(change.key());
  }

  private static String file(RuleSetDiff.FileChange change) {
    return sign(change.fate()) + change.path();
  }

  private static String sign(Fate fate) {
    return switch (fate) {
      case ADDED -> "+ ";
      case REMOVED -> "- ";
      case CHANGED -> "~ ";
    };
  }

  private void proposal() {
    out.println();
    out.println(Words.of("diff.proposal", Words.of("weight." + status(diff.proposal()))));
    for (RuleWeight.Ground ground : RuleWeight.Ground.values()) {
      List<String> whats =
          diff.weights().stream()
              .filter(weight -> weight.ground() == ground)
              .map(RuleWeight::what)
              .distinct()
              .toList();
      if (!whats.isEmpty()) {
        out.println("  " + Words.of("ground." + status(ground)) + ": " + String.join(", ", whats));
      }
    }
  }
}

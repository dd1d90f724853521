package org.yujing.tidy;

import java.util.ArrayList;
import java.util.List;

/** Writes a file, two spaces deeper at each step, on one line what was on one line. */
final class TidyWriter {
  private static final int STEP = 2;
  private static final List<String> SENTENCES = List.of("message");

  private final FileText source;
  private final boolean ordered;
  private final TidyText texts = new TidyText();
  private final TidyLine line = new TidyLine(texts);
  private final List<String> lines = new ArrayList<>();

  /**
   * A writer for one file.
   *
   * @param ordered whether keys may change places
   */
  TidyWriter(FileText source, boolean ordered) {
    this.source = source;
    this.ordered = ordered;
  }

  String write(WrittenGroup root) {
    if (!root.members.isEmpty()) {
      head(root.members.get(0));
    }
    group(root, KeyOrders.of(root), 0, root.tail);
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return String.join("\n", lines) + "\n";
  }

  /** What stands over a file and apart from its first key, and what editors read, stays there. */
  private void head(WrittenMember first) {
    List<String> above = first.above;
    int end = above.lastIndexOf("") + 1;
    for (int i = end; i < above.size(); i++) {
      end = above.get(i).startsWith("# yaml-language-server") ? i + 1 : end;
    }
    above.subList(0, end).forEach(comment -> comment(comment, 0, lines.isEmpty()));
    above.subList(0, end).clear();
  }

  private void group(WrittenGroup group, KeyOrder order, int indent, List<String> tail) {
    boolean sort = ordered && !group.list;
    boolean first = true;
    for (WrittenMember member : sort ? order.sorted(group.members) : group.members) {
      boolean start = (first && indent > 0) || lines.isEmpty();
      for (String comment : member.above) {
        comment(comment, indent, start);
        start = false;
      }
      member(member, group, order, indent);
      first = false;
    }
    tail.forEach(comment -> comment(comment, indent, false));
  }

  /** A comment, or a blank line where there is none yet. */
  private void comment(String comment, int indent, boolean start) {
    boolean blank = comment.isEmpty();
    boolean second = blank && (start || lines.get(lines.size() - 1).isEmpty());
    if (!second) {
      lines.add(blank ? "" : " ".repeat(indent) + comment);
    }
  }

  private void member(WrittenMember member, WrittenGroup group, KeyOrder order, int indent) {
    String start = " ".repeat(indent) + member.key().map(key -> texts.line(key) + ":").orElse("-");
    KeyOrder own = group.list ? order : order.below(member.name());
    if (member.value() instanceof WrittenGroup inner && !flow(start, inner, own)) {
      block(start, member, inner, own, indent);
    } else if (member.value() instanceof WrittenText text && text.severalLines()) {
      List<String> several = texts.lines(text, indent);
      add(start + " " + several.get(0), member);
      lines.addAll(several.subList(1, several.size()));
    } else {
      add(start + value(member, own), member);
    }
  }

  private String value(WrittenMember member, KeyOrder order) {
    if (member.value() instanceof WrittenText text) {
      boolean sentence = SENTENCES.contains(member.name());
      String written = sentence ? texts.sentence(text) : texts.line(text);
      return written.isEmpty() ? "" : " " + written.stripTrailing();
    }
    return " " + line.value(member.value(), ordered ? order : KeyOrder.ANY);
  }

  /** The members of a block; the first of an item's stands behind the item's sign. */
  private void block(
      String start, WrittenMember member, WrittenGroup inner, KeyOrder order, int indent) {
    boolean item = start.endsWith("-");
    String head = start + (inner.prefix().isEmpty() ? "" : " " + inner.prefix().strip());
    if (item && member.beside().isEmpty() && inner.prefix().isEmpty() && above(inner).isEmpty()) {
      int at = lines.size();
      group(inner, order, indent + STEP, inner.tail);
      lines.set(at, start + " " + lines.get(at).substring(indent + STEP));
    } else {
      add(head, member);
      group(inner, order, indent + STEP, inner.tail);
    }
  }

  private static List<String> above(WrittenGroup group) {
    return group.members.get(0).above;
  }

  private void add(String written, WrittenMember member) {
    lines.add(member.beside().map(note -> note.after(written)).orElse(written));
  }

  /** Whether a group stands on one line. */
  private boolean flow(String start, WrittenGroup group, KeyOrder order) {
    if (group.members.isEmpty()) {
      return true;
    }
    if (!TidyLine.fits(group, false) || (!group.flow && (group.list || !order.onOneLine()))) {
      return false;
    }
    boolean wasOneLine = group.flow && source.lineOf(group.from()) == source.lineOf(group.to());
    String written = start + " " + line.value(group, order);
    return wasOneLine || written.codePointCount(0, written.length()) <= TidyLine.WIDEST;
  }
}

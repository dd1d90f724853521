package org.yujing.tidy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Gives each comment to what it stands above, beside or, at the end of a group, below. */
final class NotePlacing {
  private final FileText text;
  private final Deque<SideNote> notes;

  NotePlacing(FileText text, List<SideNote> notes) {
    this.text = text;
    this.notes = new ArrayDeque<>(notes);
  }

  /** Places all of them; what is left over stands at the end of the file. */
  void place(WrittenGroup root) {
    members(root, text.length(), -1);
    while (!notes.isEmpty()) {
      add(notes.poll(), root.tail);
    }
  }

  private void members(WrittenGroup group, int limit, int outer) {
    for (int i = 0; i < group.members.size(); i++) {
      boolean last = i == group.members.size() - 1;
      member(group.members.get(i), last ? limit : group.members.get(i + 1).from(), group, i == 0);
    }
    // In a list as far left as its key, a comment at the end is about the next key.
    while (within(limit) && (group.flow || belongs(notes.peek(), group, outer))) {
      add(notes.poll(), group.tail);
    }
  }

  private boolean belongs(SideNote note, WrittenGroup group, int outer) {
    return note.alone() && note.column() >= group.column() && note.column() > outer;
  }

  private void member(WrittenMember member, int limit, WrittenGroup group, boolean first) {
    while (within(member.from())) {
      add(notes.poll(), member.above);
    }
    int line = text.lineOf(member.from());
    boolean parted = text.blank(line - 1) && startsItsLine(member.from());
    if (parted && !(first && member.above.isEmpty())) {
      member.above.add("");
    }
    if (member.value() instanceof WrittenGroup inner && !inner.members.isEmpty()) {
      besideKey(member, inner);
      members(inner, inner.flow ? inner.to() : limit, group.list ? -1 : group.column());
      if (inner.flow) {
        besideEnd(member, limit);
      }
    } else {
      besideEnd(member, limit);
    }
  }

  private boolean startsItsLine(int index) {
    int at = index - 1;
    while (at >= 0 && text.at(at) != '\n') {
      if (!Character.isWhitespace(text.at(at)) && text.at(at) != '-') {
        return false;
      }
      at--;
    }
    return true;
  }

  /** {@code key: # so}, or for an item {@code - # so}, before its members. */
  private void besideKey(WrittenMember member, WrittenGroup inner) {
    if (within(inner.members.get(0).from()) && !notes.peek().alone()) {
      member.note(notes.poll());
    }
  }

  private void besideEnd(WrittenMember member, int limit) {
    int line = text.lineOf(member.value().to());
    boolean there = within(limit) && !notes.peek().alone() && notes.peek().line() == line;
    if (there && member.beside().isEmpty()) {
      member.note(notes.poll());
    }
  }

  private boolean within(int limit) {
    return !notes.isEmpty() && notes.peek().at() < limit;
  }

  private void add(SideNote note, List<String> lines) {
    if (note.alone() && text.blank(note.line() - 1)) {
      lines.add("");
    }
    lines.add(note.text());
  }
}

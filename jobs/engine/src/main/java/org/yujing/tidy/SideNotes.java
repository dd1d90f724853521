package org.yujing.tidy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the comments of a file: what starts with {@code #} outside of its values. */
final class SideNotes {
  private final FileText text;
  private final BitSet values;

  SideNotes(FileText text, BitSet values) {
    this.text = text;
    this.values = values;
  }

  /** Every comment, in order. */
  List<SideNote> all() {
    List<SideNote> notes = new ArrayList<>();
    int line = 0;
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      if (text.at(i) == '\n') {
        line++;
        start = i + 1;
      } else if (text.at(i) == '#' && !values.get(i)) {
        int end = end(i);
        notes.add(note(i, end, line, start));
        i = end - 1;
      }
      i++;
    }
    return notes;
  }

  private SideNote note(int at, int end, int line, int start) {
    int before = at;
    while (before > start && Character.isWhitespace(text.at(before - 1))) {
      before--;
    }
    String comment = text.part(at, end).stripTrailing();
    return new SideNote(at, line, at - start, at - before, before == start, comment);
  }

  private int end(int from) {
    int end = from;
    while (end < text.length() && text.at(end) != '\n') {
      end++;
    }
    return end;
  }
}

package org.yujing.command;

import java.util.ArrayList;
import java.util.List;

/** Bars in plain text, 80 cells wide at most. */
final class TextBars {
  private static final int WIDTH = 80;
  private static final int LONGEST_NAME = 44;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private final List<String> names = new ArrayList<>();
  private final List<Long> values = new ArrayList<>();

  TextBars bar(String name, long value) {
    names.add(cut(PlainText.of(name)));
    values.add(value);
    return this;
  }

  /** The first as many cells as a name may have. */
  private static String cut(String name) {
    if (Table.width(name) <= LONGEST_NAME) {
      return name;
    }
    StringBuilder kept = new StringBuilder();
    name.codePoints()
        .takeWhile(point -> Table.width(kept.toString()) < LONGEST_NAME - 2)
        .forEach(kept::appendCodePoint);
    return kept + "…";
  }

  List<String> lines() {
    int widest = names.stream().mapToInt(Table::width).max().orElse(0);
    long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
    int digits = Long.toString(most).length();
    int room = WIDTH - widest - digits - 3;
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i) + " ".repeat(widest - Table.width(names.get(i)));
      String number = String.valueOf(values.get(i));
      lines.add(
          (name
                  + " "
                  + " ".repeat(digits - number.length())
                  + number
                  + " "
                  + bar(values.get(i), most, room))
              .stripTrailing());
    }
    return lines;
  }

  private static String bar(long value, long most, int room) {
    long eighths = most == 0 ? 0 : Math.round((double) value * room * 8 / most);
    int whole = (int) (eighths / 8);
    int rest = (int) (eighths % 8);
    return "█".repeat(whole) + (rest == 0 ? "" : EIGHTHS.charAt(rest));
  }
}

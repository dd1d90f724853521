package org.yujing.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows in columns for a terminal, where a Chinese character is two cells wide. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  Table row(Object... cells) {
    rows.add(Arrays.stream(cells).map(String::valueOf).map(PlainText::of).toList());
    return this;
  }

  /** Numbers stand right, words left. */
  void print(PrintWriter out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(" ");
      for (int i = 0; i < row.size(); i++) {
        String gap = " ".repeat(widest(i) - width(row.get(i)));
        line.append(' ').append(isNumber(row.get(i)) ? gap + row.get(i) : row.get(i) + gap);
        line.append(' ');
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private int widest(int column) {
    return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
  }

  private static boolean isNumber(String cell) {
    return cell.matches("-|[0-9]+(\\.[0-9]+)?");
  }

  /** In cells. */
  static int width(String text) {
    return text.codePoints().map(Table::width).sum();
  }

  private static int width(int codePoint) {
    return switch (Character.UnicodeBlock.of(codePoint).toString()) {
      case "CJK_UNIFIED_IDEOGRAPHS",
          "CJK_SYMBOLS_AND_PUNCTUATION",
          "HALFWIDTH_AND_FULLWIDTH_FORMS",
          "CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A" ->
          2;
      default -> 1;
    };
  }
}

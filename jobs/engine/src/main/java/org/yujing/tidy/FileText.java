package org.yujing.tidy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The text of one file, by the code points that its parser counts in. */
final class FileText {
  private final String text;
  private final int[] points;
  private final List<String> lines;
  private final int[] starts;

  FileText(String text) {
    this.text = text;
    this.points = text.codePoints().toArray();
    this.lines = text.lines().toList();
    this.starts =
        IntStream.rangeClosed(0, points.length)
            .filter(i -> i == 0 || points[i - 1] == '\n')
            .toArray();
  }

  String text() {
    return text;
  }

  int length() {
    return points.length;
  }

  int at(int index) {
    return points[index];
  }

  String part(int from, int to) {
    return new String(points, from, to - from);
  }

  /** Whether that line, from 0, is there and has nothing in it. */
  boolean blank(int line) {
    return line >= 0 && line < lines.size() && lines.get(line).isBlank();
  }

  /** The line, from 0, that a character is in. */
  int lineOf(int index) {
    int found = Arrays.binarySearch(starts, index);
    return found >= 0 ? found : -found - 2;
  }
}

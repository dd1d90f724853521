package org.yujing.signal;

/** Follows the quotes of a CSV row from line to line. A quote opens only at a cell's start. */
final class Quotes {
  private static final char QUOTE = '"';
  private static final int STILL_OPEN = -1;
  private static final int MALFORMED = -2;

  private final char delimiter;

  Quotes(char delimiter) {
    this.delimiter = delimiter;
  }

  /** How a line leaves the row. */
  enum Quoting {
    /** The row ends with the line. */
    CLOSED,
    /** A quoted cell goes on in the next line. */
    OPEN,
    /** Something follows a closing quote that may not. */
    BROKEN
  }

  /** How the row stands after a line; {@code open}: a quoted cell goes on from the line before. */
  Quoting after(boolean open, String line) {
    if (line.indexOf(QUOTE) < 0) {
      return open ? Quoting.OPEN : Quoting.CLOSED;
    }
    int cell = open ? close(line, 0) : 0;
    while (cell >= 0 && cell < line.length()) {
      cell = line.charAt(cell) == QUOTE ? close(line, cell + 1) : next(line, cell);
    }
    return cell == STILL_OPEN ? Quoting.OPEN : cell == MALFORMED ? Quoting.BROKEN : Quoting.CLOSED;
  }

  /** Where the cell after a quoted one starts, its inside being at {@code from}. */
  private int close(String line, int from) {
    int quote = line.indexOf(QUOTE, from);
    while (quote >= 0 && quote + 1 < line.length() && line.charAt(quote + 1) == QUOTE) {
      quote = line.indexOf(QUOTE, quote + 2);
    }
    if (quote < 0) {
      return STILL_OPEN;
    }
    boolean last = quote + 1 == line.length();
    return last || line.charAt(quote + 1) == delimiter ? quote + 2 : MALFORMED;
  }

  private int next(String line, int from) {
    int delimiterAt = line.indexOf(delimiter, from);
    return delimiterAt < 0 ? line.length() : delimiterAt + 1;
  }
}

package org.yujing.backtest;

import java.nio.file.Path;

/** A file of lines that a run wrote is not as a run writes it any more. */
public final class BadLineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final long line;

  /**
   * Where it is, and what is wrong.
   *
   * @param line from 1; 0 where the file cannot be read at all
   */
  BadLineException(Path file, long line, String why) {
    super(why);
    this.file = file.toString();
    this.line = line;
  }

  public String file() {
    return file;
  }

  public long line() {
    return line;
  }
}

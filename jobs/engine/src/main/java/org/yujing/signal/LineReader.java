package org.yujing.signal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Splits bytes into lines, whose ends are LF, CRLF or CR, and decodes each on its own: one bad line
 * spoils no other. Memory is bounded whatever the bytes are.
 */
final class LineReader implements Closeable {
  /** How much of a line that is too long is kept, in characters. */
  static final int KEPT = 200;

  private static final int BUFFER = 1 << 16;
  private static final int MOST_BYTES_OF_A_CHARACTER = 4;

  /** As many bytes as those characters can be. */
  static final int KEPT_BYTES = KEPT * MOST_BYTES_OF_A_CHARACTER;

  private final InputStream in;
  private final Decoding decoding;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 10];
  private long length;
  private String before = "";
  private long number;
  private boolean damaged;
  private boolean ended;

  /**
   * Takes over the stream.
   *
   * @param longest the most bytes of a line
   */
  LineReader(InputStream bytes, Charset charset, int longest) throws IOException {
    this.in = open(bytes);
    this.decoding = new Decoding(charset);
    this.longest = longest;
  }

  private InputStream open(InputStream bytes) throws IOException {
    try {
      return Gzip.unpacked(bytes);
    } catch (EOFException | ZipException damage) {
      damaged = true;
      bytes.close();
      return InputStream.nullInputStream();
    }
  }

  /**
   * The next line, or null after the last.
   *
   * @throws IOException where the bytes cannot be had; a damaged compressed file is a flaw instead
   */
  Line next() throws IOException {
    if (ended) {
      return null;
    }
    length = 0;
    String after = readLine();
    ended = after.isEmpty();
    if (ended && length == 0 && !damaged) {
      return null;
    }
    number++;
    Line next = line();
    before = after;
    return next;
  }

  /** Collects bytes up to the line end and gives that, or "" where the bytes are at their end. */
  private String readLine() throws IOException {
    while (at < end || fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      collect(from);
      if (at < end) {
        return lineEnd();
      }
    }
    return "";
  }

  private String lineEnd() throws IOException {
    if (buffer[at++] == '\n') {
      return "\n";
    }
    boolean newlineFollows = (at < end || fill()) && buffer[at] == '\n';
    if (newlineFollows) {
      at++;
    }
    return newlineFollows ? "\r\n" : "\r";
  }

  private void collect(int from) {
    int room = (int) Math.max(0, longest - length);
    int taken = Math.min(at - from, room);
    if (length + taken > line.length) {
      line =
          Arrays.copyOf(line, Math.min(longest, Math.max(2 * line.length, (int) length + taken)));
    }
    if (taken > 0) {
      System.arraycopy(buffer, from, line, (int) length, taken);
    }
    length += at - from;
  }

  private boolean fill() throws IOException {
    if (damaged) {
      return false;
    }
    try {
      at = 0;
      end = Math.max(0, in.read(buffer));
    } catch (EOFException | ZipException damage) {
      damaged = true;
      end = 0;
    }
    return end > 0;
  }

  private Line line() {
    if (ended && damaged) {
      return new Line(number, before, beginning(), 0, Flaw.TRUNCATED_FILE);
    }
    if (length > longest) {
      return new Line(number, before, beginning(), longest, Flaw.TOO_LONG);
    }
    int bytes = (int) length;
    String text = decoding.text(line, bytes);
    Flaw flaw = decoding.faithful(text, line, bytes) ? Flaw.NONE : Flaw.BAD_ENCODING;
    return new Line(number, before, withoutMark(text), bytes, flaw);
  }

  private String beginning() {
    int bytes = (int) Math.min(Math.min(length, longest), KEPT_BYTES);
    return Cut.to(KEPT, withoutMark(decoding.text(line, bytes)));
  }

  /** The text without the byte order mark that some programs put before a file. */
  private String withoutMark(String text) {
    return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

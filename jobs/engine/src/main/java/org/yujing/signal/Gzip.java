package org.yujing.signal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip, one member or several in a row; other bytes are left as they are. */
final class Gzip {
  private static final int BUFFER = 1 << 16;
  private static final int FIRST = 0x1f;
  private static final int SECOND = 0x8b;

  private Gzip() {}

  /**
   * The bytes inside. Gzip is told by its first two bytes, with which no text begins.
   *
   * @throws java.io.EOFException or {@link java.util.zip.ZipException} (here and while reading)
   *     where a packed file is damaged
   */
  static InputStream unpacked(InputStream in) throws IOException {
    PushbackInputStream bytes = new Peeking(new BufferedInputStream(in, BUFFER));
    int first = bytes.read();
    int second = first < 0 ? -1 : bytes.read();
    if (second >= 0) {
      bytes.unread(second);
    }
    if (first >= 0) {
      bytes.unread(first);
    }
    return first == FIRST && second == SECOND ? new GZIPInputStream(bytes, BUFFER) : bytes;
  }

  /** Says that bytes are available until the end: the JDK looks for the next member only then. */
  private static final class Peeking extends PushbackInputStream {
    Peeking(InputStream in) {
      super(in, 2);
    }

    @Override
    public int available() throws IOException {
      int known = super.available();
      if (known > 0) {
        return known;
      }
      int next = read();
      if (next < 0) {
        return 0;
      }
      unread(next);
      return 1;
    }
  }
}

package org.yujing.signal;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * One record of a source as text: a JSON value or the cells of a CSV row, which may be on several
 * lines.
 *
 * @param source the name of the source
 * @param spot where it stands in the source's file or topic
 * @param text its text without the line end; a flawed record's text may be only its beginning
 */
public record RawRecord(String source, Spot spot, String text, Flaw flaw) {
  private static final byte[] NOTHING = {};

  public RawRecord {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(spot, "spot");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(flaw, "flaw");
  }

  /**
   * A message of a topic: one record in the source's encoding.
   *
   * @param message null where the message has no value, which is an empty record
   */
  public static RawRecord ofMessage(Source source, Spot spot, byte[] message) {
    byte[] bytes = message == null ? NOTHING : message;
    Decoding decoding = new Decoding(Charset.forName(source.layout().encoding()));
    int length = Math.min(bytes.length, RecordReader.LONGEST);
    if (length < bytes.length) {
      String beginning = Cut.to(LineReader.KEPT, decoding.text(bytes, LineReader.KEPT_BYTES));
      return new RawRecord(source.name(), spot, beginning, Flaw.TOO_LONG);
    }
    String text = decoding.text(bytes, length);
    boolean faithful = decoding.faithful(text, bytes, length);
    return new RawRecord(source.name(), spot, text, faithful ? Flaw.NONE : Flaw.BAD_ENCODING);
  }

  /** A record of a file without a flaw. */
  public static RawRecord of(String source, long line, String text) {
    return new RawRecord(source, Spot.line(line), text, Flaw.NONE);
  }
}

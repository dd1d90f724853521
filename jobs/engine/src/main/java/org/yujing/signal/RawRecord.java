package org.yujing.signal;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * One record of a source as text: a JSON value or the cells of a CSV row, which may be on several
 * lines.
 *
 * @param source the name of the source
 * @param line the line of the file on which it starts, from 1; 0 where it came from a topic
 * @param text its text without the line end; a flawed record's text may be only its beginning
 */
public record RawRecord(String source, long line, String text, Flaw flaw) {

  public RawRecord {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(flaw, "flaw");
  }

  /** A message of a topic: one record in the source's encoding. */
  public static RawRecord ofMessage(Source source, byte[] message) {
    Decoding decoding = new Decoding(Charset.forName(source.layout().encoding()));
    int length = Math.min(message.length, RecordReader.LONGEST);
    String text = decoding.text(message, length);
    if (length < message.length) {
      String beginning = Cut.to(LineReader.KEPT, text);
      return new RawRecord(source.name(), 0, beginning, Flaw.TOO_LONG);
    }
    boolean faithful = decoding.faithful(text, message, length);
    return new RawRecord(source.name(), 0, text, faithful ? Flaw.NONE : Flaw.BAD_ENCODING);
  }

  /** A record without a flaw. */
  public static RawRecord of(String source, long line, String text) {
    return new RawRecord(source, line, text, Flaw.NONE);
  }
}

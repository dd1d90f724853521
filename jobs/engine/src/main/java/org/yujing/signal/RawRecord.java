package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * One record of a source: a JSON value or the cells of a CSV row, which may be on several lines. A
 * message becomes text only where somebody asks for that, one thread at a time.
 */
public final class RawRecord {
  private static final byte[] NOTHING = {};

  private final String source;
  private final Spot spot;

  /** What there is as long as there is no text. */
  private final byte[] bytes;

  private String text;
  private Flaw flaw;

  /**
   * @param source the name of the source
   * @param spot where it stands in the source's file or topic
   * @param text its text without the line end; a flawed record's text may be only its beginning
   */
  public RawRecord(String source, Spot spot, String text, Flaw flaw) {
    this(source, spot, null, Objects.requireNonNull(text, "text"), Objects.requireNonNull(flaw));
  }

  private RawRecord(String source, Spot spot, byte[] bytes, String text, Flaw flaw) {
    this.source = Objects.requireNonNull(source, "source");
    this.spot = Objects.requireNonNull(spot, "spot");
    this.bytes = bytes;
    this.text = text;
    this.flaw = flaw;
  }

  /**
   * A message of a topic: one record in the source's encoding.
   *
   * @param message null where the message has no value, which is an empty record; never changed
   */
  public static RawRecord ofMessage(Source source, Spot spot, byte[] message) {
    byte[] bytes = message == null ? NOTHING : message;
    String encoding = source.layout().encoding();
    Charset charset = encoding.equals(UTF_8.name()) ? UTF_8 : Charset.forName(encoding);
    if (bytes.length > RecordReader.LONGEST) {
      String all = new Decoding(charset).text(bytes, LineReader.KEPT_BYTES);
      return new RawRecord(source.name(), spot, Cut.to(LineReader.KEPT, all), Flaw.TOO_LONG);
    }
    RawRecord record = ofUtf8(source.name(), spot, bytes);
    if (!charset.equals(UTF_8)) {
      record.decode(charset);
    }
    return record;
  }

  /** A record whose text is in these bytes, or meant to be; they are never changed. */
  public static RawRecord ofUtf8(String source, Spot spot, byte[] text) {
    return new RawRecord(source, spot, text, null, null);
  }

  /** A record of a file without a flaw. */
  public static RawRecord of(String source, long line, String text) {
    return new RawRecord(source, Spot.line(line), text, Flaw.NONE);
  }

  public String source() {
    return source;
  }

  public Spot spot() {
    return spot;
  }

  public String text() {
    decode(UTF_8);
    return text;
  }

  public Flaw flaw() {
    decode(UTF_8);
    return flaw;
  }

  private void decode(Charset charset) {
    if (text == null) {
      Decoding decoding = new Decoding(charset);
      text = decoding.text(bytes, bytes.length);
      flaw = decoding.faithful(text, bytes, bytes.length) ? Flaw.NONE : Flaw.BAD_ENCODING;
    }
  }

  /** Its UTF-8, or what is meant to be; null where it has a flaw for sure. */
  byte[] utf8() {
    if (text == null) {
      return bytes;
    }
    return flaw == Flaw.NONE && Draft.whole(text).equals(text) ? text.getBytes(UTF_8) : null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawRecord record
        && source.equals(record.source)
        && spot.equals(record.spot)
        && text().equals(record.text())
        && flaw() == record.flaw();
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, spot, text());
  }

  @Override
  public String toString() {
    return source + " " + spot + ": " + text() + " (" + flaw() + ")";
  }
}

package org.yujing.signal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.yujing.signal.Quotes.Quoting;

/**
 * The records of one source's file, in the file's order. What is wrong with a record is its flaw
 * and stops no other. Blank lines are no records; gzip is unpacked; a CSV file's header is not
 * given as a record.
 */
public final class RecordReader implements Closeable {
  /** The longest record, in bytes. */
  public static final int LONGEST = 1 << 20;

  /** The most lines of one CSV row. */
  public static final int MOST_LINES = 1000;

  private final Source source;
  private final LineReader lines;
  private final Quotes quotes;
  private final Deque<Line> again = new ArrayDeque<>();
  private final RawRecord header;
  private RawRecord flawedHeader;

  /** Takes over the stream and closes it. */
  public RecordReader(Source source, InputStream in) throws IOException {
    this.source = source;
    this.lines = new LineReader(in, Charset.forName(source.layout().encoding()), LONGEST);
    this.quotes = new Quotes(source.layout().delimiter());
    this.header = source.csv() ? next() : null;
    if (header != null && header.flaw() != Flaw.NONE) {
      flawedHeader = header;
    }
  }

  /** Reads a source's file. */
  public static RecordReader open(Source source) throws IOException {
    return new RecordReader(source, Files.newInputStream(Path.of(source.file())));
  }

  /** The first row of a CSV file, flawed or not; empty for JSON lines and empty files. */
  public Optional<RawRecord> header() {
    return Optional.ofNullable(header);
  }

  /**
   * The next record, or null after the last.
   *
   * @throws IOException where the file cannot be read on
   */
  public RawRecord next() throws IOException {
    if (flawedHeader != null) {
      RawRecord first = flawedHeader;
      flawedHeader = null;
      return first;
    }
    Line line = line();
    while (line != null && line.flaw() == Flaw.NONE && line.text().isBlank()) {
      line = line();
    }
    return line == null ? null : record(line);
  }

  private RawRecord record(Line first) throws IOException {
    boolean goesOn =
        source.csv() && first.whole() && quotes.after(false, first.text()) == Quoting.OPEN;
    return goesOn ? rows(first) : raw(first, first.text(), first.flaw());
  }

  /** A row over several lines; where its quote is never closed, its first line alone. */
  private RawRecord rows(Line first) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    List<Line> rest = new ArrayList<>();
    Flaw flaw = first.flaw();
    Quoting quoting = Quoting.OPEN;
    long bytes = first.bytes();
    while (quoting == Quoting.OPEN && bytes <= LONGEST && rest.size() + 1 < MOST_LINES) {
      Line line = line();
      if (line == null) {
        break;
      }
      rest.add(line);
      bytes += line.bytes() + line.before().length();
      text.append(line.before()).append(line.text());
      flaw = flaw == Flaw.NONE ? line.flaw() : flaw;
      quoting = line.whole() ? quotes.after(true, line.text()) : Quoting.BROKEN;
    }
    if (quoting == Quoting.CLOSED && bytes <= LONGEST) {
      return raw(first, text.toString(), flaw);
    }
    for (int i = rest.size() - 1; i >= 0; i--) {
      again.addFirst(rest.get(i));
    }
    return raw(first, first.text(), Flaw.UNCLOSED_QUOTE);
  }

  private Line line() throws IOException {
    return again.isEmpty() ? lines.next() : again.removeFirst();
  }

  private RawRecord raw(Line first, String text, Flaw flaw) {
    return new RawRecord(source.name(), Spot.line(first.number()), text, flaw);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}

package org.yujing.signal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.YamlMapping;

/** Looks at the beginning of a source's file: its byte order mark and, of CSV, its header. */
final class SourceHeader {
  private static final int FIRST_BYTES = 4096;
  private static final int GZIP_1 = 0x1F;
  private static final int GZIP_2 = 0x8B;
  private static final int HIGH = 0xFE;
  private static final int LOW = 0xFF;

  private final Source source;
  private final YamlMapping entry;

  SourceHeader(Source source, YamlMapping entry) {
    this.source = source;
    this.entry = entry;
  }

  /** The columns; none for JSON lines, for an empty file, and after reporting a problem. */
  List<String> columns() {
    try {
      if (source.file().toLowerCase(Locale.ROOT).endsWith(".gz") && !packed()) {
        return problem("the file is named .gz and is not packed", "rename it");
      }
      byte[] first = firstBytes();
      if (first.length > 1 && (is(first, HIGH, LOW) || is(first, LOW, HIGH))) {
        return problem("the file is UTF-16", "save it as UTF-8");
      }
      return source.csv() ? header(first) : List.of();
    } catch (IOException unreadable) {
      return problem("the file cannot be read: " + unreadable.getMessage(), "");
    }
  }

  private List<String> header(byte[] first) throws IOException {
    Optional<RawRecord> header;
    try (RecordReader reader = RecordReader.open(source)) {
      header = reader.header();
    }
    if (header.isEmpty()) {
      return List.of();
    }
    if (header.get().flaw() == Flaw.BAD_ENCODING) {
      String what = "the file's header is not " + source.layout().encoding();
      return problem(what, readable(first) ? "encoding: GB18030" : "give the file's encoding");
    }
    String[] cells = CsvRows.cells(source.layout().delimiter(), header.get().text());
    if (header.get().flaw() != Flaw.NONE || cells == null) {
      return problem("the file's header cannot be read as CSV", "");
    }
    return Arrays.asList(cells);
  }

  private boolean packed() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(source.file()))) {
      byte[] magic = in.readNBytes(2);
      return magic.length == 0 || (magic.length == 2 && is(magic, GZIP_1, GZIP_2));
    }
  }

  private byte[] firstBytes() throws IOException {
    try (InputStream in = Gzip.unpacked(Files.newInputStream(Path.of(source.file())))) {
      return upTo(in);
    }
  }

  /** A packed file that ends too early still begins well: its records tell the rest. */
  private static byte[] upTo(InputStream in) {
    ByteArrayOutputStream first = new ByteArrayOutputStream(FIRST_BYTES);
    try {
      for (int one = in.read(); one >= 0 && first.size() < FIRST_BYTES; one = in.read()) {
        first.write(one);
      }
    } catch (IOException endsTooEarly) {
      return first.toByteArray();
    }
    return first.toByteArray();
  }

  /** Whether the first line is text in the encoding that Chinese systems use most. */
  private static boolean readable(byte[] first) {
    int end = 0;
    while (end < first.length && first[end] != '\n') {
      end++;
    }
    Decoding chinese = new Decoding(Charset.forName("GB18030"));
    return chinese.faithful(chinese.text(first, end), first, end);
  }

  private static boolean is(byte[] first, int one, int two) {
    return (first[0] & 0xFF) == one && (first[1] & 0xFF) == two;
  }

  private List<String> problem(String what, String hint) {
    String key = entry.has("encoding") ? "encoding" : "file";
    entry.problem(key, ProblemCode.UNREADABLE, what, hint);
    return List.of();
  }
}

package org.yujing.signal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.yujing.signal.TestingSources.records;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
  private static final Source JSON = TestingSources.json(Stream.EVENT);
  private static final Source CSV =
      TestingSources.csv(Stream.EVENT, Source.TimeField.CANONICAL, Map.of(), "a", "b");

  private static String said(List<RawRecord> records) {
    StringBuilder said = new StringBuilder();
    for (RawRecord raw : records) {
      String flaw = raw.flaw() == Flaw.NONE ? "" : raw.flaw() + ":";
      String text = raw.text().replace("\r", "<CR>").replace("\n", "<LF>");
      said.append(raw.spot().line()).append(' ').append(flaw).append(text).append('\n');
    }
    return said.toString();
  }

  private static void assertRecords(String expected, Source source, String text) {
    assertEquals(expected, said(records(source, text)));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  @Test
  void endsLinesAtNewlineReturnOrBoth() {
    assertRecords("1 {1}\n2 {2}\n3 {3}\n4 {4}\n", JSON, "{1}\n{2}\r\n{3}\r{4}");
  }

  @Test
  void skipsBlankLinesButCountsThem() {
    assertRecords("2 {1}\n5 {2}\n", JSON, "\n{1}\r\n\r\n   \t\n{2}\n\n");
  }

  @Test
  void givesNothingOfAnEmptyFile() {
    assertRecords("", JSON, "");
    assertRecords("", CSV, "");
    assertRecords("", CSV, "a,b\n");
  }

  @Test
  void skipsTheByteOrderMark() {
    assertRecords("1 {1}\n", JSON, "\uFEFF{1}\n");
    assertRecords("2 1,2\n", CSV, "\uFEFFa,b\n1,2\n");
  }

  @Test
  void keepsOnlyTheBeginningOfALineThatIsTooLong() {
    String longLine = "x".repeat(2 << 20);
    List<RawRecord> records = records(JSON, "{1}\n" + longLine + "\n{2}\n");
    assertEquals(List.of(1L, 2L, 3L), records.stream().map(raw -> raw.spot().line()).toList());
    assertEquals(Flaw.TOO_LONG, records.get(1).flaw());
    assertEquals("x".repeat(200), records.get(1).text());
    assertEquals("{2}", records.get(2).text());
  }

  @Test
  void takesALineOfExactlyTheLongestLength() {
    List<RawRecord> records = records(JSON, "x".repeat(RecordReader.LONGEST) + "\n{2}");
    assertEquals(Flaw.NONE, records.get(0).flaw());
    assertEquals(RecordReader.LONGEST, records.get(0).text().length());
    assertEquals("{2}", records.get(1).text());
  }

  @Test
  void refusesOnlyTheLineWhoseBytesAreNoText() {
    byte[] gbk = "{\"title\":\"拖欠工资\"}\n".getBytes(Charset.forName("GBK"));
    byte[] bytes = joined(joined("{1}\n".getBytes(UTF_8), gbk), "{\"好\"}\n".getBytes(UTF_8));
    List<RawRecord> records = records(JSON, bytes);
    assertEquals(
        List.of(Flaw.NONE, Flaw.BAD_ENCODING, Flaw.NONE),
        records.stream().map(RawRecord::flaw).toList());
    assertEquals("{\"好\"}", records.get(2).text());
  }

  @Test
  void takesAReplacementCharacterThatIsWrittenInTheFile() {
    assertRecords("1 {\uFFFD}\n", JSON, "{\uFFFD}");
  }

  @Test
  void joinsTheLinesOfAQuotedCell() {
    assertRecords(
        "2 1,\"x<LF>y\"\n4 \"<CR><LF>,\"\"<CR><LF>\",2\n7 3,4\n",
        CSV,
        "a,b\n1,\"x\ny\"\n\"\r\n,\"\"\r\n\",2\n3,4\n");
  }

  @Test
  void takesAQuoteInsideACellAsItIs() {
    assertRecords("2 1,5\" pipe\n3 2,3\n", CSV, "a,b\n1,5\" pipe\n2,3\n");
  }

  @Test
  void joinsNoLinesOfJson() {
    assertRecords("1 {\"a\n2 b\"}\n", JSON, "{\"a\nb\"}");
  }

  @Test
  void refusesOnlyTheFirstLineOfAQuoteThatIsNeverClosed() {
    assertRecords("2 UNCLOSED_QUOTE:1,\"x\n3 2,y\n5 3,z\n", CSV, "a,b\n1,\"x\n2,y\n\n3,z\n");
  }

  @Test
  void noticesAtTheNextQuoteThatOneWasNotClosed() {
    assertRecords(
        "2 UNCLOSED_QUOTE:1,\"x\n3 \"2\",\"y\"\n4 3,\"z\"\n",
        CSV,
        "a,b\n1,\"x\n\"2\",\"y\"\n3,\"z\"\n");
  }

  @Test
  void looksForTheClosingQuoteInAThousandLinesOnly() {
    String lines = "2,y\n".repeat(1500);
    List<RawRecord> records = records(CSV, "a,b\n1,\"x\n" + lines + "3,\"\n");
    assertEquals(1502, records.size());
    assertEquals(Flaw.UNCLOSED_QUOTE, records.get(0).flaw());
    assertEquals(1500, records.stream().filter(raw -> raw.flaw() == Flaw.NONE).count());
  }

  @Test
  void looksForTheClosingQuoteInAMebibyteOnly() {
    String lines = ("2," + "y".repeat(100_000) + "\n").repeat(12);
    List<RawRecord> records = records(CSV, "a,b\n1,\"x\n" + lines + "3,\"\n");
    assertEquals(Flaw.UNCLOSED_QUOTE, records.get(0).flaw());
    assertEquals("1,\"x", records.get(0).text());
    assertEquals(12, records.stream().filter(raw -> raw.flaw() == Flaw.NONE).count());
  }

  @Test
  void unpacksGzipAndSeveralMembersOfIt() throws IOException {
    assertEquals("1 {1}\n", said(records(JSON, packed("{1}\n"))));
    byte[] members = joined(packed("{1}\n{2"), packed("}\n{3}\n"));
    assertEquals("1 {1}\n2 {2}\n3 {3}\n", said(records(JSON, members)));
  }

  @Test
  void unpacksSeveralMembersFromAStreamThatCannotSayWhatIsThere() throws IOException {
    byte[] members = joined(packed("{1}\n"), packed("{2}\n"));
    InputStream coy =
        new ByteArrayInputStream(members) {
          @Override
          public synchronized int available() {
            return 0;
          }

          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 7));
          }
        };
    try (RecordReader reader = new RecordReader(JSON, coy)) {
      assertEquals("{1}", reader.next().text());
      assertEquals("{2}", reader.next().text());
    }
  }

  @Test
  void readsAPackedFileUpToWhereItIsCutOff() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < 5000; i++) {
      text.append(i).append(',').append(i * 7919 % 10007).append('\n');
    }
    byte[] whole = packed(text.toString());
    List<RawRecord> records = records(CSV, Arrays.copyOf(whole, whole.length / 2));
    RawRecord last = records.get(records.size() - 1);
    assertEquals(Flaw.TRUNCATED_FILE, last.flaw());
    assertTrue(records.size() > 100);
    assertEquals("100,1347", records.get(100).text());
    assertEquals(1, records.stream().filter(raw -> raw.flaw() != Flaw.NONE).count());
  }

  @Test
  void readsAPackedFileUpToItsDamage() throws IOException {
    byte[] bytes = packed("{1}\n{2}\n");
    bytes[bytes.length - 6] ^= 1;
    List<RawRecord> records = records(JSON, bytes);
    assertEquals(Flaw.TRUNCATED_FILE, records.get(records.size() - 1).flaw());
  }

  @Test
  void saysSoWhenAPackedFileIsCutOffInItsHead() throws IOException {
    byte[] head = Arrays.copyOf(packed("{1}\n"), 4);
    assertEquals("1 TRUNCATED_FILE:\n", said(records(JSON, head)));
    assertEquals("1 TRUNCATED_FILE:\n", said(records(CSV, head)));
  }

  @Test
  void readsGb18030CsvWithQuotedNewlines() {
    Source source = TestingSources.inEncoding("GB18030", CSV);
    byte[] bytes = "编号,内容\n1,\"欠薪\n三个月\"\n2,噪声\n".getBytes(Charset.forName("GB18030"));
    assertEquals("2 1,\"欠薪<LF>三个月\"\n4 2,噪声\n", said(records(source, bytes)));
  }
}

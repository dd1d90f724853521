package org.yujing.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yujing.signal.Flaw;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Rejection;
import org.yujing.signal.RejectionCode;
import org.yujing.signal.Source;
import org.yujing.signal.Spot;
import org.yujing.signal.Stream;
import org.yujing.signal.TestingSchema;

/** What is written is read again as it was, and what the schema refuses is refused. */
class WarningReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TestingSchema SCHEMA = new TestingSchema("warning");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Spot SPOT = Spot.message(2, 41);

  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\"text\"",
          "\"raised\"",
          "\"RED\"",
          "\"red\"",
          "\"Infinity\"",
          "\"-Infinity\"",
          "\"NaN\"",
          "\"2026-01-05T08:00:00+08:00\"",
          "\"2026-01-05t08:00:00.123456789z\"",
          "\"2026-01-05T08:00:00\"",
          "\"2026-02-30T08:00:00Z\"",
          "true",
          "0",
          "3.0",
          "2.5",
          "-1",
          "-90",
          "90.5",
          "180",
          "1e300",
          "123456789012345678901234567890",
          "[]",
          "[\"a\"]",
          "[1]",
          "[null]",
          "[" + "\"a\",".repeat(49) + "\"a\"]",
          "[" + "\"a\",".repeat(50) + "\"a\"]",
          "{}",
          "{\"type\":\"\",\"id\":\"\",\"name\":\"\"}",
          "{\"count\":0,\"ids\":[]}");

  private static final Outlook FORECAST = new Outlook(25.5, -3, 60, 0.95, 1767574800000L);

  private static Warning warning(double value, Evidence evidence, Outlook forecast, ZoneId zone) {
    return new Warning(
        "w1",
        "e1",
        Kind.UPGRADED,
        "gas-leak",
        "0a1b",
        "gas-safety",
        "标题",
        "消息\n\"二\" 😀",
        Level.ORANGE,
        1767571200123L,
        zone,
        new Subject("household", "p_0123456789abcdef0123", "张*"),
        "G1",
        Map.of("grid", "G-01", "lon", 120.0, "lat", 30.25),
        value,
        25,
        evidence,
        forecast,
        false);
  }

  private static String line() {
    Evidence evidence = new Evidence(2, 1767571100000L, 1767571200000L, List.of("a", "b"));
    return WarningJson.write(warning(26, evidence, FORECAST, SHANGHAI));
  }

  private static WarningReading read(String text) {
    Source source = Source.jsonLines("warnings", Stream.WARNING, "any");
    return new WarningReader(source, SHANGHAI)
        .read(new RawRecord("warnings", SPOT, text, Flaw.NONE));
  }

  private static Rejection rejection(String text) {
    return assertInstanceOf(WarningReading.Rejected.class, read(text)).rejection();
  }

  @Test
  void readsWhatIsWritten() {
    double[] values = {0, 26.5, -1e300, Double.NaN, Double.POSITIVE_INFINITY, -1.0 / 0};
    ZoneId[] zones = {SHANGHAI, ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(5, 30)};
    Evidence full = new Evidence(1L << 40, 0, 1000, List.of("a", "b"));
    for (double value : values) {
      for (ZoneId zone : zones) {
        for (Evidence evidence : List.of(full, Evidence.NONE)) {
          for (Outlook forecast : Arrays.asList(FORECAST, null)) {
            Warning warning = warning(value, evidence, forecast, zone);
            WarningReading again = read(WarningJson.write(warning));
            assertEquals(new WarningReading.Read(warning), again);
          }
        }
      }
    }
  }

  @Test
  void saysWhereARefusedOneStandsAndWhatIsWrong() {
    Rejection rejection = rejection(line().replace("\"G-01\"", "1"));
    assertEquals(SPOT, rejection.spot());
    assertEquals(RejectionCode.WRONG_TYPE, rejection.code());
    assertEquals("place.grid", rejection.field());
    assertEquals(RejectionCode.BAD_JSON, rejection("").code());
    assertEquals(RejectionCode.NOT_AN_OBJECT, rejection("[1]").code());
    assertEquals(RejectionCode.MISSING_FIELD, rejection("{}").code());
    assertEquals(RejectionCode.BAD_JSON, rejection(line().replace(":26,", ":NaN,")).code());
  }

  @Test
  void acceptsWhatTheSchemaAccepts() throws JsonProcessingException {
    int read = 0;
    int refused = 0;
    for (String pointer : pointers("", JSON.readTree(line()))) {
      for (String value : VALUES) {
        ObjectNode record = (ObjectNode) JSON.readTree(line());
        int cut = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) record.at(pointer.substring(0, cut));
        parent.set(pointer.substring(cut + 1), JSON.readTree(value));
        boolean one = read(record.toString()) instanceof WarningReading.Read;
        assertEquals(SCHEMA.accepts(record.toString()), one, record.toString());
        read += one ? 1 : 0;
        refused += one ? 0 : 1;
        parent.remove(pointer.substring(cut + 1));
        one = read(record.toString()) instanceof WarningReading.Read;
        assertEquals(SCHEMA.accepts(record.toString()), one, record.toString());
      }
    }
    assertTrue(read > 80 && refused > 80, read + " and " + refused);
  }

  private static List<String> pointers(String path, JsonNode node) {
    List<String> pointers = new ArrayList<>();
    node.properties()
        .forEach(
            member -> {
              pointers.add(path + "/" + member.getKey());
              pointers.addAll(pointers(path + "/" + member.getKey(), member.getValue()));
            });
    return pointers;
  }
}

package org.yujing.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yujing.disposition.Action;
import org.yujing.disposition.Disposition;
import org.yujing.disposition.Outcome;
import org.yujing.signal.Rejection;
import org.yujing.signal.RejectionCode;
import org.yujing.signal.RejectionJson;
import org.yujing.signal.Spot;
import org.yujing.signal.TestingSchema;

/** Refused actions stand beside the records that could not be read. */
class RefusalJsonTest {
  private static final TestingSchema SCHEMA = new TestingSchema("rejected");
  private static final String ITEM = "0123456789abcdef0123-89abcdef";

  private static Disposition action(String note) {
    return new Disposition(
        "D-1",
        ITEM,
        Action.CLOSE,
        "王芳",
        "",
        TestingQueue.START,
        note,
        Outcome.CONFIRMED_RISK,
        null,
        "");
  }

  private static String line(RefusalCode code, String note) {
    return RefusalJson.write(new Refusal(action(note), code, "why"), TestingQueue.ZONE);
  }

  @Test
  void saysWhatWasToBeDoneAndWhyItWasNot() {
    assertEquals(
        "{\"source\":\"dispositions\",\"line\":0,\"code\":\"SECOND_PERSON\",\"field\":\"by\","
            + "\"why\":\"why\",\"raw\":\"{\\\"id\\\":\\\"D-1\\\",\\\"item\\\":\\\""
            + ITEM
            + "\\\",\\\"action\\\":\\\"close\\\",\\\"by\\\":\\\"王芳\\\","
            + "\\\"time\\\":\\\"2026-01-12T09:00:00+08:00\\\",\\\"note\\\":\\\"完\\\","
            + "\\\"outcome\\\":\\\"confirmed_risk\\\"}\",\"action\":\"D-1\",\"item\":\""
            + ITEM
            + "\"}",
        line(RefusalCode.SECOND_PERSON, "完"));
  }

  @Test
  void everyCodeIsInTheSchema() {
    for (RefusalCode code : RefusalCode.values()) {
      assertTrue(SCHEMA.accepts(line(code, "")), code.name());
    }
    assertCodes(RefusalCode.values(), "/$defs/refused/enum");
    assertCodes(RejectionCode.values(), "/$defs/unread/enum");
  }

  private static void assertCodes(Enum<?>[] codes, String pointer) {
    List<String> written =
        StreamSupport.stream(SCHEMA.at(pointer).spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    assertEquals(Arrays.stream(codes).map(Enum::name).toList(), written);
  }

  @Test
  void longActionsAreCut() {
    String line = line(RefusalCode.WRONG_STATE, "长".repeat(2000));
    assertTrue(SCHEMA.accepts(line), line);
  }

  @Test
  void actionsThatWereReadNameTheirItem() {
    String line = line(RefusalCode.WRONG_STATE, "");
    assertFalse(SCHEMA.accepts(line.replace("\"action\":\"D-1\"", "\"other\":1")));
    assertFalse(SCHEMA.accepts(line.replace("WRONG_STATE", "WRONG_MOOD")));
    Rejection unread =
        new Rejection("dispositions", Spot.line(3), RejectionCode.BAD_JSON, "", "why", "raw");
    assertTrue(SCHEMA.accepts(RejectionJson.write(unread)));
  }
}

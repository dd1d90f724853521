package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AsideLineTest {
  private static final long PUT = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }

  @Test
  void aRejectedMessageHasItsPlaceInTheTopic() throws Exception {
    String line =
        AsideLine.rejected(
            json(
                "{'source':'desk','line':0,'partition':2,'offset':41,'code':'BAD_TIME','field':'time','why':'no\\n"
                    + "time','raw':'x'}"),
            PUT);
    assertEquals(
        "2026-03-01T08:00:00+08:00  desk            2/41            BAD_TIME              time     "
            + "         no time",
        line);
  }

  @Test
  void aRefusedActionHasItsId() throws Exception {
    String line =
        AsideLine.rejected(
            json("{'source':'dispositions','line':0,'code':'BAD_MERGE','action':'M-1'}"), PUT);
    assertTrue(line.contains("  dispositions    M-1             BAD_MERGE "), line);
  }

  @Test
  void aLateSignalSaysHowLate() throws Exception {
    String line =
        AsideLine.late(
            json("{'source':'meter','id':'D/m/1','time':'2026-02-27T08:00:00+08:00'}"), PUT);
    assertEquals(
        "2026-03-01T08:00:00+08:00  meter           D/m/1                    "
            + " 2026-02-27T08:00:00+08:00  came 2d0h after it happened",
        line);
  }

  @Test
  void allTimesOfALineAreInOneZone() throws Exception {
    String line =
        AsideLine.late(json("{'source':'m','id':'1','time':'2026-02-27T00:00:00.5Z'}"), PUT);
    assertTrue(line.contains("  2026-02-27T08:00:00+08:00  came 1d23h"), line);
    String unknown = AsideLine.late(json("{'source':'m','id':'1','time':'soon'}"), PUT);
    assertTrue(unknown.endsWith("  soon  "), unknown);
  }

  @Test
  void whatDoesNotGoTogetherIsASentenceAndTwo() {
    for (String other : new String[] {"--late", "--queue", "--shadow", "--rule=a", "--level=red"}) {
      TestingRun run = TestingRun.of("watch", "--kafka", "localhost:1", "--rejected", other);
      assertEquals(2, run.code(), run.err());
      assertTrue(run.err().contains("--rejected"), run.err());
    }
  }
}

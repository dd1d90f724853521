package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.yujing.warning.Level;

class WatchLineTest {
  private static JsonNode json(String text) throws Exception {
    return new ObjectMapper().readTree(text.replace('\'', '"'));
  }

  @Test
  void theSameWarningIsWantedOnce() throws Exception {
    WatchLine lines = new WatchLine("", null);
    assertTrue(lines.wanted(json("{'id':'a','level':'red'}")));
    assertFalse(lines.wanted(json("{'id':'a','level':'red'}")));
    assertTrue(lines.wanted(json("{'id':'b','level':'red'}")));
  }

  @Test
  void anItemIsWantedWithEachChange() throws Exception {
    WatchLine lines = new WatchLine("", null);
    assertTrue(lines.wanted(json("{'id':'a','changes':1}")));
    assertTrue(lines.wanted(json("{'id':'a','changes':2}")));
    assertFalse(lines.wanted(json("{'id':'a','changes':2}")));
  }

  @Test
  void rulesAndLevelsChoose() throws Exception {
    WatchLine lines = new WatchLine("leak", Level.ORANGE);
    assertFalse(lines.wanted(json("{'id':'a','rule':'leak','level':'yellow'}")));
    assertTrue(lines.wanted(json("{'id':'b','rule':'leak','level':'orange'}")));
    assertTrue(lines.wanted(json("{'id':'c','rule':'leak','level':'red'}")));
    assertFalse(lines.wanted(json("{'id':'d','rule':'other','level':'red'}")));
    assertFalse(lines.wanted(json("{'id':'e','rule':'leak'}")));
  }

  @Test
  void aWarningIsOneLineThatATerminalDoesNotObey() throws Exception {
    String line =
        WatchLine.warning(
            json(
                "{'time':'T','level':'red','kind':'lifted','rule':'r','subject':{'id':'S','name':'N'},'message':'a\\n"
                    + "b\\u001b[2J'}"));
    assertEquals(
        "T  red     lifted    r                         S N                   a b [2J", line);
  }
}

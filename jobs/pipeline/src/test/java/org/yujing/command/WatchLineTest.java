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
  void anItemIsALineOfColumnsThatBeginsWithItsLastChange() throws Exception {
    String item =
        "{'id':'2f04e91dd631d06e4d75-cf95e3d7','updated':'2026-01-23T11:30:00+08:00','level':'red','state':'new',"
            + "'scenario':'dispute','lead':'%s','resolve_by':'2026-01-24T11:30:00+08:00','subject':{'id':'P-1'}}";
    String wide = WatchLine.item(json(item.formatted("法院")));
    String narrow = WatchLine.item(json(item.formatted("desk")));
    assertEquals(
        "2026-01-23T11:30:00+08:00  2f04e91dd631d06e4d75-cf95e3d7  red     new        "
            + "dispute             desk                    by 2026-01-24T11:30:00+08:00  P-1",
        narrow);
    assertEquals(Table.width(narrow), Table.width(wide));
  }

  @Test
  void anItemsLineIsNewUnlessItIsAsTheLastOne() throws Exception {
    WatchLine lines = new WatchLine("", null);
    JsonNode item = json("{'id':'a'}");
    assertTrue(lines.isNew(item, "one"));
    assertFalse(lines.isNew(item, "one"));
    assertTrue(lines.isNew(item, "two"));
    assertTrue(lines.isNew(item, "one"));
    assertTrue(lines.isNew(json("{'id':'b'}"), "one"));
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

package org.yujing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujing.expression.Scope;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalScope;
import org.yujing.signal.Stream;

class TemplateTest {
  private final Map<String, Object> figures = new HashMap<>(Map.of("value", 12.0, "level", "red"));

  private Message message(String on, String text) {
    return TestingRules.rule(
            "rule: r\ntitle: 欠薪\non: %s\nby: target.id\nmatch: true\nlevel: red\nmessage: '%s'\n"
                .formatted(on, text))
        .message();
  }

  private String render(String text) {
    Map<String, Object> fields =
        Map.of("title", "来电", "amount", 3.0, "target", Map.of("name", "甲公司"), "attrs", Map.of());
    return message("complaint", text).render(Stream.COMPLAINT, scope(Stream.COMPLAINT, fields));
  }

  private Scope scope(Stream stream, Map<String, Object> fields) {
    SignalScope signal = new SignalScope(new Signal(stream, "s", 0, "1", false, fields));
    return name -> figures.containsKey(name) ? figures.get(name) : signal.find(name);
  }

  @Test
  void writesFieldsAndFigures() {
    assertEquals("甲公司 12 人,red", render("{target.name} {value} 人,{level}"));
    assertEquals("6 元", render("{amount * 2} 元"));
    assertEquals("1970-01-01T08:00:00+08:00", render("{time}"));
  }

  @Test
  void leavesTheUnknownEmpty() {
    assertEquals("[] [] []", render("[{people}] [{attrs.x}] [{threshold}]"));
  }

  @Test
  void knowsTheRuleAndItsTitleWhereTheStreamDoesNot() {
    assertEquals("r 来电", render("{rule} {title}"));
    Message onEvents = message("event", "{rule} {title}");
    assertEquals("r 欠薪", onEvents.render(Stream.EVENT, scope(Stream.EVENT, Map.of())));
  }

  @Test
  void keepsBracesThatAreMeant() {
    assertEquals("{12} }x{", render("{{{value}}} }}x{{"));
    assertEquals("a}b", render("{\"a}b\"}"));
  }

  @Test
  void isEmptyOnAStreamThatLacksTheField() {
    Message message = message("[complaint, event]", "类别 {category}");
    assertEquals("类别 ", message.render(Stream.EVENT, scope(Stream.EVENT, Map.of())));
  }

  @Test
  void tellsWhichFieldsItReads() {
    assertEquals(Set.of("target", "value"), message("complaint", "{target.name} {value}").fields());
  }

  @ParameterizedTest
  @CsvSource({
    "12.0,12",
    "0.5,0.5",
    "0.58551,0.5855",
    "1.00004,1",
    "-0.00001,0",
    "1e7,10000000",
    "Infinity,Infinity",
    "-Infinity,-Infinity",
    "NaN,''",
    "100,100"
  })
  void writesNumbersForPeople(double number, String text) {
    figures.put("value", number);
    assertEquals(text, render("{value}"));
  }
}

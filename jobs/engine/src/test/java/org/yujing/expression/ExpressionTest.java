package org.yujing.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private final TestingWords words = new TestingWords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "value > 25",
        "value >= 26 && value <= 26.0",
        "value == 26 && 26 == value && value != 27",
        "value in [26, 30] && !(value in [27, 30.5])",
        "value * 2 == 52 && 2 * value == 52",
        "value + 1 == 27 && value - 1 == 25 && 1 - value == -25",
        "value / 2 == 13 && value / 4 == 6.5",
        "value % 5 == 1 && value % 2.5 == 1",
        "people / 2 == 0.5",
        "1 / 2 == 0.5",
        "size(parties) / 4 == 0.5",
        "(value > 25 ? value : 1) == 26 && (value < 25 ? value : 1) == 1",
        "(value < 25 ? value : 1) / 2 == 0.5",
        "attrs.percent >= 50 && attrs.percent == 50 && attrs.percent + 1 == 51",
        "attrs.percent / 20 == 2.5 && attrs[\"percent\"] in [50]",
        "attrs.flag == true && attrs.flag",
        "attrs.note == \"x\"",
        "-value < -5",
        "size(title) == 4 && size(title) > 3 && size(parties) + value > 27",
        "parties.exists(p, p == \"a\") && !parties.all(p, p == \"a\")"
      })
  void mixesNumbersOfEveryKind(String text) {
    assertEquals(true, words.value(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "category == \"\"",
        "target.id == \"\"",
        "!(category == \"labour.wage_arrears\")",
        "!category.startsWith(\"labour\")"
      })
  void readsMissingTextAsEmpty(String text) {
    assertEquals(true, words.value(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount > 1",
        "!(amount > 1)",
        "amount == 0 || amount != 0",
        "attrs.nothing == true",
        "!(attrs.nothing == true)",
        "attrs.note > 3",
        "value / 0 > 1",
        "value % 0 == 1",
        "parties[7] == \"a\"",
        "int(attrs.note) > 1",
        "timestamp(attrs.note) > time"
      })
  void isUnknownAsAWholeNegationsIncluded(String text) {
    assertNull(words.value(text));
  }

  @Test
  void isKnownWhereTheUnknownDoesNotMatter() {
    assertEquals(true, words.value("value > 1 || amount > 1"));
    assertEquals(false, words.value("value < 1 && amount > 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "known(place.grid)",
        "!known(place.lat)",
        "known(attrs.percent) && known(attrs[\"percent\"])",
        "!known(attrs.nothing)",
        "has(attrs.percent) && !has(attrs.nothing)",
        "!has(target.name)"
      })
  void asksWhetherAFieldIsThere(String text) {
    assertEquals(true, words.value(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mentions(text, \"wages\") && !mentions(text, \"threat\")",
        "mentions(title + text, \"wages\")",
        "season(\"spring-festival\")",
        "distance_m(place, 30, 120) == 0",
        "distance_m(place, 31, 120.0) > 111194 && distance_m(place, 31, 120) < 111196",
        "time + days(1) > time && days(1.5) > days(1)",
        "time - timestamp(\"2026-01-01T00:00:00+08:00\") > days(3)",
        "time.getHours() == 7 && time.getDate() == 5 && time.getHours(\"UTC\") == 23",
        "title.replace(\"讨\", \"要\") == \"有人要薪\" && title.replace(\"\", \"-\").size() == 5",
        "\"a,b\".split(\",\").join(\"+\") == \"a+b\" && parties.join() == \"ba\"",
        "\"AbC\".lowerAscii() == \"abc\" && title.substring(0, 2) == \"有人\""
      })
  void hasItsOwnFunctionsAndThoseOfTexts(String text) {
    assertEquals(true, words.value(text));
  }

  @Test
  void measuresNoDistanceToAPlaceWithoutCoordinates() {
    Map<String, Object> fields = new HashMap<>(TestingWords.FIELDS);
    fields.put("place", Map.of("grid", "G1"));
    assertNull(words.value("distance_m(place, 30, 120) < 100", fields));
  }

  @Test
  void givesEveryNumberAsADouble() {
    assertEquals(2.0, words.value("size(parties)"));
    assertEquals(List.of(1.0, 2.5), words.value("[1, 2.5]"));
    assertNull(words.value("0.0 * (1e308 * 10)"));
  }

  @Test
  void givesNothingButWhatIsExpected() {
    Checked condition = words.compile("attrs.note", Expected.CONDITION);
    assertNull(condition.expression().evaluate(TestingWords.FIELDS::get));
    Checked number = words.compile("attrs.flag", Expected.NUMBER);
    assertNull(number.expression().evaluate(TestingWords.FIELDS::get));
  }

  @Test
  void readsTheRowsOfAFile() {
    ExpressionCompiler compiler = new ExpressionCompiler(Functions.NONE, TestingWords.ZONE);
    String text = "\"labour.\" + row[\"类别\"] + string(double(row.n) / 2)";
    Checked checked = compiler.compile(text, Vocabulary.row(), Expected.ANY);
    Map<String, Object> row = Map.of("类别", "wage", "n", "5");
    assertEquals("labour.wage2.5", checked.expression().evaluate(Map.of("row", row)::get));
    assertNull(checked.expression().evaluate(Map.of("row", Map.of())::get));
  }

  @Test
  void cannotHangAJob() {
    Map<String, Object> fields = new HashMap<>(TestingWords.FIELDS);
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      many.add("party" + i);
    }
    fields.put("parties", many);
    fields.put("text", "a".repeat(200_000));
    List<String> heavy =
        List.of(
            "parties.all(x, parties.all(y, x + y != \"\"))",
            "parties.map(x, parties.map(y, x + y)).size() > 1",
            "text.replace(\"a\", \"aaaaaaaaaa\").replace(\"a\", \"aaaaaaaaaa\").size() > 1",
            "parties.join(text).size() > 1");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          heavy.forEach(text -> assertNull(words.value(text, fields), text));
          assertEquals(false, words.value("text.matches(\"(a*)*b\")", fields));
        });
  }

  @Test
  void neverThrowsWhateverTheText() {
    List<String> parts =
        List.of(
            "value",
            "category",
            "place",
            ".",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "&&",
            "||",
            "!",
            "==",
            ">",
            "+",
            "/",
            "known(",
            "1",
            "2.5",
            "测",
            "😀",
            "\n",
            "?",
            ":",
            " ");
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      Checked checked = words.compile(text.toString(), Expected.ANY);
      int length = text.codePointCount(0, text.length());
      checked.issues().forEach(issue -> assertTrue(issue.offset() <= length, text.toString()));
      assertNotNull(checked.issues());
    }
  }
}

package org.yujing.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujing.problem.ProblemCode;

class IssueTest {
  private final TestingWords words = new TestingWords();

  private String said(String text, Expected expected) {
    Checked checked = words.compile(text, expected);
    assertNull(checked.expression(), text);
    return checked.issues().stream()
        .map(issue -> issue.offset() + " " + issue.code() + " " + issue.what() + hint(issue.hint()))
        .collect(Collectors.joining("; "));
  }

  private static String hint(String hint) {
    return hint.isEmpty() ? "" : " (" + hint + ")";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          metrc == "x" | 0 UNKNOWN_FIELD sensor has no "metrc" (did you mean "metric"?)
          value > 1 && target.nmae == "" | 20 UNKNOWN_FIELD target has no "nmae" (did you mean "name"?)
          known(place.gird) | 12 UNKNOWN_FIELD place has no "gird" (did you mean "grid"?)
          channel == "110" | 0 UNKNOWN_FIELD sensor has no "channel" (a field of complaint)
          value > 1 && category == 3 | 22 TYPE_ERROR cannot compare text with number: category == 3
          value == null | 6 TYPE_ERROR cannot compare number with null: value == null (ask known(field))
          title + 3 | 6 TYPE_ERROR cannot add text and number: title + 3 (string(number) makes a text, double(text) a number)
          value && true | 6 TYPE_ERROR && joins conditions, not number and true or false: value && true
          !title | 0 TYPE_ERROR ! wants a condition, not text: !title
          value ? 1 : 2 | 6 TYPE_ERROR ? wants a condition before it, not number: value ? 1 : 2
          value in parties | 6 TYPE_ERROR cannot look for number in a list of texts: value in parties
          time > 3 | 5 TYPE_ERROR cannot compare time with number: time > 3
          title.substring(1.5) | 6 TYPE_ERROR substring() does not take text, number (int(number) makes a whole number)
          startsWith(title, "x") | 0 TYPE_ERROR startsWith() does not take text, text (write text.startsWith("start"))
          mentions(text) | 0 TYPE_ERROR mentions() does not take text (write mentions(text, "lexicon"))
          title.foo == 1 | 5 TYPE_ERROR text has no parts
          mention(text, "wages") | 0 UNKNOWN_FUNCTION there is no function "mention" (did you mean "mentions"?)
          title.contain("x") | 6 UNKNOWN_FUNCTION there is no function "contain" (did you mean "contains"?)
          mentions(text, "wagse") | 15 UNKNOWN_LEXICON there is no lexicon "wagse" (did you mean "wages"?)
          mentions(text, title) | 15 TYPE_ERROR the lexicon's name must be written out (in quotes)
          season("sprng-festival") | 7 UNKNOWN_CALENDAR there is no calendar "sprng-festival" (did you mean "spring-festival"?)
          known(1 + 2) | 8 TYPE_ERROR known() asks for one field (known(place.grid), known(attrs.level))
          text.matches("[") | 12 SYNTAX not a regular expression: missing closing ]
          timestamp("2026-02-30T00:00:00Z") < time | 9 BAD_VALUE "2026-02-30T00:00:00Z" is no moment (timestamp("2026-01-05T08:00:00+08:00"))
          value = 26 | 6 SYNTAX a single = (compare with ==)
          value > 3 and value < 5 | 10 SYNTAX cannot read "and" here (write &&)
          value > | 7 SYNTAX the expression ends too early
          (value > 3 | 10 SYNTAX a ) is missing
          title == "abc | 9 SYNTAX a text without its closing quote
          title == “abc” | 9 SYNTAX cannot read "“" here (signs are half-width, and texts stand in "quotes")
          text.matches("(ab){1000}") | 12 LIMIT the regular expression is too large (repeat less)
          """)
  void saysWhatIsWrongInPlainWords(String text, String issue) {
    assertEquals(issue, said(text, Expected.CONDITION));
  }

  @Test
  void saysWhatIsExpected() {
    assertEquals(
        "0 TYPE_ERROR must give true or false, not number", said("value", Expected.CONDITION));
    assertEquals("0 TYPE_ERROR must give a number, not text", said("title", Expected.NUMBER));
    assertEquals(
        "0 TYPE_ERROR must give a value, not place (name one of its fields, such as place.grid)",
        said("place", Expected.ANY));
    assertEquals(
        "0 TYPE_ERROR must give text, a number or a list of texts, not time",
        said("time", Expected.KEY));
    assertEquals("0 SYNTAX the expression is empty", said("  ", Expected.ANY));
  }

  @Test
  void countsCharactersNotBytes() {
    assertEquals(
        "16 UNKNOWN_FIELD sensor has no \"vlaue\" (did you mean \"value\"?)",
        said("title == \"😀\" &&\nvlaue > 1", Expected.CONDITION));
  }

  @Test
  void reportsEveryTypeError() {
    assertEquals(
        2, words.compile("metrc == \"x\" && vlaue > 1", Expected.CONDITION).issues().size());
  }

  @Test
  void hasLimits() {
    List<String> tooMuch =
        List.of(
            "x".repeat(Environment.LONGEST + 1),
            "(".repeat(60) + "1" + ")".repeat(60),
            "[".repeat(100) + "]".repeat(100),
            "parties.all(x, parties.all(y, parties.all(z, x + y != z)))",
            "parties.map(a, a).map(a, a).map(a, a).map(a, a).map(a, a).size() > 1");
    for (String text : tooMuch) {
      Checked checked = words.compile(text, Expected.ANY);
      assertEquals(ProblemCode.LIMIT, checked.issues().get(0).code(), text);
    }
  }
}

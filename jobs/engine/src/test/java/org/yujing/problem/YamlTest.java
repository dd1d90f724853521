package org.yujing.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlTest {
  private enum Colour {
    DARK_RED
  }

  private final Problems problems = new Problems();

  private YamlNode node(String text) {
    return Yaml.read("a.yaml", text, problems).orElseThrow();
  }

  private YamlMapping map(String text) {
    return node(text).mapping().orElseThrow();
  }

  private List<String> problemsOf(String text) {
    Yaml.read("a.yaml", text, problems);
    return said();
  }

  private List<String> said() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  private Place placeOf(String text, String key, String part) {
    YamlNode value = map(text).need(key).orElseThrow();
    String scalar = value.scalar().orElseThrow();
    return value.place(scalar.codePointCount(0, scalar.indexOf(part)));
  }

  private static Place at(int line, int column) {
    return new Place("a.yaml", line, column);
  }

  @Test
  void readsEveryKindOfValue() {
    YamlMapping map =
        map("a: word\nb: 2.5\nc: 3\nd: true\ne: 24h\nf: dark-red\ng: [x, y]\non: off\n");
    assertEquals(Optional.of("word"), map.need("a").flatMap(YamlNode::text));
    assertEquals(Optional.of(2.5), map.need("b").flatMap(YamlNode::number));
    assertEquals(Optional.of(3), map.need("c").flatMap(node -> node.integer(1, 5)));
    assertEquals(Optional.of(true), map.need("d").flatMap(YamlNode::bool));
    assertEquals(Optional.of(Duration.ofHours(24)), map.need("e").flatMap(YamlNode::duration));
    assertEquals(Optional.of(Colour.DARK_RED), map.need("f").flatMap(n -> n.word(Colour.class)));
    assertEquals(2, map.need("g").flatMap(YamlNode::list).orElseThrow().size());
    assertEquals(Optional.of("off"), map.need("on").flatMap(YamlNode::text));
    map.reportUnknownKeys();
    assertEquals(List.of(), said());
  }

  @Test
  void givesPlainJavaForStories() {
    assertEquals(
        Map.of("a", List.of(1L, 2.5, true), "b", Map.of("c", "x")),
        node("a: [1, 2.5, true]\nb: {c: x}").plain());
    assertEquals(Arrays.asList((Object) null), node("[~]").plain());
  }

  @Test
  void namesAnUnknownKeyAndTheOneMeant() {
    YamlMapping map = map("levels: 1\nmesage: hi\nzz: 1\n");
    map.find("message");
    map.find("levels");
    map.reportUnknownKeys();
    assertEquals(
        List.of(
            "a.yaml:2:1 UNKNOWN_KEY the file has no key \"mesage\" (did you mean \"message\"?)",
            "a.yaml:3:1 UNKNOWN_KEY the file has no key \"zz\" (known here: message, levels)"),
        said());
  }

  @Test
  void reportsWhatIsMissingOrOfTheWrongKind() {
    YamlMapping map = map("count: {within: 30}\ntitle: 12\nwhy:\nwait: 3wd\nn: 0\nc: redd\n");
    YamlMapping count = map.need("count").flatMap(YamlNode::mapping).orElseThrow();
    List<Optional<?>> nothing =
        List.of(
            count.need("within").flatMap(YamlNode::duration),
            count.need("of"),
            map.need("title").flatMap(YamlNode::text),
            map.need("why").flatMap(YamlNode::text),
            map.need("wait").flatMap(YamlNode::duration),
            map.need("n").flatMap(node -> node.integer(1, 9)),
            map.need("c").flatMap(node -> node.word(List.of("red", "blue"))));
    nothing.forEach(value -> assertEquals(Optional.empty(), value));
    assertEquals(
        List.of(
            "a.yaml:1:8 MISSING_KEY count needs \"of\"",
            "a.yaml:1:17 WRONG_TYPE within must be a length of time, not a number"
                + " (write a number and a unit: 500ms, 30s, 10m, 24h, 30d)",
            "a.yaml:2:8 WRONG_TYPE title must be a text, not a number (put it in quotes: \"12\")",
            "a.yaml:3:5 WRONG_TYPE why is empty (give it a value or drop the key)",
            "a.yaml:4:7 BAD_VALUE wait must be a length of time, not \"3wd\""
                + " (working days are for clocks only; write hours or days: 72h, 3d)",
            "a.yaml:5:4 BAD_VALUE n must be a whole number from 1 to 9, not 0",
            "a.yaml:6:4 BAD_VALUE c cannot be \"redd\" (did you mean \"red\"?)"),
        said());
  }

  @Test
  void refusesTheSameKeyTwice() {
    assertEquals(
        List.of("a.yaml:3:1 DUPLICATE_KEY key \"a\" is written twice (the first is on line 1)"),
        problemsOf("a: 1\nb: 2\na: 3\n"));
  }

  @Test
  void refusesASecondDocument() {
    assertEquals(
        List.of("a.yaml:2:1 YAML_SYNTAX a second document (one file holds one; drop ---)"),
        problemsOf("a: 1\n---\nb: 2\n"));
  }

  @Test
  void placesASyntaxError() {
    assertEquals(
        List.of("a.yaml:2:1 YAML_SYNTAX a tab where YAML wants spaces (indent with spaces)"),
        problemsOf("a:\n\tb: 1\n"));
    Problems others = new Problems();
    Yaml.read("a.yaml", "message: {a.b} over\nx: 1\n", others);
    assertEquals(1, others.sorted().get(0).line());
    assertEquals(ProblemCode.YAML_SYNTAX, others.sorted().get(0).code());
  }

  @Test
  void saysWhereAQuoteIsOpened() {
    assertEquals(
        List.of("a.yaml:2:10 YAML_SYNTAX a quote is opened here and never closed (close it)"),
        problemsOf("a: 1\nmessage: \"over\nb: 2\n"));
  }

  @Test
  void knowsTheSignsOfAChineseKeyboard() {
    assertTrue(problemsOf("rule: x\ntitle：x\non: sensor\n").get(0).contains("half-width"));
  }

  @Test
  void refusesAnEmptyFile() {
    assertEquals(
        List.of("a.yaml:0:0 YAML_SYNTAX the file is empty"), problemsOf("# only a comment\n"));
  }

  @Test
  void readsBytesAsUtf8WithOrWithoutAMark() {
    byte[] marked = "\uFEFF题: 好\n".getBytes(StandardCharsets.UTF_8);
    YamlNode node = Yaml.read("a.yaml", marked, problems).orElseThrow();
    assertEquals(Map.of("题", "好"), node.plain());
    Yaml.read("b.yaml", "题: 好\n".getBytes(Charset.forName("GB18030")), problems);
    assertEquals(List.of("b.yaml:0:0 NOT_UTF8 the file is not UTF-8 (save it as UTF-8)"), said());
  }

  @Test
  void isNotHungByAliasesDepthOrSize() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    List<String> bombs =
        List.of(laughs.toString(), "[".repeat(200_000), "a: " + "x".repeat(Yaml.LARGEST));
    for (String bomb : bombs) {
      Problems found = new Problems();
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Yaml.read("a.yaml", bomb, found));
      assertEquals(ProblemCode.TOO_LARGE, found.sorted().get(0).code());
    }
  }

  @Test
  void refusesTagsAndAliasesToNothing() {
    assertEquals(
        List.of("a.yaml:1:4 YAML_SYNTAX a tag !!java.lang.Runtime (drop it)"),
        problemsOf("a: !!java.lang.Runtime x\n").stream()
            .map(s -> s.replace("tag:yaml.org,2002:", "!!"))
            .toList());
    Problems others = new Problems();
    assertTrue(Yaml.read("a.yaml", "a: &x [*x]\n", others).isEmpty());
    assertEquals(
        "a.yaml:1:8 YAML_SYNTAX *x names nothing before it", others.sorted().get(0).toString());
  }

  @Test
  void findsACharacterOfAScalarOnOneLine() {
    assertEquals(at(2, 12), placeOf("a: 1\nwhere: x > metrc", "where", "metrc"));
    assertEquals(at(1, 13), placeOf("where: '测 > metrc'", "where", "metrc"));
    assertEquals(at(1, 20), placeOf("where: 'x == ''a'' && metrc'", "where", "&& metrc"));
    assertEquals(at(1, 20), placeOf("where: \"x == \\\"a\\\" && metrc\"", "where", "&& m"));
  }

  @Test
  void findsACharacterOfABlockOrATextOverLines() {
    assertEquals(at(3, 3), placeOf("w: |\n  x > 1\n  metrc > 2\n", "w", "metrc"));
    assertEquals(at(3, 7), placeOf("w: >-\n  x > 1 &&\n  y > metrc\n", "w", "metrc"));
    assertEquals(at(2, 7), placeOf("w: x > 1 &&\n  y > metrc\n", "w", "metrc"));
    assertEquals(at(1, 8), placeOf("w: x > abc &&\n  y > metrc\n", "w", "abc"));
    assertEquals(at(1, 9), placeOf("w: \"x > abc &&\n  y > metrc\"\n", "w", "abc"));
  }

  @Test
  void neverThrowsWhateverTheText() {
    String text =
        "a: [1, 'x', {b: |\n c}]\n# d\n- &e *e !f\n\"g\\u00e9\": >-\n  h\n...\n---\n? i\t%@`\u0007";
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder made = new StringBuilder();
      for (int n = random.nextInt(30); n >= 0; n--) {
        made.append(text.charAt(random.nextInt(text.length())));
      }
      Problems found = new Problems();
      Optional<YamlNode> node = Yaml.read("a.yaml", made.toString(), found);
      assertTrue(node.isPresent() || found.hasErrors(), made.toString());
    }
  }
}

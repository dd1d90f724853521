package org.yujing.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.rule.Detector;

/** Rule and story files come into one shape, and mean what they meant. */
class TidyTest {
  private static final Path RULES = Path.of(System.getProperty("yujing.home")).resolve("rules");

  private static String tidied(String text) {
    Problems problems = new Problems();
    Optional<String> tidied = Tidy.text("r.yaml", text, problems);
    assertEquals(List.of(), problems.sorted());
    return tidied.orElseThrow();
  }

  private static List<String> problems(String text) {
    Problems problems = new Problems();
    assertEquals(Optional.empty(), Tidy.text("r.yaml", text, problems));
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  static List<String> shipped() throws IOException {
    try (Stream<Path> all = Files.walk(RULES)) {
      return all.map(file -> RULES.relativize(file).toString())
          .filter(file -> file.endsWith(".yaml") && !file.contains("sample"))
          .sorted()
          .toList();
    }
  }

  static List<String> shippedRules() throws IOException {
    return shipped().stream()
        .filter(file -> file.contains("/") && !file.contains("assessment"))
        .filter(file -> !file.endsWith(".test.yaml") && !file.endsWith("exceptions.yaml"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void leavesShippedFilesAsTheyAre(String file) throws IOException {
    String text = Files.readString(RULES.resolve(file));
    assertEquals(text, tidied(text));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void makesShippedFilesOutOfDeeperOnesWithTheSignsOfWindows(String file) throws IOException {
    String text = Files.readString(RULES.resolve(file));
    String messy =
        text.lines()
            .map(TidyTest::deeper)
            .collect(Collectors.joining("   \r\n", "\uFEFF", "\r\n\r\n"));
    assertEquals(withoutGaps(text), withoutGaps(tidied(messy)));
  }

  private static String deeper(String line) {
    String bare = line.stripLeading();
    int deep = 3 * (line.length() - bare.length());
    return " ".repeat(deep) + (bare.startsWith("- ") ? "-    " + bare.substring(1) : bare);
  }

  /** Comments keep their column, which deeper lines push to the right. */
  private static String withoutGaps(String text) {
    return text.replaceAll(" +#", " #");
  }

  @ParameterizedTest
  @MethodSource("shippedRules")
  void makesShippedRulesOutOfTheirKeysTheOtherWayRound(String file) throws IOException {
    String text = Files.readString(RULES.resolve(file));
    List<String> keys =
        Stream.of(text.strip().split("\n(?=\\w)")).collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(keys);
    assertEquals(text, tidied(String.join("\n", keys)));
  }

  @Test
  void keepsCommentsWithTheirKeys() {
    assertEquals(
        """
        # 文件头

        # 关于名字
        rule: a
        title: 单词       # 标题
        levels:
          # 先黄
          yellow: 1
          red: 3  # 三
        # 末尾
        """,
        tidied(
            """
            # 文件头


            title:   "单词"   # 标题
            # 关于名字
            rule: a
            levels:
                red: 3  # 三
                # 先黄
                yellow:   1
            # 末尾

            """));
  }

  @Test
  void writesStoriesAsShippedOnesAre() {
    assertEquals(
        """
        rule: c
        start: 2026-01-05T08:00:00+08:00
        defaults: {stream: sensor}
        stories:
          - story: x
            given:
              - at: 0s
                value: 3
                # 说明
              - {at: 2s, attrs: {x: [a, b]}}
              - {at: 3s, repeat: {times: 3, every: 1m}} # 三
            # 完
            expect: []

          - story: "yes"
            given: [{at: 0s}]
            expect:
              - {at: 1s, raised: red}
            # 里面
          # 外面
          - {story: y, given: [], expect: []}
        """,
        tidied(
            """
            stories:
            - given:
              - value: 3
                at: 0s
                # 说明
              -
                at: 2s
                attrs:
                  x: [a,
                     b]
              - { at: 3s, repeat: {times: 3, every: 1m} } # 三
              # 完
              expect: []
              story: x



            - story: "yes"
              given: [ {at: 0s} ]
              expect:
              - at: 1s
                raised: 'red'
              # 里面
            # 外面
            - {story: y, given: [],
               expect: []}
            rule: c
            start: 2026-01-05T08:00:00+08:00
            defaults: {stream: "sensor"}
            """));
  }

  @Test
  void keepsTextsOfSeveralLines() {
    assertEquals(
        """
        rule: x
        title: >-
          abc
          def
        why: 这是一个很长
          的说明
        source: |
          第一行
            缩进 # 不是注释

          第三行
        by:
          - target.id
          - place.grid # 网格
          - 'it''s "x"'
        count: {within: 30d}
        """,
        tidied(
            """
            count: {
               within: 30d
            }
            rule: x
            why: 这是一个很长
                   的说明
            source: |
                第一行
                  缩进 # 不是注释

                第三行
            title: >-
             abc
             def
            by: ['target.id',
              "place.grid", # 网格
              'it''s "x"']
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule: x\n",
        "quiet:\n",
        "message: \"a # b\"   # c\n",
        "rule: d\nx: &a {p: 1}\ntitle: *a\n",
        "where: \"yes\"\n",
        "title: \"12\"\n",
        "title: \"a: b\"\n",
        "title: 'say \"no\"'\n",
        "# yaml-language-server: $schema=../rule.schema.json\nrule: x\n"
      })
  void leavesWhatIsTidyAsItIs(String text) {
    assertEquals(text, tidied(text));
  }

  @Test
  void keepsWhatEditorsReadOnTop() {
    assertEquals(
        "# yaml-language-server: $schema=s.json\nrule: x\ntitle: t\n",
        tidied("# yaml-language-server: $schema=s.json\ntitle: t\nrule: x\n"));
  }

  @Test
  void leavesFilesWithProblemsAlone() {
    assertEquals(
        List.of("r.yaml:2:1 DUPLICATE_KEY key \"a\" is written twice (the first is on line 1)"),
        problems("a: 1\na: 2\n"));
    assertEquals(
        List.of(
            "r.yaml:1:1 WRONG_TYPE the file must be a mapping, not a list"
                + " (write its keys as {key: value})"),
        problems("- a\n"));
    assertEquals(List.of("r.yaml:0:0 YAML_SYNTAX the file is empty"), problems(""));
    assertTrue(problems("a: [\n").get(0).contains("YAML_SYNTAX"));
  }

  /** The blank lines at the end of the text are part of it, and would be lost. */
  @Test
  void refusesWhereItWouldChangeTheMeaning() {
    assertEquals(
        List.of(
            "r.yaml:0:0 UNTIDY this cannot be tidied without changing what it says"
                + " (write it plainer: without anchors, tags or comments inside of values)"),
        problems("why: |+\n  a\n\n\ntitle: t\n"));
  }

  @Test
  void everyDetectorHasItsPlace() {
    List<String> keys = KeyOrders.RULE.keys();
    int first = keys.indexOf(Detector.KEYS.get(0));
    assertEquals(Detector.KEYS, keys.subList(first, first + Detector.KEYS.size()));
    assertEquals("levels", keys.get(first + Detector.KEYS.size()));
  }
}

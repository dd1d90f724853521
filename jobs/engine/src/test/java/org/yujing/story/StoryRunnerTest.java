package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StoryRunnerTest {
  private static final String COUNT =
      """
      rule: repeat
      title: 反复报纠纷
      on: complaint
      where: size(parties) >= 2
      by: parties
      count: {within: 30d}
      levels: {yellow: 3}
      """;

  private static final String TWO_STREAMS =
      """
      rule: paid-late
      title: 到期未发
      on: [event, complaint]
      by: target.id
      absence: {after: type == "wages.due", expect: type == "wages.paid", for: 5d}
      level: yellow
      """;

  @Test
  void tellsTheStoriesOfTheLanguageDescription() {
    TestingStories gas =
        TestingStories.gasLeak(
            """
            out_of_order: 30s
            stories:
              - story: 超过25持续30秒,报橙;升到50,升红;回落到20以下,解除
                given:
                  - {at: 0s, value: 26}
                  - {at: 20s, value: 27}
                  - {at: 40s, value: 30}
                  - {at: 60s, value: 55}
                  - {at: 75s, value: 60, arrives: 95s}
                  - {at: 90s, value: 58}
                  - {at: 120s, value: 12}
                expect:
                  - {at: 40s, raised: orange, key: G1}
                  - {at: 90s, upgraded: red}
                  - {at: 120s, cleared: true}
              - story: 单个尖峰不报
                given: [{at: 0s, value: 60}, {at: 10s, value: 3}]
                expect: []
                until: 1h
            """);
    assertTrue(gas.run().get(0).passed());
    assertEquals(2, gas.stories().count());
  }

  @Test
  void judgesWhatComesOutOfOrderByItsOwnTime() {
    assertEquals(
        List.of(),
        TestingStories.gasLeak(
                """
                out_of_order: 20s
                stories:
                  - story: 低的一条晚到,连续被打断
                    given:
                      - {at: 0s, value: 30}
                      - {at: 15s, value: 3, arrives: 35s}
                      - {at: 30s, value: 30}
                    expect: []
                """)
            .details());
  }

  @Test
  void doesNotJudgeWhatComesTooLate() {
    assertEquals(
        List.of(
            "not expected at 30s: raised orange, key G1, value 30: 浓度 30%LEL",
            "too late: s2 of 15s arrived at 37s, when its time had passed"),
        TestingStories.gasLeak(
                """
                out_of_order: 20s
                stories:
                  - story: 低的一条晚到太久
                    given:
                      - {at: 0s, value: 30}
                      - {at: 15s, value: 3, arrives: 37s}
                      - {at: 30s, value: 30}
                      - {at: 36s, value: 3}
                    expect: [{at: 36s, cleared: true}]
                """)
            .details());
  }

  @Test
  void waitsForEachStreamAsItsSourcesUsuallyDo() {
    assertEquals(
        List.of("too late: s5 of 57s arrived at 61s, when its time had passed"),
        TestingStories.gasLeak(
                """
                stories:
                  - story: 晚两秒还等,晚三秒不等
                    given:
                      - {at: 0s, value: 30}
                      - {at: 40s, value: 30}
                      - {at: 38s, value: 3, arrives: 41s}
                      - {at: 60s, value: 3}
                      - {at: 57s, value: 30, arrives: 61s}
                    expect: []
                """)
            .details());
  }

  @Test
  void waitsForTheSlowestStreamItHasHeard() {
    assertEquals(
        List.of(),
        TestingStories.of(
                TWO_STREAMS,
                """
                rule: paid-late
                start: 2026-01-05T08:00:00+08:00
                defaults: {target: {type: site, id: S1}}
                out_of_order: 0s
                stories:
                  - story: 诉求先到很久,发放记录仍不算晚
                    given:
                      - {at: 0d, stream: event, type: wages.due}
                      - {at: 9d, stream: complaint, arrives: 9d}
                      - {at: 4d, stream: event, type: wages.paid, arrives: 10d}
                    expect: []
                """)
            .details());
  }

  @Test
  void saysNothingThatFallsDueAfterTheStory() {
    String story =
        """
        rule: paid-late
        start: 2026-01-05T08:00:00+08:00
        stories:
          - story: 期限
            given: [{at: 0d, stream: event, type: wages.due, target: {type: site, id: S1}}]
        """;
    TestingStories short4 = TestingStories.of(TWO_STREAMS, story + "    expect: []\n");
    assertEquals(List.of(), short4.details());
    String until = "    until: 5d\n    expect: [{at: 5d, raised: yellow, key: S1}]\n";
    assertEquals(List.of(), TestingStories.of(TWO_STREAMS, story + until).details());
  }

  @Test
  void takesTimesInManyForms() {
    assertEquals(
        List.of(),
        TestingStories.gasLeak(
                """
                stories:
                  - story: 几种写法
                    given:
                      - {at: 1d2h30m, value: 30}
                      - {at: 2026-01-06T10:30:30+08:00, value: 30}
                    expect: [{at: 1590m30s, raised: orange}]
                    until: 2026-01-06T03:00:00Z
                """)
            .details());
  }

  @Test
  void repeatsASignalWithItsNumber() {
    TestingStories wages =
        TestingStories.of(
            COUNT,
            """
            rule: repeat
            start: 2026-01-05T08:00:00+08:00
            stories:
              - story: 十次
                given:
                  - at: 1h
                    arrives: 2h
                    repeat: {times: 10, every: 1d}
                    parties: ["P{n}", Q]
                    place: {address: "{n}号"}
                expect: []
            """);
    List<Given> given = wages.stories().files().get(0).stories().get(0).given();
    assertEquals(10, given.size());
    assertEquals("s1-01", given.get(0).signal().id());
    assertEquals("10号", given.get(9).signal().text("place", "address"));
    assertEquals(9 * 86_400_000L, given.get(9).arrives() - given.get(0).arrives());
    assertTrue(wages.run().get(0).passed());
  }

  @Test
  void countsASignalWithTheSameIdOnce() {
    assertEquals(
        List.of(),
        TestingStories.of(
                COUNT,
                """
                rule: repeat
                start: 2026-01-05T08:00:00+08:00
                defaults: {parties: [P1, P2]}
                stories:
                  - story: 同一工单推送三次
                    given: [{at: 1h, id: T-1, repeat: {times: 3, every: 1d}}]
                    expect: []
                """)
            .details());
  }

  @Test
  void namesPersonsAsTheAuthorDoes() {
    String story =
        """
        rule: repeat
        start: 2026-01-05T08:00:00+08:00
        defaults: {parties: [P2, P1]}
        stories:
          - story: 三次
            given: [{at: 0h, repeat: {times: 3, every: 1h}}]
            expect: [{at: 2h, raised: yellow, key: %s}]
        """;
    assertEquals(List.of(), TestingStories.of(COUNT, story.formatted("P1+P2")).details());
    assertEquals(List.of(), TestingStories.of(COUNT, story.formatted("P2+P1")).details());
    assertEquals(
        List.of(
            "expected at 2h: raised yellow, key P1+P3",
            "not expected at 2h: raised yellow, key P1+P2, value 3: 反复报纠纷"),
        TestingStories.of(COUNT, story.formatted("P3+P1")).details());
  }

  @Test
  void whatEndsWithoutAFigureSaysNoSentenceAboutOne() {
    String rule = COUNT + "message: \"30日内 {value} 次，如 {title}\"\n";
    String story =
        """
        rule: repeat
        start: 2026-01-05T08:00:00+08:00
        defaults: {stream: complaint, title: 争吵, parties: [P1, P2]}
        stories:
          - story: 三次同时
            given: [{at: 0h}, {at: 0h}, {at: 0h}]
            until: 31d
            expect: []
        """;
    assertEquals(
        List.of(
            "not expected at 0s: raised yellow, key P1+P2, value 3: 30日内 3 次，如 争吵",
            "not expected at 30d: cleared, key P1+P2: 已解除：反复报纠纷"),
        TestingStories.of(rule, story).details());
    assertEquals(
        "not expected at 30d: cleared, key P1+P2: 已解除：仍在报",
        TestingStories.of(COUNT + "message: 仍在报\n", story).details().get(1));
  }

  @Test
  void comparesTimeKindLevelAndKeyBothWays() {
    assertEquals(
        List.of(
            "expected at 29s: raised orange, key G1",
            "not expected at 30s: raised orange, key G1, value 30: 浓度 30%LEL",
            "expected at 65s: upgraded orange",
            "not expected at 65s: upgraded red, key G1, value 50: 浓度 50%LEL",
            "expected at 70s: cleared, key G2",
            "not expected at 70s: cleared, key G1, value 3.1235: 已解除：浓度 3.1235%LEL",
            "expected at 1m30s: cleared"),
        TestingStories.gasLeak(
                """
                stories:
                  - story: 都写错
                    given:
                      - {at: 0s, value: 30}
                      - {at: 30s, value: 30}
                      - {at: 35s, value: 50}
                      - {at: 65s, value: 50}
                      - {at: 70s, value: 3.12345}
                    until: 90s
                    expect:
                      - {at: 29s, raised: orange, key: G1}
                      - {at: 65s, upgraded: orange}
                      - {at: 70s, cleared: true, key: G2}
                      - {at: 1m30s, cleared: true}
                """)
            .details());
  }

  @Test
  void letsAnExpectationWithoutKeyTakeWhatIsLeft() {
    assertEquals(
        List.of(),
        TestingStories.gasLeak(
                """
                stories:
                  - story: 两个探测器
                    given:
                      - {at: 0s, value: 30}
                      - {at: 0s, value: 30, device: G2}
                      - {at: 30s, value: 30}
                      - {at: 30s, value: 30, device: G2}
                    expect:
                      - {at: 30s, raised: orange}
                      - {at: 30s, raised: orange, key: G1}
                """)
            .details());
  }

  @Test
  void wantsEachWarningExpectedOnItsOwn() {
    assertEquals(
        List.of("expected at 30s: raised orange, key G1"),
        TestingStories.gasLeak(
                """
                stories:
                  - story: 写了两遍
                    given: [{at: 0s, value: 30}, {at: 30s, value: 30}]
                    expect:
                      - {at: 30s, raised: orange, key: G1}
                      - {at: 30s, raised: orange, key: G1}
                """)
            .details());
  }

  @Test
  void givesWarningsDirectly() {
    assertEquals(
        List.of(),
        TestingStories.of(
                """
                rule: cluster
                title: 一个网格多户
                on: warning
                where: scenario == "gas"
                by: place.grid
                count: {within: 24h, distinct: target.id}
                levels: {red: 2}
                """,
                """
                rule: cluster
                start: 2026-01-05T08:00:00+08:00
                defaults: {scenario: gas, rule: gas-leak, level: orange, place: {grid: G-01}}
                stories:
                  - story: 升级不算
                    given:
                      - {at: 0h, subject: {type: household, id: H1}}
                      - {at: 1h, subject: {type: household, id: H2}, kind: upgraded}
                      - {at: 2h, subject: {type: household, id: H2}}
                    expect: [{at: 2h, raised: red, key: G-01}]
                """)
            .details());
  }

  @Test
  void givesWhatReferenceDataWouldAdd() {
    assertEquals(
        List.of(),
        TestingStories.of(
                """
                rule: crowd
                title: 超员
                on: sensor
                where: value > place.capacity && target.attrs.kind == "hall" && value > limits.high
                by: target.id
                match: true
                level: red
                """,
                """
                rule: crowd
                start: 2026-01-05T08:00:00+08:00
                defaults:
                  device: C1
                  metric: people_count
                  target: {type: venue, id: V1, attrs: {kind: hall}}
                  place: {grid: G-01, capacity: 100}
                  limits: {high: 90}
                stories:
                  - story: 只超过一百的报
                    given:
                      - {at: 0s, value: 100}
                      - {at: 1s, value: 101, target: {attrs: {floors: 3}}}
                      - {at: 2s, value: 101, target: {attrs: {kind: yard}}}
                      - {at: 3s, value: 101, place: {capacity: 200}}
                      - {at: 4s, value: 101, limits: {high: 110}}
                    expect: [{at: 1s, raised: red, key: V1}]
                """)
            .details());
  }

  @Test
  void runsOnlyTheStoriesAskedFor() {
    TestingStories gas =
        TestingStories.gasLeak(
            """
            stories:
              - story: 第一个
                given: []
                expect: []
              - story: 第二个
                given: []
                expect: []
            """);
    assertEquals(1, gas.stories().matching(Pattern.compile("leak: 第二")).count());
    assertEquals(2, gas.stories().matching(Pattern.compile("^gas")).count());
    assertEquals(List.of(), gas.stories().matching(Pattern.compile("wage")).files());
  }
}

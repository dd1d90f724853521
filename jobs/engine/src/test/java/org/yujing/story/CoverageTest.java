package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final String HEAD =
      """
      start: 2026-01-05T08:00:00+08:00
      defaults: {target: {type: enterprise, id: E1}}
      stories:
      """;

  private static List<String> missing(TestingStories stories) {
    return stories.coverage().missing().stream().map(Coverage.Part::name).toList();
  }

  @Test
  void wantsEveryLevelSaid() {
    TestingStories gas =
        TestingStories.gasLeak(
            """
            stories:
              - story: 只到橙
                given: [{at: 0s, value: 30}, {at: 30s, value: 30}]
                expect: [{at: 30s, raised: orange}]
            """);
    assertEquals(List.of("level red"), missing(gas));
    assertEquals(2, gas.coverage().total());
    assertEquals(1, gas.coverage().covered());
    assertFalse(gas.coverage().complete());
  }

  @Test
  void wantsEveryIndicatorCounted() {
    TestingStories score =
        TestingStories.of(
            """
            rule: score
            title: 积分
            on: event
            by: target.id
            score:
              within: 60d
              indicators:
                - {name: 欠缴社保, where: type == "unpaid", points: 30}
                - {name: 用电骤降, where: type == "power.drop" && attrs.percent >= 50, points: 20}
            levels: {yellow: 30}
            """,
            "rule: score\n"
                + HEAD
                + """
                  - story: 降幅不够
                    given: [{at: 0d, type: unpaid}, {at: 1d, type: power.drop, attrs: {percent: 49}}]
                    expect: [{at: 0d, raised: yellow}]
                """);
    assertEquals(List.of("indicator 用电骤降"), missing(score));
  }

  @Test
  void wantsEveryStepPlayedAndWhatMustNotHappenSeen() {
    String rule =
        """
        rule: steps
        title: 先后
        on: event
        by: target.id
        sequence:
          within: 30d
          steps:
            - {name: unpaid, where: type == "unpaid"}
            - {name: visit, where: type == "visit", optional: true}
            - {name: dark, where: type == "dark"}
            - {name: paid, where: type == "paid", not: true}
            - {name: claim, where: type == "claim"}
        level: red
        """;
    String fires =
        """
          - story: 报
            given: [{at: 0d, type: unpaid}, {at: 1d, type: dark}, {at: 2d, type: claim}]
            expect: [{at: 2d, raised: red}]
        """;
    String silent =
        """
          - story: 发过工资,不报
            given:
              - {at: 0d, type: unpaid}
              - {at: 1d, type: visit}
              - {at: 2d, type: dark}
              - {at: 3d, type: paid}
              - {at: 4d, type: claim}
            expect: []
        """;
    String visited =
        """
          - story: 上过门,也报
            given:
              - {at: 0d, type: unpaid}
              - {at: 1d, type: visit}
              - {at: 2d, type: dark}
              - {at: 3d, type: claim}
            expect: [{at: 3d, raised: red}]
        """;
    String head = "rule: steps\n" + HEAD;
    assertEquals(
        List.of("step visit", "step paid"), missing(TestingStories.of(rule, head + fires)));
    assertEquals(
        List.of("level red", "step unpaid", "step visit", "step dark", "step claim"),
        missing(TestingStories.of(rule, head + silent)));
    assertEquals(List.of(), missing(TestingStories.of(rule, head + silent + visited)));
  }

  @Test
  void wantsExcusesAndExceptionsToHoldSomethingBack() {
    String rule =
        """
        rule: stopped
        title: 停产
        on: event
        by: target.id
        match: true
        level: red
        unless: attrs.planned == true
        """;
    String exceptions =
        """
        exceptions:
          - {rule: stopped, key: E1, owner: 某局, reason: 清算, expires: 2026-01-31}
          - {rule: stopped, key: E2, owner: 某局, reason: 清算, expires: 2026-01-31}
        """;
    String stories =
        "rule: stopped\n"
            + HEAD
            + """
              - story: 例外期内不报,过期照报
                given: [{at: 0d}, {at: 30d}]
                expect: [{at: 30d, raised: red}]
              - story: 别家
                given: [{at: 0d, target: {id: E3}}]
                expect: [{at: 0d, raised: red}]
            """;
    String planned =
        """
          - story: 报备过的不报
            given: [{at: 0d, target: {id: E3}, attrs: {planned: true}}]
            expect: []
        """;
    String[] files = {
      "p/stopped.yaml", rule, "p/exceptions.yaml", exceptions, "p/stopped.test.yaml", stories
    };
    assertEquals(List.of("unless", "exception E2"), missing(TestingStories.files(files)));
    files[5] = stories + planned;
    assertEquals(List.of("exception E2"), missing(TestingStories.files(files)));
  }

  @Test
  void wantsEveryAssessmentRuleFiredAndEveryTableRowUsed() {
    String rule =
        """
        rule: repeat
        title: 反复
        on: event
        by: target.id
        count: {within: 30d}
        levels: {yellow: 3}
        """;
    String drl =
        """
        rule "见过"
        when
          $a : Assessment(scenario == "p")
        then
          $a.score(1, "见过");
        end
        rule "没见过"
        when
          $a : Assessment(subjectType == "site")
        then
          $a.score(1, "没见过");
        end
        """;
    String table =
        """
        场景,等级,层级,牵头单位,协办单位,签收时限,办结时限,建议措施
        p,黄,*,{unit},,1d,10d,
        p,黄,市,{unit},,1d,10d,
        p,黄,街道,{unit},,1d,10d,
        """;
    String stories =
        """
        assessment: people
        start: 2026-01-05T08:00:00+08:00
        stories:
          - story: 没人签收,升到街道
            given:
              - {at: 0h, rule: repeat, level: yellow, subject: {id: E1}, place: {community: 石桥社区}}
            expect:
              - {at: 0h, state: assigned, fired: [见过]}
              - {at: 1d, tier: street}
            until: 25h
        """;
    TestingStories all =
        TestingStories.files(
            "p/repeat.yaml", rule,
            "assessment/people.drl", drl,
            "assessment/people.test.yaml", stories,
            "assessment/routing.csv", table);
    assertEquals(List.of(), all.details());
    assertEquals(List.of("level yellow", "rule 没见过", "routing.csv row 3"), missing(all));
  }

  @Test
  void coversNothingOfARuleWithoutStoriesAndAsksNothingOfOneThatIsOff() {
    TestingStories live = TestingStories.files("p/gas-leak.yaml", TestingStories.GAS_LEAK);
    assertEquals(List.of("level orange", "level red"), missing(live));
    TestingStories off =
        TestingStories.files("p/gas-leak.yaml", TestingStories.GAS_LEAK + "status: off\n");
    assertTrue(off.coverage().complete());
  }
}

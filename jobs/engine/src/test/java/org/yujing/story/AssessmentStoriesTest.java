package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Stories in which people act, and what their authors are told when they fail. */
class AssessmentStoriesTest {
  private static final String RULE =
      """
      rule: repeat
      title: 反复报纠纷
      on: complaint
      by: target.id
      count: {within: 30d}
      levels: {yellow: 3, red: 9}
      """;

  private static final String HEAD =
      """
      assessment: people
      start: 2026-01-12T09:00:00+08:00
      defaults: {rule: repeat, level: yellow, subject: {type: person, id: P1}, place: {community: 石桥社区}}
      stories:
      """;

  private static TestingStories stories(String stories) {
    return TestingStories.files(
        "dispute/repeat.yaml", RULE, "assessment/people.test.yaml", HEAD + stories.indent(2));
  }

  private static List<String> details(String story) {
    return stories(story).details();
  }

  @Test
  void passWhereEveryVisibleChangeIsExpected() {
    TestingStories people =
        stories(
            """
            - story: 一人办结
              given: [{at: 0h}]
              actions:
                - {at: 1h, action: accept, by: 王}
                - {at: 2h, action: handle, by: 王}
                - {at: 3h, action: resolve, by: 王, outcome: valuable}
                - {at: 4h, action: close, by: 王}
              expect:
                - {at: 0h, state: assigned, level: yellow, lead: 石桥社区, tier: community, accept_by: 1d}
                - {at: 1h, state: accepted}
                - {at: 2h, state: handling}
                - {at: 3h, state: resolved, outcome: valuable}
                - {at: 4h, state: closed}
            """);
    assertEquals(List.of(), people.details());
    assertEquals(
        """
        ok      assessment/people  1 ok
        1 story of 1 assessment: 1 ok, 0 failed
        """,
        new StoryReport(people.run(), Optional.empty()).text());
  }

  @Test
  void failWhereAChangeIsNotExpected() {
    assertEquals(
        List.of(
            "not expected at 0s, dispute of P1: state assigned, level yellow, lead 石桥社区,"
                + " tier community, overdue none, outcome none (opened, assigned)",
            "not expected at 1h, dispute of P1: state assigned -> accepted (accepted)",
            "not expected at 2h, dispute of P1: state accepted -> assigned, lead 石桥社区 -> 青石街道,"
                + " tier community -> street (escalated, assigned)"),
        details(
            """
            - story: 什么也没写
              given: [{at: 0h, place: {street: 青石街道}}]
              actions:
                - {at: 1h, action: accept, by: 王}
                - {at: 2h, action: escalate, by: 王, note: 管不了}
              expect: []
            """));
  }

  @Test
  void failWhereAFieldIsOtherwise() {
    assertEquals(
        List.of(
            "expected at 0h, dispute of P1: lead 青石街道 (is 石桥社区), overdue [accept] (is none),"
                + " resolve_by 3d (is 14d, 2026-01-26T09:00+08:00)"),
        details(
            """
            - story: 写错
              given: [{at: 0h}]
              expect: [{at: 0h, lead: 青石街道, overdue: accept, resolve_by: 3d, history: [opened, assigned]}]
            """));
  }

  @Test
  void failWhereNothingOfTheKindIsThere() {
    assertEquals(
        List.of(
            "expected at 0h of P2: state assigned; but there is no such item",
            "expected at 0h dispute, item 2: state assigned, outcome none;"
                + " but there is no such item"),
        details(
            """
            - story: 没有第二件
              given: [{at: 0h}]
              expect:
                - {at: 0h, state: assigned}
                - {at: 0h, subject: P2, state: assigned}
                - {at: 0h, scenario: dispute, item: 2, state: assigned, outcome: none}
            """));
  }

  @Test
  void wantEveryRefusalWrittenBesideItsAction() {
    assertEquals(
        List.of(
            "not expected: close by 王 at 1h refused: WRONG_STATE, close does not fit an item that"
                + " is assigned (what fits: accept, return, suspend, extend, escalate, merge,"
                + " dismiss, note)",
            "expected: accept by 王 at 2h refused: WRONG_STATE; but it was done",
            "expected: return by 王 at 3h refused: REASON_NEEDED; but WRONG_STATE, return does not"
                + " fit an item that is accepted (what fits: handle, suspend, extend, escalate,"
                + " merge, dismiss, note)"),
        details(
            """
            - story: 写反了
              given: [{at: 0h}]
              actions:
                - {at: 1h, action: close, by: 王}
                - {at: 2h, action: accept, by: 王, refused: WRONG_STATE}
                - {at: 3h, action: return, by: 王, refused: REASON_NEEDED}
              expect:
                - {at: 0h, state: assigned}
                - {at: 2h, state: accepted}
            """));
  }

  @Test
  void askWhichItemIsMeantWhereSeveralAreOpen() {
    assertEquals(
        List.of(
            "accept by 王 at 1h could be meant for several items: add scenario, subject or item"),
        details(
            """
            - story: 两个人各一件
              given: [{at: 0h}, {at: 0h, subject: {id: P2}}]
              actions: [{at: 1h, action: accept, by: 王}]
              expect:
                - {at: 0h, subject: P1, state: assigned}
                - {at: 0h, subject: P2, state: assigned}
            """));
  }

  @Test
  void takeAnExpectationThatChoosesBeforeOneThatDoesNot() {
    assertEquals(
        List.of(),
        details(
            """
            - story: 两个人各一件
              given: [{at: 0h}, {at: 0h, subject: {id: P2}, level: red}]
              actions: [{at: 1h, subject: P2, action: accept, by: 王, refused: WRONG_STATE}]
              expect:
                - {at: 0h, state: new, level: red}
                - {at: 0h, subject: P1, state: assigned}
                - {at: 1h, state: new, subject: {type: person, id: P2}, level: red, history: []}
            """));
  }

  @Test
  void continueAnEpisodeWhereAWarningUpgradesOrClears() {
    assertEquals(
        List.of(),
        details(
            """
            - story: 升级、解除、再报
              given:
                - {at: 0h, place: {district: 栖云区}}
                - {at: 1h, kind: upgraded, level: red}
                - {at: 2h, kind: cleared}
                - {at: 3h}
              expect:
                - {at: 0h, level: yellow, warned: 1}
                - {at: 1h, level: red, tier: district, lead: 栖云区, warned: 2}
                - {at: 3h, level: red, state: escalated, warned: 3, overdue: accept}
                - {at: 2h, overdue: accept, history: [cleared, accept_overdue, escalated]}
              until: 3h
            """));
  }

  @Test
  void tellWhatDoesNotHappenUntilTheEnd() {
    assertEquals(
        List.of(
            "expected at 1d, dispute of P1: tier street (is community), overdue [accept] (is"
                + " none)"),
        details(
            """
            - story: 签收了就不超时
              given: [{at: 0h}]
              actions: [{at: 1h, action: accept, by: 王}]
              expect:
                - {at: 0h, state: assigned}
                - {at: 1h, state: accepted}
                - {at: 1d, overdue: accept, tier: street}
              until: 2d
            """));
  }

  @Test
  void areChosenByFileAndName() {
    TestingStories people =
        stories(
            """
            - {story: 甲, given: [], expect: []}
            - {story: 乙, given: [], expect: []}
            """);
    assertEquals(2, people.stories().count());
    Stories chosen = people.stories().matching(Pattern.compile("^assessment/people: 乙"));
    assertEquals(1, chosen.assessmentCount());
    assertEquals("乙", chosen.assessments().get(0).stories().get(0).name());
    assertTrue(people.stories().matching(Pattern.compile("^people")).assessments().isEmpty());
  }
}

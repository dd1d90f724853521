package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Pseudonyms;

/** Stories see the reference data that lies with the rules. */
class RosterStoryTest {
  private static final String RULE =
      """
      rule: silent
      title: 失声
      on: sensor
      where: metric == "ch4_lel"
      by: device
      absence:
        for: 24h
        alive: {where: metric == "heartbeat", within: 2h}
        roster: detectors
      level: yellow
      season: {calendar: winter, shift: 1}
      """;

  private static final String STORIES =
      """
      rule: silent
      start: 2026-01-05T08:00:00+08:00
      stories:
        - story: 从没有读数的,从头一个信号起算
          given:
            - {at: 3h, device: G9, metric: heartbeat, value: 1, repeat: {times: 25, every: 1h}}
          until: 28h
          expect: [{at: 27h, raised: orange, key: G9}]
      """;

  @TempDir private Path folder;

  @Test
  void startsTheClocksOfARosterAtTheFirstSignal() throws IOException {
    Files.writeString(
        folder.resolve("rosters.csv"), "roster,type,key,name\ndetectors,device,G9,\n");
    Files.writeString(
        folder.resolve("calendars.csv"),
        "calendar,kind,from,to\nwinter,season,2026-01-06,2026-01-31\n");
    Problems problems = new Problems();
    Reference reference = Reference.load(List.of(folder), Pseudonyms.forDevelopment(), problems);
    assertEquals(List.of(), problems.sorted());
    TestingStories silent =
        TestingStories.load(
            RuleFiles.of(Map.of("p/silent.yaml", RULE, "p/silent.test.yaml", STORIES)),
            reference,
            Set.of("detectors"));
    assertEquals(List.of(), silent.stories().problems());
    assertEquals(List.of(), silent.details());
  }
}

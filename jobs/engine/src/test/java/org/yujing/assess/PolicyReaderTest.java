package org.yujing.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

class PolicyReaderTest {
  private static final String POLICY = "assessment/policy.yaml";

  private static Policy read(String text) {
    return new TestingRuleSet().with(POLICY, text).policy();
  }

  private static String problems(String text) {
    return new TestingRuleSet().with(POLICY, text).problems();
  }

  @Test
  void readsEverySetting() {
    Policy policy =
        read(
            """
            points_cap: 40
            score_levels: {yellow: 30, orange: 60, red: 90}
            start: {blue: grid, yellow: grid, orange: district, red: city}
            accept_within: {blue: 2wd, yellow: 1wd, orange: 2h, red: 30m}
            resolve_within: {blue: 20wd, yellow: 8wd, orange: 3wd, red: 24h}
            near_due: 0.75
            calendar: working-days
            zone: Europe/Berlin
            reopen_within: 60d
            dismissed_sample: 0.25
            second_person: [red]
            returns: 2
            extensions: 1
            longest_extension: 5wd
            longest_suspension: 30d
            history_kept: 730d
            """);
    assertEquals(40, policy.pointsCap());
    assertEquals(Map.of(Level.YELLOW, 30, Level.ORANGE, 60, Level.RED, 90), policy.scoreLevels());
    assertEquals(
        Map.of(
            Level.BLUE, Tier.GRID,
            Level.YELLOW, Tier.GRID,
            Level.ORANGE, Tier.DISTRICT,
            Level.RED, Tier.CITY),
        policy.start());
    assertEquals(Within.of(Duration.ofMinutes(30)), policy.acceptWithin().get(Level.RED));
    assertEquals(Within.ofWorkingDays(8), policy.resolveWithin().get(Level.YELLOW));
    assertEquals(0.75, policy.nearDue());
    assertEquals("working-days", policy.calendar());
    assertEquals(ZoneId.of("Europe/Berlin"), policy.zone());
    assertEquals(Duration.ofDays(60), policy.reopenWithin());
    assertEquals(0.25, policy.sample());
    assertEquals(Set.of(Level.RED), policy.secondPerson());
    assertEquals(2, policy.returns());
    assertEquals(1, policy.extensions());
    assertEquals(Within.ofWorkingDays(5), policy.longestExtension());
    assertEquals(Duration.ofDays(30), policy.longestSuspension());
    assertEquals(Duration.ofDays(730), policy.historyKept());
  }

  @Test
  void keepsWhatIsUsualWhereNothingIsWritten() {
    Policy policy = read("start: {red: city}\n");
    Policy usual = Policy.standard(policy.version());
    assertEquals(usual.acceptWithin(), policy.acceptWithin());
    assertEquals(Tier.GRID, policy.start().get(Level.BLUE));
    assertEquals(Tier.CITY, policy.start().get(Level.RED));
    assertEquals(Set.of(), read("second_person: []\n").secondPerson());
    assertEquals(0, read("dismissed_sample: 0\n").sample());
  }

  @Test
  void reportsEveryMistakeWithItsPlace() {
    assertEquals(
        """
        policy.yaml:1:1 UNKNOWN_KEY the file has no key "point_cap" (did you mean "points_cap"?)
        policy.yaml:2:14 BAD_VALUE red cannot be "distrct" (did you mean "district"?)
        policy.yaml:3:22 BAD_VALUE red cannot be "1 hour" \
        (write a number and a unit: 30m, 2h, 3d, or working days: 3wd)
        policy.yaml:3:30 UNKNOWN_KEY accept_within has no key "reed" (did you mean "red"?)
        policy.yaml:4:11 BAD_VALUE near_due must lie between 0 and 1 (a share: 0.1 is a tenth)
        policy.yaml:5:19 BAD_VALUE dismissed_sample must lie from 0 to 1 (a share: 0.1 is a tenth)
        policy.yaml:6:11 UNKNOWN_CALENDAR there is no calendar "workdays"
        policy.yaml:7:7 BAD_VALUE there is no zone "Asia/Peking" (Asia/Shanghai)
        policy.yaml:8:17 BAD_VALUE item 1 of second_person cannot be "rot" \
        (one of blue, yellow, orange, red)
        policy.yaml:9:10 BAD_VALUE returns must be a whole number from 1 to 1000, not 0
        policy.yaml:10:16 BAD_VALUE reopen_within must be a length of time, not "3wd" \
        (working days are for clocks only; write hours or days: 72h, 3d)
        """,
        problems(
            """
            point_cap: 1
            start: {red: distrct}
            accept_within: {red: 1 hour, reed: 1h}
            near_due: 1
            dismissed_sample: 2
            calendar: workdays
            zone: Asia/Peking
            second_person: [rot]
            returns: 0
            reopen_within: 3wd
            """));
  }

  @Test
  void reportsWhatTakesAWorseLevelMoreLightly() {
    assertEquals(
        """
        policy.yaml:1:28 LEVEL_ORDER score_levels: red (30) must be above the level below (30) \
        (levels that are not written have their usual value)
        policy.yaml:2:9 BAD_VALUE start: red starts at grid, below orange (street) \
        (levels that are not written have their usual value)
        policy.yaml:3:16 DEADLINE_ORDER accept_within: red has longer (1h) than orange (30m) \
        (levels that are not written have their usual value)
        policy.yaml:3:16 DEADLINE_ORDER accept_within: yellow has 1d to accept, 2h to resolve \
        (levels that are not written have their usual value)
        """,
        problems(
            """
            score_levels: {orange: 30, red: 30}
            start: {red: grid}
            accept_within: {orange: 30m}
            resolve_within: {blue: 1wd, yellow: 2h, orange: 2h, red: 2h}
            """));
  }

  @Test
  void takesAWorkingDayForADayWhenItCompares() {
    assertEquals("", problems("resolve_within: {orange: 72h, red: 3wd}\n"));
    assertEquals("", problems("resolve_within: {orange: 3wd, red: 72h}\n"));
    assertEquals(
        "DEADLINE_ORDER", problems("resolve_within: {orange: 3wd, red: 73h}\n").split(" ", 3)[1]);
  }

  @Test
  void knowsTheCalendarsOfTheReferenceData(@TempDir Path folder) {
    String calendars = "calendar,kind,from,to\nshifts,holiday,2026-01-01,2026-01-01\n";
    TestingRuleSet files = new TestingRuleSet().reference(folder, "calendars.csv", calendars);
    assertEquals("shifts", files.with(POLICY, "calendar: shifts\n").policy().calendar());
  }

  @Test
  void reportsAFileThatHoldsNoSettings() {
    assertEquals(
        "policy.yaml:1:1 WRONG_TYPE the file must be a mapping, not a list (write its keys as {key:"
            + " value})\n",
        problems("- a\n"));
    assertEquals("YAML_SYNTAX", problems("a: [\n").split(" ", 3)[1]);
  }
}

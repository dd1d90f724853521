package org.yujing.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujing.reference.Tier;
import org.yujing.warning.Level;

class RoutingTableTest {
  private static final String HEAD = "scenario,level,tier,lead,accept_within,resolve_within\n";

  /** Fits whatever the rows of a test leave open. */
  private static final String REST = "*,*,*,{unit},,\n";

  private static TestingRuleSet table(String text) {
    return new TestingRuleSet().with("assessment/r.csv", text);
  }

  private static String problems(String rows) {
    return table(HEAD + rows).problems();
  }

  @Test
  void saysWhoHasToActAndByWhen() {
    Policy policy =
        table(
                """
                scenario,level,tier,lead,assist,accept_within,resolve_within,recommend
                dispute,red,*,公安局,司法局、信访局,30m,3wd,"当天见面，不隔夜；报分管领导"
                *,*,*,{unit},,,,
                """)
            .policy();
    assertEquals(
        new Route(
            "r.csv row 2",
            "公安局",
            List.of("司法局", "信访局"),
            Within.of(Duration.ofMinutes(30)),
            Within.ofWorkingDays(3),
            List.of("当天见面，不隔夜", "报分管领导")),
        policy.route("dispute", Level.RED, Tier.DISTRICT));
    assertEquals(
        new Route(
            "r.csv row 3",
            Route.OF_TIER,
            List.of(),
            policy.acceptWithin().get(Level.YELLOW),
            policy.resolveWithin().get(Level.YELLOW),
            List.of()),
        policy.route("dispute", Level.YELLOW, Tier.GRID));
  }

  @Test
  void readsChineseHeadsAndWordsInAnyOrder() {
    Policy policy =
        table(
                """
                # 2026年版，经办：综治中心,,,,,,,
                牵头单位,场景,等级,层级,办结时限,签收时限,备注,
                ,,,,,,,
                {unit},dispute，gas,红、橙色,区；市级,３个工作日,２小时,=任意,
                {unit},＊,,,,,,
                """)
            .policy();
    Route route = policy.route("gas", Level.ORANGE, Tier.CITY);
    assertEquals("r.csv row 4", route.row());
    assertEquals(Within.of(Duration.ofHours(2)), route.acceptWithin());
    assertEquals(Within.ofWorkingDays(3), route.resolveWithin());
    assertEquals("r.csv row 5", policy.route("gas", Level.ORANGE, Tier.STREET).row());
  }

  @ParameterizedTest
  @CsvSource({
    "dispute, RED, CITY, 2",
    "dispute, RED, STREET, 3",
    "dispute, YELLOW, CITY, 4",
    "dispute, YELLOW, STREET, 5",
    "gas, RED, CITY, 6",
    "gas, RED, STREET, 7",
    "gas, ORANGE, CITY, 8",
    "gas, ORANGE, STREET, 9",
    "unheard-of, BLUE, GRID, 9"
  })
  void takesTheMostParticularRow(String scenario, Level level, Tier tier, int row) {
    Policy policy =
        table(
                """
                scenario,level,tier,lead
                dispute,red,city,a
                dispute,red,*,b
                dispute,*,city,c
                dispute,*,*,d
                *,red,city,e
                *,red,*,f
                *,*,city,g
                *,*,*,h
                """)
            .policy();
    assertEquals("r.csv row " + row, policy.route(scenario, level, tier).row());
  }

  @Test
  void namesItsRowsForCoverage() {
    assertEquals(
        Set.of("r.csv row 2", "r.csv row 3"), table(HEAD + "gas,,,燃气公司,,\n" + REST).load().rows());
  }

  @Test
  void reportsTwoRowsForOneCase() {
    assertEquals(
        """
        r.csv:4:1 TABLE_OVERLAP this row and r.csv row 3 both fit gas, red, any tier \
        (drop one; a row with * in a column stands behind those that name a value there)
        r.csv:5:1 TABLE_OVERLAP this row and r.csv row 2 both fit any scenario, any level, any tier \
        (drop one; a row with * in a column stands behind those that name a value there)
        """,
        problems(REST + "gas,red,,a,,\n\"dispute,gas\",\"orange,red\",,b,,\n" + REST));
  }

  @Test
  void reportsTwoTablesForOneCase() {
    assertEquals(
        """
        s.csv:2:3 TABLE_OVERLAP this row and r.csv row 3 both fit gas, any level, city \
        (drop one; a row with * in a column stands behind those that name a value there)
        """,
        table(HEAD + REST + "gas,,city,a,,\n")
            .with("assessment/s.csv", "lead,scenario,level,tier\nb,gas,,city\n")
            .problems());
  }

  @Test
  void warnsOfWhatNoRowFits() {
    assertEquals(
        """
        r.csv:0:0 TABLE_GAP no row of the tables fits dispute: \
        yellow at community, street, city; red at city \
        (policy.yaml holds there; a row with * in level or tier fits the rest)
        r.csv:0:0 TABLE_GAP no row of the tables fits gas: orange at street, district, city \
        (policy.yaml holds there; a row with * in level or tier fits the rest)
        """,
        problems("dispute,*,\"grid,district\",{unit},,\ndispute,red,district,a,,\n"));
  }

  @Test
  void countsTheColoursThatASeasonMakesReachable(@TempDir Path folder) {
    String rule =
        """
        rule: tea
        title: 题
        on: event
        by: target.id
        count: {within: 1d}
        levels: {blue: 1}
        season: {calendar: spring, shift: 2}
        """;
    String problems =
        table(HEAD + "dispute,*,*,a,,\ngas,*,*,a,,\ntea,blue,*,a,,\n")
            .with("tea/tea.yaml", rule)
            .reference(
                folder,
                "calendars.csv",
                "calendar,kind,from,to\nspring,season,2026-03-01,2026-05-01\n")
            .problems();
    assertEquals(
        """
        r.csv:0:0 TABLE_GAP no row of the tables fits tea: orange at street, district, city \
        (policy.yaml holds there; a row with * in level or tier fits the rest)
        """,
        problems);
  }

  @Test
  void knowsTheUnitsOfTheRegister(@TempDir Path folder) {
    String units = "unit,tier,above\n区公安分局,district,市公安局\n市公安局,city,\n";
    String table = HEAD + REST + "gas,,,区公安局,,\ndispute,,,{unit},,\n";
    assertEquals("", table(table).problems());
    assertEquals(
        """
        r.csv:3:7 UNKNOWN_UNIT there is no unit "区公安局" (did you mean "区公安分局"?)
        """,
        table(table).reference(folder, "units.csv", units).problems());
  }

  @Test
  void nothingButTheUnitOfTheTierIsPutIn() {
    String known =
        "the only one is {unit}, alone in its cell or between commas:"
            + " the place's unit of the item's tier";
    assertEquals(
        """
        r.csv:2:5 BAD_VALUE nothing is put in for "{units}" (did you mean "{unit}"? %1$s)
        r.csv:3:9 BAD_VALUE nothing is put in for "｛unit｝" (did you mean "{unit}"? %1$s)
        r.csv:3:16 BAD_VALUE nothing is put in for "{street} office" (%1$s)
        r.csv:4:19 BAD_VALUE nothing is put in for "{Unit}" (did you mean "{unit}"? %1$s)
        """
            .formatted(known),
        table(
                """
                scenario,level,lead,assist
                *,*,{units},
                gas,red,｛unit｝,{street} office
                gas,orange,{unit},"squad,{Unit}"
                """)
            .problems());
  }

  @Test
  void reportsEveryMistakeWithItsCell() {
    assertEquals(
        """
        r.csv:3:1 UNKNOWN_SCENARIO no rule has the scenario "gaz" (did you mean "gas"?)
        r.csv:3:5 BAD_VALUE level cannot be "大红" (one of blue, yellow, orange, red)
        r.csv:3:8 BAD_VALUE tier cannot be "strete" (did you mean "street"?)
        r.csv:3:15 MISSING_KEY the lead is empty \
        (a unit, or {unit} for the place's unit of the item's tier)
        r.csv:3:16 BAD_VALUE "soon" is no time to act in \
        (write a number and a unit: 30m, 2h, 3d, or working days: 3wd)
        r.csv:3:21 BAD_VALUE "0wd" is no time to act in \
        (write a number and a unit: 30m, 2h, 3d, or working days: 3wd)
        r.csv:4:11 BAD_VALUE more than one unit leads: "a、b" (one leads, the others assist)
        """,
        problems(REST + "gaz,大红,strete,,soon,0wd\ngas,red,*,a、b,,\nresting,,,{unit},,\n"));
    assertEquals(
        """
        r.csv:2:7 BAD_VALUE "a" leads and assists (it does one of both)
        """,
        table("scenario,level,lead,assist\n*,*,a,\"b,a\"\n").problems());
  }

  @Test
  void reportsDeadlinesThatShrinkTheWrongWay() {
    assertEquals(
        """
        r.csv:3:17 DEADLINE_ORDER red has longer (2h) than the level below it (1h in r.csv row 2)
        r.csv:3:20 DEADLINE_ORDER red has longer (6wd) than the level below it (5wd in r.csv row 2)
        r.csv:4:13 DEADLINE_ORDER red has 3d to accept, 2d to resolve \
        (an empty cell takes it from policy.yaml)
        r.csv:5:22 DEADLINE_ORDER orange has 4h to accept, 2h to resolve \
        (an empty cell takes it from policy.yaml)
        """,
        problems(
            """
            dispute,yellow,*,a,1h,5wd
            dispute,red,*,b,2h,6wd
            gas,red,*,a,3d,2d
            gas,orange,*,{unit},,2h
            *,*,*,{unit},,
            """));
  }

  @Test
  void comparesOnlyWhatIsWrittenAndCanHappen() {
    assertEquals(
        "",
        problems(
            """
            dispute,red,district,a,2h,3wd
            dispute,red,city,b,30m,1wd
            dispute,yellow,"street,district",c,1wd,10wd
            dispute,yellow,city,c,4h,1wd
            dispute,orange,*,c,9wd,90wd
            gas,yellow,*,c,5m,5m
            *,*,*,{unit},,
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scenario,levle,lead | r.csv:1:1 TABLE_HEAD the table has no column level (等级) (the first row names them); r.csv:1:10 TABLE_HEAD no column is called "levle" (did you mean "level"?)
          scenario,level,lead,牵头单位 | r.csv:1:21 TABLE_HEAD column lead (牵头单位) is there twice (drop one of them)
          scenario;level;lead | r.csv:1:1 TABLE_HEAD no column is called "scenario;level;lead" (cells are separated by commas); r.csv:1:1 TABLE_HEAD the table has no column lead (牵头单位) (the first row names them); r.csv:1:1 TABLE_HEAD the table has no column level (等级) (the first row names them); r.csv:1:1 TABLE_HEAD the table has no column scenario (场景) (the first row names them)
          '' | r.csv:0:0 TABLE_HEAD the table is empty (its first row names the columns: scenario, level, lead ...)
          """)
  void reportsAHeadThatIsNotAsItShouldBe(String head, String problems) {
    assertEquals(
        problems,
        table(head + "\n")
            .problems()
            .strip()
            .replace("\n", "; ")
            .replaceAll("; r.csv:0:0 TABLE_GAP.*", ""));
  }

  @Test
  void reportsAValueInAColumnWithoutAName() {
    assertEquals(
        "r.csv:2:12 TABLE_HEAD a value in a column without a name"
            + " (call it note (备注), or move it)\n",
        table("scenario,level,lead\n*,*,{unit},x\ngas,*,{unit},y\n").problems());
  }

  @Test
  void reportsQuotesOutOfPlace() {
    assertEquals(
        "r.csv:3:1 UNREADABLE the quotes of this row are out of place"
            + " (write \"\" for a quote inside)\n",
        problems(REST + "gas,\"red,*,a,,\n"));
  }

  @Test
  void findsCellsBehindQuotesAndLineBreaks() {
    assertEquals(
        """
        r.csv:3:11 BAD_VALUE tier cannot be "strasse" \
        (one of grid, community, street, district, city)
        r.csv:5:10 BAD_VALUE level cannot be "rott" (one of blue, yellow, orange, red)
        """,
        problems(
            REST + "\"gas\",\"红\",strasse,\"a \"\"x\"\"\",,\r\n\"gas,\ndispute\",rott,,b,,\r\n"));
  }

  @Test
  void limitsHowLongATableMayBe() {
    assertEquals("TOO_LARGE", problems(REST.repeat(5_000)).split(" ", 3)[1]);
  }
}

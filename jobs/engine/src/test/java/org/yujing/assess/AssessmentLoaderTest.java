package org.yujing.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.reference.Tier;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Pseudonyms;
import org.yujing.warning.Level;

class AssessmentLoaderTest {
  private static final String TABLE = "scenario,level,lead\n*,*,{unit}\n";

  @Test
  void needsNoAssessmentFolder() {
    Assessing assessing = new TestingRuleSet().load();
    assertEquals(Policy.standard(assessing.policy().version()), assessing.policy());
    assertSame(Assessor.NONE, assessing.assessors().get());
    assertEquals(Set.of(), assessing.rows());
  }

  @Test
  void readsSpreadsheetsAndCsvTogether() {
    String rows =
        TestingSpreadsheet.row(1, "场景", "等级", "牵头单位", "签收时限")
            + TestingSpreadsheet.row(2, "gas", "*", "燃气公司", "10分钟");
    Policy policy =
        new TestingRuleSet()
            .with("assessment/routing.xlsx", new TestingSpreadsheet(rows).bytes())
            .with("assessment/rest.csv", TABLE)
            .policy();
    assertEquals("routing.xlsx row 2", policy.route("gas", Level.ORANGE, Tier.CITY).row());
    assertEquals("rest.csv row 2", policy.route("dispute", Level.RED, Tier.CITY).row());
  }

  @Test
  void namesTheCellsOfASpreadsheet() {
    String rows =
        TestingSpreadsheet.row(1, "场景", "等级", "牵头单位", "签收时限")
            + TestingSpreadsheet.row(2, "gas", "紫", "*", "1")
            + TestingSpreadsheet.row(3, "gas", "红", "a", "1h")
            + TestingSpreadsheet.row(4, "gas", "红", "a", "1h")
            + "<row r=\"5\"><c r=\"C5\" s=\"1\"><v>46000</v></c></row>";
    assertEquals(
        """
        routing.xlsx:2:2 BAD_VALUE B2: level cannot be "紫" (one of blue, yellow, orange, red)
        routing.xlsx:2:4 BAD_VALUE D2: "1" is no time to act in \
        (write a number and a unit: 30m, 2h, 3d, or working days: 3wd)
        routing.xlsx:4:1 TABLE_OVERLAP A4: this row and routing.xlsx row 3 (A3) both fit gas, red, \
        any tier (drop one; a row with * in a column stands behind those that name a value there)
        routing.xlsx:5:3 BAD_VALUE C5: the cell holds a date or a time of day \
        (write it as text: 2h, 3wd, the name of a unit)
        """,
        new TestingRuleSet()
            .with("assessment/routing.xlsx", new TestingSpreadsheet(rows).bytes())
            .problems());
  }

  @Test
  void reportsFilesThatNobodyReads() {
    String read = "policy.yaml, tables (.csv, .xlsx) and Drools rules (.drl) are read";
    assertEquals(
        """
        Policy.yml:0:0 UNKNOWN_FILE nothing is read from here \
        (settings are in policy.yaml, stories in <name>.test.yaml)
        notes.txt:0:0 UNKNOWN_FILE nothing is read from here (%s)
        old/r.csv:0:0 UNKNOWN_FILE nothing is read from here \
        (folders below assessment/ are not looked into: move it up)
        r.xls:0:0 UNKNOWN_FILE nothing is read from here (save it as .xlsx or .csv)
        """
            .formatted(read),
        new TestingRuleSet()
            .with("assessment/Policy.yml", "")
            .with("assessment/notes.txt", "")
            .with("assessment/old/r.csv", TABLE)
            .with("assessment/r.xls", "")
            .with("assessment/queue.test.yaml", "rule: x")
            .problems());
  }

  @Test
  void checksTheNamesInDroolsRules() {
    assertEquals(
        """
        a.drl:3:19 UNKNOWN_RULE there is no warning rule "leek" (did you mean "leak"?)
        a.drl:4:31 UNKNOWN_SCENARIO there is no scenario "disputes" (did you mean "dispute"?)
        """,
        new TestingRuleSet()
            .with(
                "assessment/a.drl",
                """
                rule "a"
                when
                  Warning(rule == "leek")
                  $a : Assessment(scenario == "disputes")
                then
                  $a.score(10, "理由");
                end
                """)
            .problems());
  }

  @Test
  void checksTheUnitsInDroolsRules(@TempDir Path folder) {
    assertEquals(
        """
        a.drl:5:11 UNKNOWN_UNIT there is no unit "squid" (did you mean "squad"?)
        a.drl:6:13 UNKNOWN_UNIT there is no unit "nobody"
        """,
        new TestingRuleSet()
            .reference(folder, "units.csv", "unit,tier,above\nsquad,district,\n")
            .with(
                "assessment/a.drl",
                """
                rule "a"
                when
                  $a : Assessment()
                then
                  $a.lead("squid");
                  $a.assist("nobody");
                  $a.assist("squad");
                end
                """)
            .problems());
  }

  @Test
  void compilesDroolsRulesWhileOtherThingsAreRead() {
    String rule = "rule \"a\"\nwhen\n  $a : Assessment()\nthen\n  $a.score(10, \"理由\");\nend\n";
    TestingRuleSet set = new TestingRuleSet().with("assessment/a.drl", rule);
    Assessing assessing = set.start();
    assertEquals(List.of(), assessing.problems());
    assertEquals(Set.of("a"), assessing.ruleNames());
    assertEquals(assessing.ruleNames(), set.load().ruleNames());
    assertNotSame(assessing.assessors().get(), assessing.assessors().get());
  }

  @Test
  void reportsTheProblemsOfAllFiles() {
    String problems =
        new TestingRuleSet()
            .with("assessment/policy.yaml", "a: 1\n")
            .with("assessment/a.csv", "")
            .with("assessment/b.xlsx", "no base 64!")
            .with("assessment/c.xlsx", "")
            .problems();
    assertEquals(
        List.of("TABLE_HEAD", "UNREADABLE", "UNREADABLE", "UNKNOWN_KEY"),
        problems.lines().map(line -> line.split(" ", 3)[1]).toList());
  }

  @Test
  void sparesTheGapsOfTablesThatCouldNotBeRead() {
    assertEquals(
        1,
        new TestingRuleSet()
            .with("assessment/a.csv", TABLE + "x,*,a\n")
            .problems()
            .lines()
            .count());
  }

  @Test
  void saysHowToSaveATableThatIsNotUtf8(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("assessment")).resolve("r.csv");
    Files.write(file, "场景,等级,牵头单位\n".getBytes(Charset.forName("GBK")));
    Files.write(file.resolveSibling("~$routing.xlsx"), new byte[165]);
    Problems problems = new Problems();
    RuleFiles.read(folder, problems);
    assertEquals(
        file
            + ":0:0 NOT_UTF8 the file is not UTF-8 (save it as UTF-8: spreadsheet programs call it"
            + " CSV UTF-8)",
        problems.sorted().stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }

  @Test
  void hasNothingToSayOfTheProductsOwn() {
    Path rules = Path.of(System.getProperty("yujing.home")).resolve("rules");
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.read(rules, problems);
    Reference reference =
        Reference.read(
            files.texts(RuleFiles.Part.REFERENCE), Pseudonyms.forDevelopment(), problems);
    RuleSet set = RuleLoader.load(files, reference, reference.rosterNames()).rules();
    Assessing assessing = AssessmentLoader.load(files, reference, set);
    problems.addAll(assessing.problems());
    assertEquals(List.of(), problems.sorted());
    Route route = assessing.policy().route("dispute", Level.ORANGE, Tier.STREET);
    assertEquals("区公安分局", route.lead());
    assertEquals(Within.ofWorkingDays(5), route.resolveWithin());
    assertEquals(
        "routing-gas-safety.csv row 7",
        assessing.policy().route("gas-safety", Level.RED, Tier.CITY).row());
  }
}

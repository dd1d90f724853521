package org.yujing.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class StoryReportTest {
  private final TestingStories gas =
      TestingStories.gasLeak(
          """
          stories:
            - story: 报
              given: [{at: 0s, value: 30}, {at: 30s, value: 30}]
              expect: [{at: 30s, raised: orange}]
            - story: "写错 <&\\"\\x01>"
              given: [{at: 0s, value: 60}, {at: 30s, value: 60}]
              expect: [{at: 30s, raised: orange}]
          """);
  private final StoryReport report = new StoryReport(gas.run(), Optional.of(gas.coverage()));

  @Test
  void tellsPeopleWhatFailedAndWhatIsNotShown() {
    assertEquals(
        """
        FAILED  gas-leak  1 ok, 1 failed
          rules/p/gas-leak.test.yaml:8 写错 <&"\001>
            expected at 30s: raised orange
            not expected at 30s: raised red, key G1, value 60: 浓度 60%LEL
        coverage: 2 of 2 (100.0%)
        2 stories of 1 rule: 1 ok, 1 failed
        """,
        report.text());
    assertFalse(report.good());
  }

  @Test
  void isGoodWhereAllPassAndNothingMoreWasAskedFor() {
    TestingStories silent =
        TestingStories.gasLeak(
            """
            stories:
              - story: 不报
                given: [{at: 0s, value: 3}]
                expect: []
            """);
    assertTrue(new StoryReport(silent.run(), Optional.empty()).good());
    StoryReport covered = new StoryReport(silent.run(), Optional.of(silent.coverage()));
    assertFalse(covered.good());
    assertEquals(
        """
        ok      gas-leak  1 ok
        coverage: 0 of 2 (0.0%)
          not shown: gas-leak: level orange
          not shown: gas-leak: level red
        1 story of 1 rule: 1 ok, 0 failed
        """,
        covered.text());
  }

  @Test
  void writesWhatBuildServersRead() throws Exception {
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(JUnitReport.of(report.files()))));
    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    assertEquals("rules/p/gas-leak.test.yaml", suite.getAttribute("name"));
    assertEquals("2", suite.getAttribute("tests"));
    assertEquals("1", suite.getAttribute("failures"));
    Element failed = (Element) suite.getElementsByTagName("testcase").item(1);
    assertEquals("gas-leak", failed.getAttribute("classname"));
    assertEquals("写错 <&\"?>", failed.getAttribute("name"));
    assertEquals("0.000000", failed.getAttribute("time"));
    Element failure = (Element) failed.getElementsByTagName("failure").item(0);
    assertEquals("expected at 30s: raised orange", failure.getAttribute("message"));
    assertTrue(failure.getTextContent().endsWith("raised red, key G1, value 60: 浓度 60%LEL"));
  }

  @Test
  void writesWhatProgramsRead() throws Exception {
    JsonNode json = new ObjectMapper().readTree(StoryJson.write(report));
    assertFalse(json.get("good").asBoolean());
    assertEquals(2, json.get("stories").asInt());
    assertEquals(1, json.get("failed").asInt());
    JsonNode stories = json.get("rules").get(0).get("stories");
    assertTrue(stories.get(0).get("passed").asBoolean());
    assertEquals(8, stories.get(1).get("line").asInt());
    assertEquals(2, stories.get(1).get("details").size());
    assertEquals(2, json.get("coverage").get("covered").asInt());
  }
}

package org.yujing.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.disposition.Outcome;
import org.yujing.report.ReportPeriod.Length;
import org.yujing.signal.TestingSchema;
import org.yujing.warning.Level;

/** How reports are written, and that the schema accepts those lines and no others. */
class ReportJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TestingSchema SCHEMA = new TestingSchema("report");
  private final TestingBooks books = books();

  private static TestingBooks books() {
    TestingMatter done =
        new TestingMatter("i1")
            .opened("01-05 08:00", "01-08 08:00")
            .assigned("01-05 08:00", "A", "01-06 08:00")
            .accepted("01-05 08:20")
            .resolved("01-05 10:00")
            .closed("01-05 11:00", Outcome.CONFIRMED_RISK);
    TestingMatter late = new TestingMatter("i2");
    late.level = Level.RED;
    late.opened("01-05 08:00", "01-05 12:00")
        .assigned("01-05 08:00", "A", "01-05 09:00")
        .acceptOverdue("01-05 09:00")
        .resolveOverdue("01-05 12:00");
    TestingMatter rests =
        new TestingMatter("i3")
            .opened("01-05 08:00", "01-08 08:00")
            .assigned("01-05 08:00", "A", "01-06 08:00")
            .suspended("01-05 09:00", "01-09 12:00", "等待鉴定");
    return TestingBooks.between("01-05 07:00", "01-06 12:00").post(done, late, rests).end();
  }

  @Test
  void writesTheFiguresOfAPlace() {
    assertEquals(
        """
        {"report":"area","period":"day",
        "from":"2026-01-05T00:00:00+08:00","until":"2026-01-06T00:00:00+08:00","complete":true,
        "scenario":"*","tier":"","unit":"",
        "warnings":{"raised":3,"upgraded":0,"cleared":0},"assessed":3,
        "opened":3,"by_level":{"blue":0,"yellow":2,"orange":0,"red":1},
        "dismissed":{"by_rule":0,"by_people":0},"reopened":0,"accepted":1,"resolved":1,
        "closed":1,"closed_on_time":1,"merged":0,"returned":0,"extended":0,"suspended":1,
        "escalated":0,"overdue":{"accept":1,"resolve":1},"moved_in":0,"moved_out":0,
        "carried_in":0,"stock":{"open":2,"overdue":1,"suspended":1},
        "closing_rate":0.3333,"on_time_rate":1,
        "hours_to_accept":{"median":0.33,"p90":0.33,"count":1},
        "hours_to_resolve":{"median":2,"p90":2,"count":1}}\
        """
            .replace("\n", ""),
        line(AccountKey.ofArea("", null, ""), Length.DAY, 0));
  }

  @Test
  void writesWhatAUnitHasLeftToDo() {
    assertEquals(
        """
        {"report":"lead","period":"run",
        "from":"2026-01-05T07:00:00+08:00","until":"2026-01-06T12:00:00+08:00","complete":true,
        "scenario":"gas","tier":"","unit":"A",
        "given":3,"accepted":1,"resolved":1,"closed":1,"returned":0,
        "overdue":{"accept":1,"resolve":1},"stock":{"open":2,"overdue":1,"suspended":1},
        "overdue_items":[{"id":"i2","title":"title of i2","level":"red","clock":"resolve",
        "accept_by":"2026-01-05T09:00:00+08:00","resolve_by":"2026-01-05T12:00:00+08:00"}],
        "suspended_items":[{"id":"i3","title":"title of i3","level":"yellow",
        "until":"2026-01-09T12:00:00+08:00","reason":"等待鉴定"}]}\
        """
            .replace("\n", ""),
        line(AccountKey.ofLead("gas", "A"), Length.RUN, 0));
  }

  @Test
  void writesWhetherARuleWasRight() {
    assertEquals(
        """
        {"report":"rule","period":"week",
        "from":"2026-01-05T00:00:00+08:00","until":"2026-01-06T12:00:00+08:00","complete":false,
        "scenario":"*","tier":"","unit":"","warnings":{"raised":3,"upgraded":0,"cleared":0},
        "confirmed":1,"valuable":0,"false_positive":0,"other":0,"precision":1,
        "rule":"leak","rule_version":"v1"}\
        """
            .replace("\n", ""),
        line(AccountKey.ofRule("leak", "v1"), Length.WEEK, 0));
  }

  @Test
  void whatCannotBeDividedIsNull() {
    String second = line(AccountKey.ofArea("", null, ""), Length.DAY, 1);
    assertTrue(second.contains("\"closing_rate\":0,\"on_time_rate\":null"), second);
    assertTrue(second.contains("{\"median\":null,\"p90\":null,\"count\":0}"), second);
  }

  @Test
  void theSchemaAcceptsEveryReport() {
    assertTrue(books.reports().size() > 30);
    for (Report report : books.reports()) {
      String line = ReportJson.write(report);
      assertTrue(SCHEMA.accepts(line), line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"records.md", "records.zh-CN.md"})
  void theExampleInTheDocumentsIsAReport(String file) throws IOException {
    String text = Files.readString(Path.of(System.getProperty("yujing.home"), "docs", file));
    int start = text.indexOf("{\"report\": ");
    String example = text.substring(start, text.indexOf("```", start));
    assertTrue(SCHEMA.accepts(example), example);
  }

  @Test
  void theSchemaRefusesAReportThatLacksAField() throws JsonProcessingException {
    for (String line : kinds().values()) {
      ObjectNode whole = (ObjectNode) JSON.readTree(line);
      for (String field : (Iterable<String>) whole::fieldNames) {
        ObjectNode lacking = whole.deepCopy();
        lacking.remove(field);
        assertFalse(SCHEMA.accepts(lacking.toString()), field);
      }
    }
  }

  @Test
  void theSchemaRefusesOtherWordsAndKinds() {
    Map<ReportKind, String> kinds = kinds();
    String area = kinds.get(ReportKind.AREA);
    refuses(area, "\"area\"", "\"lead\"");
    refuses(area, "\"period\":\"day\"", "\"period\":\"month\"");
    refuses(area, "+08:00", "");
    refuses(area, "\"complete\":true", "\"complete\":1");
    refuses(area, "\"scenario\":\"*\"", "\"scenario\":\"\"");
    refuses(area, "\"opened\":3", "\"opened\":-1");
    refuses(area, "\"opened\":3", "\"opened\":null");
    refuses(area, "\"closing_rate\":0.3333", "\"closing_rate\":\"0.3333\"");
    refuses(area, "\"median\":", "\"mean\":");
    String lead = kinds.get(ReportKind.LEAD);
    refuses(lead, "\"clock\":\"resolve\"", "\"clock\":\"near\"");
    refuses(lead, "\"reason\":", "\"why\":");
    refuses(lead, "\"level\":\"red\"", "\"level\":\"purple\"");
    refuses(kinds.get(ReportKind.RULE), "\"precision\":1", "\"precision\":1.5");
  }

  private static void refuses(String line, String written, String other) {
    assertTrue(line.contains(written), written);
    assertFalse(SCHEMA.accepts(line.replace(written, other)), other);
  }

  /** One line of each kind. */
  private Map<ReportKind, String> kinds() {
    List<AccountKey> accounts =
        List.of(
            AccountKey.ofArea("", null, ""),
            AccountKey.ofLead("", "A"),
            AccountKey.ofRule("leak", "v1"));
    Map<ReportKind, String> lines = new TreeMap<>();
    accounts.forEach(account -> lines.put(account.report(), line(account, Length.DAY, 0)));
    return lines;
  }

  private String line(AccountKey account, Length length, int index) {
    return ReportJson.write(books.of(account, length).get(index));
  }
}

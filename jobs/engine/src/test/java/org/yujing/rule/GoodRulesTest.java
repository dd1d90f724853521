package org.yujing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yujing.problem.Problems;
import org.yujing.rule.Detector.Absence;
import org.yujing.rule.Detector.Forecast;
import org.yujing.rule.Detector.Score;
import org.yujing.rule.Detector.Sequence;
import org.yujing.rule.Detector.Surge;
import org.yujing.rule.Detector.Sustained;
import org.yujing.rule.Rule.Status;
import org.yujing.rule.Rule.SubjectKind;
import org.yujing.signal.Stream;

/** The folder {@code good-rules}: each detector and each key written once. */
class GoodRulesTest {
  private static Loading loading;

  @BeforeAll
  static void load() throws URISyntaxException {
    Problems problems = new Problems();
    Path folder = Path.of(GoodRulesTest.class.getResource("/good-rules").toURI());
    RuleFiles files = RuleFiles.read(folder, problems);
    assertTrue(problems.isEmpty());
    loading = RuleLoader.load(files, new TestingRules(), TestingRules.ROSTERS);
    assertEquals(List.of(), loading.problems());
  }

  private static Rule rule(String name) {
    return loading.rules().find(name).orElseThrow();
  }

  @Test
  void readsEveryKey() {
    Rule rule = rule("everything");
    assertEquals(Status.SHADOW, rule.status());
    assertEquals("试点", rule.scenario());
    assertEquals("good", rule.pack());
    assertEquals(ZoneId.of("Asia/Urumqi"), rule.zone());
    assertEquals(Duration.ofHours(24), rule.quiet());
    assertEquals(new Rule.Season("spring", 2), rule.season());
    assertEquals(SubjectKind.GRID, rule.subject());
    assertEquals(
        List.of("target.id", "place.grid"), rule.by().stream().map(Formula::text).toList());
    assertEquals(1, rule.levels().clear());
    assertEquals(loading.rules().version(), rule.version());
    assertEquals(
        Map.of("category", Set.of("labour.wage_arrears")),
        rule.where().on(Stream.COMPLAINT).terms());
    assertEquals(Set.of("category", "people"), rule.where().fields());
  }

  @Test
  void fillsInWhatIsLeftOut() {
    Rule rule = rule("match-true");
    assertEquals(Status.LIVE, rule.status());
    assertEquals("good", rule.scenario());
    assertEquals(ZoneId.of("Asia/Shanghai"), rule.zone());
    assertEquals(SubjectKind.TARGET, rule.subject());
    assertNull(rule.where());
    assertNull(rule.quiet());
    assertNull(rule.season());
    assertNull(rule.unless());
    assertEquals("题", rule.message().render(Stream.EVENT, name -> null));
    assertEquals(Levels.fixed(org.yujing.warning.Level.RED), rule.levels());
  }

  @Test
  void readsTheStreamsOfTheParts() {
    assertEquals(EnumSet.of(Stream.COMPLAINT, Stream.EVENT), rule("sequence").streams());
    assertEquals(EnumSet.of(Stream.COMPLAINT, Stream.EVENT), rule("score").streams());
    assertEquals(Set.of(Stream.EVENT), rule("unanswered").streams());
    Score score = (Score) rule("score").detector();
    assertEquals(Set.of(Stream.EVENT), score.indicators().get(0).on());
    assertEquals(5, score.indicators().get(1).atMost());
  }

  @Test
  void readsTheFormsOfSteps() {
    List<Detector.Step> steps = ((Sequence) rule("sequence").detector()).steps();
    assertTrue(steps.get(1).optional());
    assertTrue(steps.get(2).orMore() && steps.get(2).times() == 2);
    assertTrue(steps.get(3).not());
    assertTrue(!steps.get(4).orMore() && steps.get(4).times() == 2);
    assertNull(steps.get(4).where());
  }

  @Test
  void readsBothFormsOfAbsence() {
    Absence silence = (Absence) rule("silence").detector();
    assertTrue(silence.silence());
    assertEquals(Duration.ofHours(6), silence.aliveWithin());
    assertEquals("elderly", silence.roster());
    Absence unanswered = (Absence) rule("unanswered").detector();
    assertEquals("type == \"hazard.rectified\"", unanswered.expect().where().text());
    assertNull(unanswered.alive());
  }

  @Test
  void letsReadingsBeADayApartUnlessToldOtherwise() {
    assertEquals(Duration.ofHours(24), ((Sustained) rule("sustained").detector()).gap());
    assertEquals(Duration.ofSeconds(60), ((Sustained) rule("sustained-gap").detector()).gap());
  }

  @Test
  void knowsTheUsualSettingsOfSurges() {
    Surge surge = (Surge) rule("surge").detector();
    assertEquals(Surge.Method.EARS_C3, surge.method());
    assertEquals(14, surge.baseline());
    Surge cusum = (Surge) rule("cusum").detector();
    assertEquals(Surge.Method.CUSUM_GAUSSIAN, cusum.method());
    assertEquals(0, cusum.guard());
    assertEquals(7, cusum.baseline());
    assertEquals(0.5, cusum.k());
    assertEquals(4, cusum.h());
  }

  @Test
  void knowsTheUsualSettingsOfFarrington() {
    Surge surge = (Surge) rule("farrington").detector();
    assertEquals(new Surge.Years(5, 2, false, true), surge.years());
    assertEquals(263, surge.history());
    assertEquals(Duration.ofDays(14), surge.span());
    assertTrue(((Surge) rule("cusum-reset").detector()).reset());
    assertFalse(((Surge) rule("cusum").detector()).reset());
  }

  @Test
  void readsWhatIsForecast() {
    Forecast forecast = (Forecast) rule("forecast").detector();
    assertEquals(Forecast.Measure.MAX, forecast.measure());
    assertEquals("value", forecast.of().text());
    assertEquals("place.capacity", forecast.capacity().text());
    assertEquals(Forecast.Model.HOLT_WINTERS, forecast.model());
    assertEquals(new Forecast.Smoothing(0.3, 0.01, 0.3), forecast.smoothing());
    assertEquals(2, forecast.horizon());
    assertEquals(0.95, forecast.confidence());
    Forecast naive = (Forecast) rule("forecast-naive").detector();
    assertEquals(Forecast.Measure.COUNT, naive.measure());
    assertEquals("target.id", naive.of().text());
    assertEquals(1, naive.horizon());
    assertNull(naive.smoothing());
    Forecast set = (Forecast) rule("forecast-set").detector();
    assertNull(set.of());
    assertEquals(new Forecast.Smoothing(0.1, 0, 1), set.smoothing());
  }

  @Test
  void readsExceptions() {
    assertEquals(1, loading.rules().exceptions().entries().size());
  }

  /** A character lost, doubled or changed anywhere gives a rule or problems, never an exception. */
  @Test
  void survivesEverySlipOfTheFinger() throws URISyntaxException {
    Path folder = Path.of(GoodRulesTest.class.getResource("/good-rules").toURI());
    RuleFiles files = RuleFiles.read(folder, new Problems());
    Random random = new Random(7);
    Map<String, String> slipped = new HashMap<>();
    for (int i = 0; i < 300; i++) {
      List<String> paths = files.paths(RuleFiles.Part.RULE);
      String text = files.contents().get(paths.get(i % paths.size()));
      int at = random.nextInt(text.length());
      String other = random.nextBoolean() ? "" : "{}:'\"[]#&*|>- \n(".charAt(i % 15) + "";
      slipped.put(
          "slip/rule" + i + ".yaml", text.substring(0, at) + other + text.substring(at + 1));
    }
    assertTrue(TestingRules.load(slipped).problems().size() > 300);
  }
}

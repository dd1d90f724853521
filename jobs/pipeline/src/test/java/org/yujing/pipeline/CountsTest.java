package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yujing.detect.MuteReason;

class CountsTest {
  private final TestingFigures figures = new TestingFigures();
  private final Counts counts = new Counts(new LiveFigures(figures), true);

  @Test
  void whoseAndWhichAreLabels() {
    counts.matched("hot");
    counts.matched("hot");
    counts.muted("hot", MuteReason.QUIET);
    counts.add(CountOf.REJECTED, "hotline", "BAD_JSON");
    counts.judged("hotline", true);
    counts.action("applied");
    counts.fired("weights");
    counts.add(CountOf.QUEUE, "", "opened");
    assertEquals(2, figures.count("yujing_rule_matched{rule=hot}"));
    assertEquals(1, figures.count("yujing_rule_reason_muted{reason=quiet, rule=hot}"));
    assertEquals(1, figures.count("yujing_source_code_rejected{code=BAD_JSON, source=hotline}"));
    assertEquals(1, figures.count("yujing_source_duplicate{source=hotline}"));
    assertEquals(1, figures.count("yujing_dispositions_applied{}"));
    assertEquals(1, figures.count("yujing_assessment_rule_fired{assessment_rule=weights}"));
    assertEquals(1, figures.count("yujing_queue_what_changes{what=opened}"));
  }

  @Test
  void everyFigureHasTheNameThatItIsDocumentedUnder() {
    TreeSet<String> documented = new TreeSet<>();
    for (CountOf what : CountOf.values()) {
      what.names().forEach(name -> counts.add(what, "whose", name));
      what.figures().forEach(figure -> documented.add("yujing_" + figure));
    }
    for (GaugeOf what : GaugeOf.values()) {
      counts.show(what, "whose", () -> 1L);
      documented.add("yujing_" + what.figure());
    }
    TreeSet<String> shown = new TreeSet<>();
    figures.shown.keySet().forEach(name -> shown.add(name.substring(0, name.indexOf('{'))));
    assertEquals(documented, shown);
  }

  @Test
  void measuresOneStepInManyAndKeepsTheNumberOfStepsMeasured() {
    for (int step = 0; step < 610; step++) {
      counts.end("hot", counts.begin());
    }
    assertEquals(10, figures.count("yujing_rule_timed{rule=hot}"));
    assertTrue(figures.count("yujing_rule_timedNanos{rule=hot}") > 0);
  }

  @Test
  void namesWithoutEndAreCountedTogether() {
    for (int rule = 0; rule < Counts.MOST_NAMES + 5; rule++) {
      counts.unknown("rule-" + rule);
      counts.unknown("rule-" + rule);
    }
    assertEquals(2, figures.count("yujing_rule_unknown{rule=rule-7}"));
    assertEquals(10, figures.count("yujing_rule_unknown{rule=...}"));
    assertEquals(Counts.MOST_NAMES + 1, figures.shown.size());
  }

  @Test
  void aRunMeasuresNothing() {
    Counts run = new Counts(new LiveFigures(figures), false);
    for (int step = 0; step < 610; step++) {
      run.end("hot", run.begin());
      run.matched("hot");
    }
    assertEquals(List.of(), List.copyOf(figures.shown.keySet()));
  }
}

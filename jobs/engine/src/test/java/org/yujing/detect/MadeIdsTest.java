package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yujing.reference.Reference;
import org.yujing.rule.Exceptions;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/** An id made of device, metric and time is known at its own moment, under its own source. */
class MadeIdsTest {
  private static final String RULE =
      """
      rule: %s
      title: readings of a site
      status: live
      why: duplicates count once
      source: local
      on: sensor
      by: target.id
      %s
      message: "{key} {value}"
      subject: target
      """;

  private final List<String> judged = new ArrayList<>();

  @Test
  void countsTheSameReadingOnce() {
    Random random = new Random(5);
    List<Rule> rules = rules();
    for (int round = 0; round < 300; round++) {
      judged.clear();
      Rehearsal rehearsal = rehearsal(rules);
      List<String> expected = new ArrayList<>();
      for (long time = 1_000; time < 6_000; time += 1_000) {
        Set<String> known = new HashSet<>();
        for (int left = random.nextInt(6); left > 0; left--) {
          String source = random.nextInt(3) == 0 ? "others" : "meters";
          String id = "D" + random.nextInt(3) + "/t/" + time;
          expected.add(source + (known.add(source + id) ? "" : " again"));
          rehearsal.signal(new Signal(Stream.SENSOR, source, time, id, true, fields("")));
        }
        rehearsal.timeIs(time);
      }
      assertEquals(expected.stream().sorted().toList(), judged.stream().sorted().toList());
    }
  }

  /** A source may give some of its readings the very id that is made for the others. */
  @Test
  void countsTheSameReadingOnceThoughAGivenIdIsLikeTheMadeOne() {
    Rehearsal rehearsal = rehearsal(rules());
    for (String note : List.of("a", "b", "c")) {
      boolean made = !note.equals("b");
      rehearsal.signal(new Signal(Stream.SENSOR, "meters", 1_000, "D/t/1", made, fields(note)));
    }
    rehearsal.timeIs(1_000);
    assertEquals(List.of("meters", "meters", "meters again"), judged.stream().sorted().toList());
  }

  private static Map<String, Object> fields(String note) {
    return Map.of("target", Map.of("type", "site", "id", "S1"), "attrs", Map.of("note", note));
  }

  private static List<Rule> rules() {
    RuleFiles files =
        RuleFiles.of(
            Map.of(
                "test/many.yaml",
                RULE.formatted("many", "count: {within: 1h}\nlevels: {yellow: 5}"),
                "test/any.yaml",
                RULE.formatted("any", "match: true\nlevel: yellow")));
    List<Rule> rules = RuleLoader.load(files, Reference.empty(), Set.of()).rules().rules();
    assertEquals(2, rules.size());
    return rules;
  }

  private Rehearsal rehearsal(List<Rule> rules) {
    Excuses excuses = new Excuses(Exceptions.NONE, Reference.empty());
    return new Rehearsal(rules, excuses, new Counted(), TestingRestarts::restarted);
  }

  private final class Counted implements Ledger {
    @Override
    public void judged(String source, boolean duplicate) {
      judged.add(source + (duplicate ? " again" : ""));
    }

    @Override
    public void failed(String rule, RuntimeException why) {
      throw why;
    }
  }
}

package org.yujing.detect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yujing.reference.Reference;
import org.yujing.rule.Exceptions;
import org.yujing.rule.Rule;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Signal;
import org.yujing.signal.Stream;

/** How many bytes a key's memory takes at rest; docs/performance.md says these figures. */
class StateSizeTest {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long BEGIN = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();

  private static final Map<String, Object> COMPLAINT =
      Map.of(
          "channel", "12345",
          "category", "dispute.neighbour",
          "place", Map.of("grid", "330109-G0421", "street", "北干街道"),
          "target", Map.of("type", "site", "id", "S-00917", "name", "丰乐小区"),
          "complainant", Map.of("id", "p:5f1c9a7be2d04c63"));

  private int bytes;

  @Test
  void aCountOverThirtyDays() {
    Rule rule = rule("month-of-complaints");
    int one = bytes(List.of(rule), 1);
    int four = bytes(List.of(rule), 4);
    assertTrue(one <= 200, one + " bytes with one signal");
    assertTrue(four - one <= 3 * 20, four - one + " bytes more with three more");
  }

  /** The signal itself, 150 bytes of it, is kept once for all of them. */
  @Test
  void moreRulesThatHearTheSame() {
    Rule first = rule("complaints-a");
    int one = bytes(List.of(first), 1);
    int three = bytes(List.of(first, rule("complaints-b"), rule("complaints-c")), 1);
    assertTrue(three - one <= 2 * 75, three - one + " bytes more with two more rules");
  }

  private static Rule rule(String name) {
    String text =
        """
        rule: %s
        title: many complaints in a month
        status: live
        why: measured
        source: local
        on: complaint
        where: category.startsWith("dispute.")
        by: target.id
        count: {within: 30d}
        levels: {yellow: 5}
        message: "{key} {value}"
        subject: target
        """
            .formatted(name);
    RuleFiles files = RuleFiles.of(Map.of("test/month.yaml", text));
    return RuleLoader.load(files, Reference.empty(), Set.of()).rules().rules().get(0);
  }

  private int bytes(List<Rule> rules, int signals) {
    Excuses excuses = new Excuses(Exceptions.NONE, Reference.empty());
    Rehearsal rehearsal = new Rehearsal(rules, excuses, Ledger.NONE, memory -> measured(memory));
    for (int i = 0; i < signals; i++) {
      long time = BEGIN + 3 * DAY * i;
      rehearsal.signal(
          new Signal(Stream.COMPLAINT, "hotline", time, "C20260105" + i, false, COMPLAINT));
      rehearsal.timeIs(time);
    }
    return bytes;
  }

  private KeyMemory measured(KeyMemory memory) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      memory.write(new DataOutputStream(out));
      bytes = out.size();
      return memory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

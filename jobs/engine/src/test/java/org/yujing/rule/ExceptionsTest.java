package org.yujing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yujing.problem.Problem;

class ExceptionsTest {
  private static final String RULE = TestingRules.SENSOR + "match: true\nlevel: red\n";
  private static final String FILE =
      "exceptions:\n- {rule: r, key: D1, owner: 张三, reason: 检修, expires: 2026-06-30}\n";

  private final Exceptions exceptions =
      TestingRules.load(Map.of("pack/r.yaml", RULE, "pack/exceptions.yaml", FILE))
          .rules()
          .exceptions();

  private Optional<String> reason(String rule, String key, String time) {
    return exceptions.mutes(rule, key, Instant.parse(time).toEpochMilli());
  }

  @Test
  void mutesTheNamedKeyOfTheNamedRule() {
    assertEquals(Optional.of("检修"), reason("r", "D1", "2026-01-01T00:00:00Z"));
    assertEquals(Optional.empty(), reason("r", "D2", "2026-01-01T00:00:00Z"));
    assertEquals(Optional.empty(), reason("s", "D1", "2026-01-01T00:00:00Z"));
  }

  @Test
  void holdsToTheEndOfItsLastDayInTheZoneOfTheRule() {
    assertEquals(Optional.of("检修"), reason("r", "D1", "2026-06-30T15:59:59Z"));
    assertEquals(Optional.empty(), reason("r", "D1", "2026-06-30T16:00:00Z"));
  }

  @Test
  void namesWhatHasExpired() {
    assertEquals(List.of(), exceptions.expired(Instant.parse("2026-06-30T00:00:00Z")));
    List<Problem> expired = exceptions.expired(Instant.parse("2026-07-02T00:00:00Z"));
    assertEquals(
        "rules/pack/exceptions.yaml:2:3 EXPIRED the exception for D1 ended on 2026-06-30"
            + " (drop it, or ask 张三 for a new date)",
        expired.get(0).toString());
  }
}

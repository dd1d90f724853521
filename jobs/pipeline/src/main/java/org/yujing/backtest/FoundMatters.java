package org.yujing.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.disposition.Outcome;

/** What people's outcomes say of warnings, whatever rule gave them. */
public final class FoundMatters {
  private FoundMatters() {}

  /**
   * The items that people closed or dismissed with an outcome that is right or wrong. A warning of
   * the same subject and scenario is about the matter if it falls between the item's opening, or up
   * to {@code reopenWithin} before it, and its end.
   *
   * @param changes lines of {@code queue-history.jsonl}, in order
   */
  public static List<FoundMatter> of(List<JsonNode> changes, Duration reopenWithin) {
    Map<String, Long> opened = new HashMap<>();
    List<FoundMatter> found = new ArrayList<>();
    for (JsonNode change : changes) {
      String what = change.path("change").asText();
      long time = time(change);
      if (what.equals("opened") || what.equals("reopened")) {
        opened.put(change.path("item").asText(), time);
      } else if (what.equals("closed") || what.equals("dismissed")) {
        long since = opened.getOrDefault(change.path("item").asText(), time);
        outcome(change)
            .ifPresent(
                outcome -> found.add(matter(change, since, time, reopenWithin, outcome.right())));
      }
    }
    return found;
  }

  private static Optional<Outcome> outcome(JsonNode change) {
    return Outcome.of(change.path("after").path("outcome").asText())
        .filter(outcome -> outcome.right() || outcome.wrong());
  }

  private static FoundMatter matter(
      JsonNode change, long opened, long time, Duration before, boolean right) {
    JsonNode subject = change.path("subject");
    return new FoundMatter(
        subject.path("type").asText() + " " + subject.path("id").asText(),
        change.path("scenario").asText(),
        opened - before.toMillis(),
        opened,
        time,
        right);
  }

  private static long time(JsonNode change) {
    return OffsetDateTime.parse(change.path("time").asText()).toInstant().toEpochMilli();
  }
}

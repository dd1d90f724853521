package org.yujing.recount;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * An item as it was after a line of its history.
 *
 * @param restsFrom the state before its last rest
 * @param started when it opened, or was last reopened, in milliseconds
 */
record ItemThen(JsonNode fields, String restsFrom, long started) {
  static final long NEVER = Long.MAX_VALUE;
  private static final Set<String> OVER = Set.of("closed", "merged", "dismissed");
  private static final Set<String> WAITING = Set.of("new", "returned", "escalated", "reopened");

  String text(String field) {
    return fields.path(field).asText();
  }

  boolean open() {
    return !OVER.contains(text("state"));
  }

  boolean rests() {
    return text("state").equals("suspended");
  }

  String rest(String field) {
    return fields.path("suspended").path(field).asText();
  }

  private String awake() {
    return rests() ? restsFrom : text("state");
  }

  /** Its place at a tier; "" where that is not known, and at no tier. */
  String place(String tier) {
    return tier.isEmpty() ? "" : fields.path("place").path(tier).asText();
  }

  /** Who has it; "" while it waits for somebody. */
  String holder() {
    return WAITING.contains(awake()) ? "" : text("lead");
  }

  boolean resolvedLate() {
    return fields.path("overdue").path("resolve").asBoolean();
  }

  /** The deadline for accepting it, unless that has been done or the clock rests. */
  long acceptBy() {
    return awake().equals("assigned") ? running("accept_by") : NEVER;
  }

  long resolveBy() {
    return awake().equals("resolved") ? NEVER : running("resolve_by");
  }

  private long running(String field) {
    if (!fields.has(field)) {
      return NEVER;
    }
    long deadline = HistoryLine.millis(text(field));
    return rests() && deadline >= HistoryLine.millis(rest("since")) ? NEVER : deadline;
  }

  long due() {
    return Math.min(acceptBy(), resolveBy());
  }
}

package org.yujing.queue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.ZoneId;
import org.yujing.disposition.Disposition;
import org.yujing.disposition.DispositionJson;
import org.yujing.disposition.DispositionReader;
import org.yujing.signal.Cut;
import org.yujing.signal.Rejection;

/**
 * A refused action as a line of JSON, as {@code schemas/rejected.schema.json} describes it: beside
 * the records that could not be read.
 */
public final class RefusalJson {
  private RefusalJson() {}

  /** {@code zone}: in which the action's times are written. */
  public static String write(Refusal refusal, ZoneId zone) {
    Disposition action = refusal.action();
    String raw = DispositionJson.write(action, zone);
    return JsonNodeFactory.instance
        .objectNode()
        .put("source", DispositionReader.SOURCE)
        .put("line", 0)
        .put("code", refusal.code().name())
        .put("field", field(refusal.code()))
        .put("why", refusal.why())
        .put("raw", Cut.to(Rejection.LONGEST_RAW, raw))
        .put("action", action.id())
        .put("item", action.item())
        .toString();
  }

  /** The field of the action at fault. */
  private static String field(RefusalCode code) {
    return switch (code) {
      case UNKNOWN_ITEM -> "item";
      case WRONG_STATE, DEADLINE_OVER, TOO_OFTEN, TOP_TIER -> "action";
      case REASON_NEEDED -> "note";
      case UNTIL_NEEDED, BAD_UNTIL -> "until";
      case UNIT_NEEDED, UNKNOWN_UNIT -> "unit";
      case OUTCOME_NEEDED -> "outcome";
      case SECOND_PERSON -> "by";
      case BAD_MERGE -> "into";
      case BEFORE_ITEM -> "time";
    };
  }
}

package org.yujing.warning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yujing.signal.JsonRecord;
import org.yujing.signal.JsonRecords;
import org.yujing.signal.RawRecord;
import org.yujing.signal.RejectionCode;
import org.yujing.signal.Source;

/**
 * Makes warnings of the lines that {@link WarningJson} writes, and of no others. Members of other
 * names are passed over: later versions may add some.
 */
public final class WarningReader {
  private static final List<String> FIELDS =
      List.of(
          "id",
          "episode",
          "kind",
          "rule",
          "rule_version",
          "scenario",
          "title",
          "message",
          "level",
          "time",
          "subject",
          "key",
          "place",
          "value",
          "threshold",
          "evidence",
          "forecast",
          "shadow");
  private static final Map<String, Integer> BOUNDS = Map.of("lon", 180, "lat", 90);

  private final JsonRecords records;
  private final ZoneId zone;

  /**
   * @param zone of warnings whose time is written with its offset; of others only that is known
   */
  public WarningReader(Source source, ZoneId zone) {
    Set<String> shown = new HashSet<>(FIELDS);
    WarningJson.PLACE.forEach(field -> shown.add("place." + field));
    this.records = new JsonRecords(source, shown);
    this.zone = zone;
  }

  /** The warning, or why there is none. */
  public WarningReading read(RawRecord raw) {
    JsonRecord record = records.read(raw);
    Warning warning = record.refused() ? null : warning(record);
    return record.refused()
        ? new WarningReading.Rejected(record.rejection())
        : new WarningReading.Read(warning);
  }

  /** Of no use where the record is refused afterwards. */
  private Warning warning(JsonRecord record) {
    WarningPart part = WarningPart.of(record);
    String time = part.time("time");
    return new Warning(
        part.name("id"),
        part.name("episode"),
        kind(part),
        part.name("rule"),
        part.text("rule_version"),
        part.text("scenario"),
        part.text("title"),
        part.text("message"),
        level(part),
        part.moment("time"),
        record.refused() ? zone : zone(time),
        subject(part.part("subject")),
        part.text("key"),
        place(part.part("place")),
        part.figure("value"),
        part.figure("threshold"),
        evidence(part.part("evidence")),
        part.has("forecast") ? forecast(part.part("forecast")) : null,
        part.flag("shadow"));
  }

  private static Kind kind(WarningPart part) {
    String word = part.text("kind");
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    part.refuse(RejectionCode.BAD_VALUE, "kind", "must be raised, upgraded or cleared");
    return Kind.RAISED;
  }

  private static Level level(WarningPart part) {
    return Level.of(part.text("level"))
        .orElseGet(
            () -> {
              part.refuse(RejectionCode.BAD_VALUE, "level", "must be blue, yellow, orange or red");
              return Level.BLUE;
            });
  }

  private ZoneId zone(String time) {
    ZoneOffset offset = OffsetDateTime.parse(time).getOffset();
    Instant moment = JsonRecord.moment(time).orElseThrow();
    return zone.getRules().getOffset(moment).equals(offset) ? zone : offset;
  }

  private static Subject subject(WarningPart part) {
    return new Subject(part.text("type"), part.text("id"), part.text("name"));
  }

  private static Map<String, Object> place(WarningPart part) {
    Map<String, Object> place = new HashMap<>();
    for (String field : WarningJson.PLACE) {
      if (part.has(field)) {
        Integer bound = BOUNDS.get(field);
        place.put(
            field, bound == null ? part.text(field) : (Object) part.number(field, -bound, bound));
      }
    }
    return place;
  }

  private static Outlook forecast(WarningPart part) {
    return new Outlook(
        part.finite("value"),
        part.finite("low"),
        part.finite("high"),
        part.number("confidence", 0, 1),
        part.time("for").isEmpty() ? 0 : part.moment("for"));
  }

  private static Evidence evidence(WarningPart part) {
    return new Evidence(
        part.count("count"),
        part.moment("first"),
        part.moment("last"),
        part.texts("ids", Evidence.MOST_IDS));
  }
}

package org.yujing.signal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A record that is one JSON object. What is asked of it and not right makes it refused, with the
 * first such thing; null and empty texts are absent.
 */
public final class JsonRecord {
  private static final TimeReader TIMES = new TimeReader(Source.TimeField.CANONICAL);

  private final RawRecord raw;
  private final RawMask mask;
  private final Draft draft = new Draft();

  /** Null where the text is no object. */
  private final Map<String, Object> members;

  JsonRecord(RawRecord raw, RawMask mask) {
    this.raw = raw;
    this.mask = mask;
    if (raw.flaw() != Flaw.NONE) {
      refuse(raw.flaw().code(), "", raw.flaw().code().english());
    }
    this.members = refused() ? null : JsonText.object(raw.text(), draft);
  }

  /** The names of all its members, known or not. */
  public Set<String> names() {
    return members == null ? Set.of() : members.keySet();
  }

  /** All its members, in plain Java; none where it is no object. */
  public Map<String, Object> members() {
    return members == null ? Map.of() : Collections.unmodifiableMap(members);
  }

  /** The text with U+FFFD for each half of a character, which JSON can write and UTF-8 cannot. */
  public static String whole(String text) {
    return (String) Draft.whole(text);
  }

  /** A text, or "" where there is none. Half a character becomes U+FFFD. */
  public String text(String field) {
    Object value = members == null ? null : members.get(field);
    if (value != null && !(value instanceof String)) {
      refuse(RejectionCode.WRONG_TYPE, field, "must be text");
      return "";
    }
    draft.put("", field, value);
    return draft.text(field);
  }

  /** A text that has to be there. */
  public String needed(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      refuse(RejectionCode.MISSING_FIELD, field, "is missing or empty");
    }
    return text;
  }

  /** The moment that a text means in RFC 3339 with an offset; empty where it means none. */
  public static Optional<Instant> moment(String text) {
    try {
      return Optional.of(TIMES.read(text));
    } catch (DateTimeException | ArithmeticException none) {
      return Optional.empty();
    }
  }

  /** Refuses it, unless it is refused already; {@code why} without any value of the record. */
  public void refuse(RejectionCode code, String field, String why) {
    draft.fault(code, field, why);
  }

  public boolean refused() {
    return draft.failed();
  }

  /** Why it is refused, and the record with everything masked that is not its fields'. */
  public Rejection rejection() {
    Fault fault = draft.fault();
    String field = Cut.to(Rejection.LONGEST_FIELD, Masking.numbers(fault.field()));
    String shown = members == null ? mask.blanked(raw.text()) : mask.masked(members, false);
    return new Rejection(raw.source(), raw.spot(), fault.code(), field, fault.why(), shown);
  }
}

package org.yujing.warning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.signal.JsonRecord;
import org.yujing.signal.RejectionCode;

/**
 * The members of a warning's record, or of an object in it. What is asked for and not right makes
 * the record refused; what is given then is of no use.
 */
final class WarningPart {
  private static final String TIME_FORM = "is no time as 2026-01-05T08:00:00+08:00";

  private final JsonRecord record;
  private final String path;
  private final Map<?, ?> members;

  private WarningPart(JsonRecord record, String path, Map<?, ?> members) {
    this.record = record;
    this.path = path;
    this.members = members;
  }

  /** The whole record. */
  static WarningPart of(JsonRecord record) {
    return new WarningPart(record, "", record.members());
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  /** An object inside. */
  WarningPart part(String name) {
    Map<?, ?> inside = as(Map.class, name, "must be an object").orElse(Map.of());
    return new WarningPart(record, path + name + ".", inside);
  }

  /** A text, which may be empty. */
  String text(String name) {
    return JsonRecord.whole(as(String.class, name, "must be text").orElse(""));
  }

  /** A text with something in it. */
  String name(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      refuse(RejectionCode.MISSING_FIELD, name, "is missing or empty");
    }
    return text;
  }

  boolean flag(String name) {
    return as(Boolean.class, name, "must be true or false").orElse(false);
  }

  /** A time as it is written. */
  String time(String name) {
    String text = text(name);
    if (JsonRecord.moment(text).isEmpty()) {
      refuse(RejectionCode.BAD_TIME, name, TIME_FORM);
    }
    return text;
  }

  /** A time in milliseconds; 0 where there is none. */
  long moment(String name) {
    return has(name) ? JsonRecord.moment(time(name)).map(Instant::toEpochMilli).orElse(0L) : 0;
  }

  /** A number within bounds. */
  double number(String name, double least, double most) {
    double number = as(Number.class, name, "must be a number").orElse(0).doubleValue();
    if (!(number >= least && number <= most)) {
      refuse(RejectionCode.BAD_VALUE, name, "is out of its bounds");
    }
    return number;
  }

  /** Any number. */
  double finite(String name) {
    return number(name, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /** How many: a whole number from 0. */
  long count(String name) {
    double count = number(name, 0, Double.MAX_VALUE);
    if (count != Math.rint(count)) {
      refuse(RejectionCode.BAD_VALUE, name, "must be a whole number");
    }
    return (long) count;
  }

  /** A figure: a number, an infinity in words, or null for none, which is NaN. */
  double figure(String name) {
    Object value = members.get(name);
    if (value == null && has(name)) {
      return Double.NaN;
    }
    if ("Infinity".equals(value) || "-Infinity".equals(value)) {
      return Double.parseDouble((String) value);
    }
    return finite(name);
  }

  /** A list of texts. */
  List<String> texts(String name, int most) {
    List<?> texts = as(List.class, name, "must be a list").orElse(List.of());
    if (texts.size() > most) {
      refuse(RejectionCode.BAD_VALUE, name, "has more than " + most);
    }
    if (!texts.stream().allMatch(String.class::isInstance)) {
      refuse(RejectionCode.WRONG_TYPE, name, "must be texts");
    }
    return texts.stream().limit(most).map(text -> JsonRecord.whole(String.valueOf(text))).toList();
  }

  void refuse(RejectionCode code, String name, String why) {
    record.refuse(code, path + name, why);
  }

  private <T> Optional<T> as(Class<T> type, String name, String why) {
    Object value = members.get(name);
    if (type.isInstance(value)) {
      return Optional.of(type.cast(value));
    }
    if (value == null) {
      refuse(RejectionCode.MISSING_FIELD, name, "is missing");
    } else {
      refuse(RejectionCode.WRONG_TYPE, name, why);
    }
    return Optional.empty();
  }
}

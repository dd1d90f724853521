package org.yujing.simulate;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Ways in which a copy of a record is spoilt, so that no reader can use it. */
public enum Spoiling {
  /** The line breaks off. */
  BROKEN_OFF,
  /** A group of fields is a number. */
  WRONG_TYPE,
  /** It happens in a far future. */
  FUTURE_TIME,
  /** What it needs most is missing. */
  NO_ID;

  private static final String FUTURE = "2199-01-01T00:00:00+08:00";

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Spoiling draw(Chance chance) {
    Spoiling[] ways = values();
    return ways[(int) chance.below(ways.length)];
  }

  /** The line of the spoilt copy. */
  String line(MadeSignal signal) {
    String id = signal.id().isEmpty() ? "" : signal.id() + "x";
    Map<String, Object> fields = new LinkedHashMap<>(signal.fields());
    String time = Local.text(signal.time());
    return switch (this) {
      case BROKEN_OFF -> {
        String whole = SignalLine.write(id, time, fields);
        yield whole.substring(0, whole.length() / 2);
      }
      case WRONG_TYPE -> {
        fields.put("place", 7L);
        yield SignalLine.write(id, time, fields);
      }
      case FUTURE_TIME -> SignalLine.write(id, FUTURE, fields);
      case NO_ID -> {
        fields.remove("device");
        yield SignalLine.write("", time, fields);
      }
    };
  }
}

package org.yujing.signal;

/** The names of fields that are written as one byte. */
final class FieldNames {
  /** Stands for a name that has no number, and is written out. */
  static final int OTHER = 255;

  /**
   * Their numbers are their places here, which savepoints go by: others may be added at the end,
   * none may go.
   */
  private static final String[] NAMES = {
    "address",
    "amount",
    "attrs",
    "capacity",
    "category",
    "channel",
    "city",
    "community",
    "complainant",
    "content",
    "device",
    "district",
    "episode",
    "grid",
    "id",
    "key",
    "kind",
    "lat",
    "level",
    "limits",
    "lon",
    "message",
    "metric",
    "name",
    "parties",
    "people",
    "phone",
    "place",
    "reporter",
    "rule",
    "scenario",
    "source",
    "street",
    "subject",
    "target",
    "text",
    "threshold",
    "time",
    "title",
    "type",
    "unit",
    "value"
  };

  /** More than twice as many as names, so that few of them share a place; a power of two. */
  private static final int PLACES = 128;

  private static final String[] BY_HASH = new String[PLACES];
  private static final byte[] NUMBERS = new byte[PLACES];

  static {
    for (int number = 0; number < NAMES.length; number++) {
      int place = place(NAMES[number]);
      BY_HASH[place] = NAMES[number];
      NUMBERS[place] = (byte) number;
    }
  }

  private FieldNames() {}

  /** The number of a name, or {@link #OTHER}. */
  static int number(String name) {
    int place = place(name);
    return BY_HASH[place] == null ? OTHER : NUMBERS[place];
  }

  static String name(int number) {
    return NAMES[number];
  }

  /** Where a name stands, or would. */
  private static int place(String name) {
    int hash = name.hashCode();
    int place = (hash ^ (hash >>> 7)) & (PLACES - 1);
    while (BY_HASH[place] != null && !BY_HASH[place].equals(name)) {
      place = (place + 1) & (PLACES - 1);
    }
    return place;
  }
}

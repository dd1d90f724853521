package org.yujing.signal;

/**
 * One canonical field of a stream.
 *
 * @param path its name, dotted inside a group: {@code place.grid}
 * @param kind what it may hold
 * @param least the smallest number allowed, or NaN
 * @param most the largest number allowed, or NaN
 * @param use who gives it and who sees it
 */
public record Field(String path, Kind kind, double least, double most, Use use) {

  /** What a field may hold. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number without decimals. */
    WHOLE,
    TIME,
    /** A list of texts. */
    TEXTS,
    /** Names with a text, number or truth value each. */
    SCALARS
  }

  /** Who gives a field and who sees it. */
  public enum Use {
    /** Read from the source and seen by rules. */
    PLAIN,
    /** As plain, and required. */
    REQUIRED,
    /** The id of a person: read, replaced by its keyed hash, and only so seen by rules. */
    PERSONAL,
    /** A person's name or phone: read to be masked elsewhere, then forgotten; no rule sees it. */
    DROPPED,
    /** Made by the engine from other fields or reference data; sources do not give it. */
    DERIVED
  }

  static Field of(String path, Kind kind, Use use) {
    return new Field(path, kind, Double.NaN, Double.NaN, use);
  }

  static Field between(String path, double least, double most) {
    return new Field(path, Kind.NUMBER, least, most, Use.PLAIN);
  }

  /** The group it is in, such as {@code place}, or "". */
  public String group() {
    return path.substring(0, Math.max(0, path.indexOf('.')));
  }

  /** Its name inside its group. */
  public String leaf() {
    return path.substring(path.indexOf('.') + 1);
  }

  /** What numbers it takes, in words. */
  String range() {
    String number = kind == Kind.WHOLE ? "a whole number" : "a number";
    String from = Double.isNaN(least) ? "" : " from " + LooseValues.plain(least);
    return number + from + (Double.isNaN(most) ? "" : " to " + LooseValues.plain(most));
  }

  /** Whether it may be that number. */
  boolean takes(double number) {
    return !(number < least)
        && !(number > most)
        && (kind != Kind.WHOLE || number == Math.rint(number));
  }

  /** Whether rules may name it. */
  public boolean seenByRules() {
    return use != Use.DROPPED;
  }

  /** Whether a source may give it. */
  public boolean fromSource() {
    return use != Use.DERIVED;
  }
}

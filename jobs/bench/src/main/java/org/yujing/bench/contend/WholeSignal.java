package org.yujing.bench.contend;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A signal of any stream with all its fields, as people write such a class for Flink and Jackson:
 * Flink's own serializer for such classes sends it, nothing falls to Kryo.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public class WholeSignal {
  public String id = "";
  public long time;
  public SignalPlace place;
  public SignalTarget target;
  public Map<String, String> attrs;

  public String device;
  public String metric;
  public double value;
  public String unit;

  public String type;
  public String reporter;

  public String channel;
  public String category;
  public String title;
  public String content;
  public Complainant complainant;
  public List<String> parties;
  public int people;
  public double amount;

  /** Where it happened. */
  public static class SignalPlace {
    public String grid;
    public String address;
    public double lon;
    public double lat;
  }

  /** Whom or what it is about. */
  public static class SignalTarget {
    public String type;
    public String id;
    public String name;
  }

  /** Who complains. */
  public static class Complainant {
    public String id;
    public String name;
    public String phone;
  }

  @JsonSetter("time")
  void time(String text) {
    time = OffsetDateTime.parse(text).toInstant().toEpochMilli();
  }

  /** The metric, type or category: no constant of one is one of another. */
  public String theme() {
    return metric != null ? metric : type != null ? type : category;
  }

  /** The device of a reading, the target of anything else. */
  public String subject() {
    return metric != null ? device : target.id;
  }

  public double figure() {
    return metric != null ? value : amount;
  }
}

package org.yujing.bench.flink;

/** A warning on its way to the sink. */
public class Alarm {
  public String rule;
  public String key;
  public long time;

  /** For Flink. */
  public Alarm() {}

  public Alarm(String rule, String key, long time) {
    this.rule = rule;
    this.key = key;
    this.time = time;
  }
}

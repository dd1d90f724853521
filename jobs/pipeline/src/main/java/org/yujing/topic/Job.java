package org.yujing.topic;

import java.util.Locale;

/** The jobs that run on a cluster. */
public enum Job {
  DETECT,
  ASSESS;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By which Flink knows the job, and Kafka its consumer group and its transactions. */
  public String title() {
    return "yujing-" + word();
  }

  /** By which its records say where they come from. */
  public String source() {
    return "/yujing/" + word();
  }
}

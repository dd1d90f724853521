package org.yujing.topic;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** The topics that the jobs and people write; those of signals are named by a sources file. */
public enum Topic {
  WARNINGS("warnings", "warning", "warning", Job.DETECT),
  SHADOW("warnings.shadow", "warning", "warning", Job.DETECT),
  QUEUE("queue", "item", "queue", Job.ASSESS),
  QUEUE_HISTORY("queue-history", "change", "queue-history", Job.ASSESS),
  REPORTS("reports", "report", "report", Job.ASSESS),
  REJECTED("rejected", "rejected", "rejected", Job.DETECT, Job.ASSESS),
  LATE("late", "late", "late", Job.DETECT),
  RULES_STATUS("rules-status", "rules-status", "rules-status", Job.DETECT, Job.ASSESS),
  RULES("rules", "rules", "published-rules"),
  DISPOSITIONS("dispositions", "disposition", "disposition");

  private final String word;
  private final String record;
  private final String schema;
  private final ImmutableList<Job> writers;

  Topic(String word, String record, String schema, Job... writers) {
    this.word = word;
    this.record = record;
    this.schema = schema;
    this.writers = ImmutableList.copyOf(writers);
  }

  /** The topic of that name. */
  public static Optional<Topic> of(String word) {
    for (Topic topic : values()) {
      if (topic.word.equals(word)) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }

  /** The topic's name. */
  public String word() {
    return word;
  }

  /** What its records are, with their major version: {@code org.yujing.warning.v1}. */
  public String type() {
    return "org.yujing." + record + ".v1";
  }

  /** The file in {@code schemas/} that describes its records. */
  public String schema() {
    return schema + ".schema.json";
  }

  /** Which jobs write it; none where people do. */
  public List<Job> writers() {
    return writers;
  }

  /** Whether a job writes it. */
  public boolean output() {
    return !writers.isEmpty();
  }
}

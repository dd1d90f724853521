package org.yujing.stack;

import java.util.Locale;

/** What a server of the stack is for; in the order in which they are started. */
public enum ServerRole {
  /** Remembers who leads and which jobs there are, where the stack is highly available. */
  ZOOKEEPER,
  /** Kafka: the topics. */
  BROKER,
  /** Flink: plans the jobs, and takes checkpoints. */
  JOBMANAGER,
  /** Flink: does the work. */
  TASKMANAGER;

  /** As it is called in file names and in {@code conf/jvm.properties}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

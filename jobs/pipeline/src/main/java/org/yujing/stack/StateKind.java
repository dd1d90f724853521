package org.yujing.stack;

import java.util.Locale;
import java.util.Optional;

/** Where Flink keeps the jobs' state while they run. */
public enum StateKind {
  /** In memory: quick, and what a district needs fits. */
  HEAP("hashmap"),
  /** On disk: slower, for state that is larger than memory; checkpoints write what has changed. */
  ROCKSDB("rocksdb");

  private final String flink;

  StateKind(String flink) {
    this.flink = flink;
  }

  /** The kind of that name. */
  public static Optional<StateKind> of(String word) {
    for (StateKind kind : values()) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Flink's word for it. */
  String flink() {
    return flink;
  }
}

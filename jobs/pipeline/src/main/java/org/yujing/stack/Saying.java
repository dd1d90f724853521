package org.yujing.stack;

import java.util.Locale;

/** What a stack has to say, in words that the command knows: progress, and what went wrong. */
public enum Saying {
  STARTING,
  READY,
  RUNS_ALREADY,
  STOPPED,
  KILLED,
  NOT_RUNNING,
  WIPED,
  UP,
  TOPICS,
  PUBLISHED,
  RULES_STAY,
  SUBMITTED,
  RESUMED,
  JOB_RUNS,
  JOB_STARTED,
  SAVED,
  CANCELLED,
  NOT_SAVED,
  REBUILT,

  BAD_PORTS,
  BAD_SIZE,
  BAD_INTERVAL,
  BAD_FILE,
  BAD_KEY,
  BAD_RULES,
  BUSY,
  DIED,
  FORMAT_FAILED,
  NO_JARS,
  NO_JOB,
  NO_SUCH_JOB,
  NOT_SUBMITTED,
  JOB_FAILS,
  NO_STACK,
  NOT_READY,
  OTHER_RULES,
  OTHER_SETTINGS,
  PORT_TAKEN,
  UNREACHABLE,
  UNWRITABLE;

  /** The name under which the words are found. */
  public String key() {
    return "stack." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }
}

package org.yujing.pipeline;

import org.yujing.signal.Stream;

/** The names by which savepoints know the operators: all of them, and never to be changed. */
final class Uids {
  static final String WARNINGS_LIVE = "warnings-live";
  static final String WARNINGS_LIVE_TO_ASSESS = "warnings-live-to-assess";
  static final String WARNINGS_AS_SIGNALS = "warnings-as-signals";
  static final String FIRST_RULES = "first-rules";
  static final String RULES_IN = "rules-in";
  static final String STATUS_IN = "rules-status-in";
  static final String COMPILE = "compile-rules";
  static final String GATE = "gate";
  static final String FOLLOW = "follow-detect";
  static final String STATUS_OUT = "rules-status-out";
  static final String SAY = "say-in-period";
  static final String DISPOSITIONS_FILE = "dispositions-file";
  static final String DISPOSITIONS_PARSE = "dispositions-parse";
  static final String DISPOSITIONS_TOPIC = "dispositions-topic";
  static final String DISPOSITIONS_READ = "dispositions-read";
  static final String DISPOSITIONS_TIME = "dispositions-time";
  static final String WARNINGS_TOPIC = "warnings-topic";
  static final String WARNINGS_READ = "warnings-read";
  static final String WARNINGS_TO_ASSESS = "warnings-to-assess";
  static final String ACTIONS_TO_ASSESS = "actions-to-assess";
  static final String ASSESS = "assess";
  static final String CHANGES_SAY = "changes-say-in-period";
  static final String POSTINGS = "postings";
  static final String KEEP_ACCOUNTS = "keep-accounts";
  static final String WARNINGS_OUT = "warnings-out";
  static final String SHADOW_OUT = "warnings-shadow-out";
  static final String QUEUE_OUT = "queue-out";
  static final String HISTORY_OUT = "queue-history-out";
  static final String REPORTS_OUT = "reports-out";
  static final String REJECTED_OUT = "rejected-out";
  static final String LATE_OUT = "late-out";
  static final String TOPICS_OUT = "topics-out";

  private Uids() {}

  /** Where records of a kind become lines. */
  static String lines(String what) {
    return "lines-" + what;
  }

  /** Where records of a kind become records of a topic. */
  static String records(String what) {
    return "records-" + what;
  }

  static String topic(String source) {
    return "topic-" + source;
  }

  static String file(String source) {
    return "file-" + source;
  }

  static String parse(String source) {
    return "parse-" + source;
  }

  static String read(String source) {
    return "read-" + source;
  }

  static String time(String source) {
    return "time-" + source;
  }

  static String route(Stream stream) {
    return "route-" + stream.word();
  }

  static String judge(Lane lane) {
    return "judge-" + lane.name();
  }
}

package org.yujing.report;

import java.util.Locale;

/** What a report is about. */
public enum ReportKind {
  /** A place: what came in there, and how it was dealt with. */
  AREA,
  /** A unit in charge: what it was given, and what it has left to do (指令钉). */
  LEAD,
  /** A rule: what it said, and whether it was right. */
  RULE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

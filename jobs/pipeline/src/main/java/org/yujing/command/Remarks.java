package org.yujing.command;

import java.io.PrintWriter;
import java.util.Map;
import org.yujing.disposition.DispositionReader;

/** What people should know of a run that went well. */
final class Remarks {
  private Remarks() {}

  /** A source of which nothing came is more often a mistake than a quiet month. */
  static void print(Summary summary, PrintWriter err) {
    summary.sources().forEach((source, counts) -> remark(source, counts, err));
    summary
        .second()
        .dispositions()
        .ifPresent(counts -> remark(DispositionReader.SOURCE, counts, err));
  }

  private static void remark(String source, Map<String, Long> counts, PrintWriter err) {
    if (counts.get("read") == 0) {
      err.println(Words.of("source.empty", source));
    } else if (counts.get("read").equals(counts.get("rejected"))) {
      err.println(Words.of("source.rejected", source));
    }
  }
}

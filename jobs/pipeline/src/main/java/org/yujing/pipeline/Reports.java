package org.yujing.pipeline;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.yujing.queue.Change;
import org.yujing.report.Periods;
import org.yujing.report.Postings;
import org.yujing.report.Report;

/** Stage 4: from changes of items to figures of periods, kept account by account. */
final class Reports {
  private Reports() {}

  /**
   * @param changes null where nothing can come; then so are the reports
   * @param all on places and units too, not on rules alone
   */
  static DataStream<Report> of(DataStream<Change> changes, Periods periods, boolean all) {
    if (changes == null) {
      return null;
    }
    return changes
        .flatMap(
            (change, out) ->
                (all ? Postings.of(change) : Postings.ofRules(change)).forEach(out::collect),
            PostingWire.TYPE)
        .uid(Uids.POSTINGS)
        .name("postings")
        .keyBy(posting -> posting.account().text(), Types.STRING)
        .transform("accounts", ReportWire.TYPE, new KeepAccounts(periods))
        .uid(Uids.KEEP_ACCOUNTS)
        .name("keep accounts");
  }
}

package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.ListSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.yujing.report.Account;
import org.yujing.report.Periods;
import org.yujing.report.Posting;
import org.yujing.report.Report;

/**
 * Carries the accounts, one a key. Postings wait until time has passed them, so that they are
 * booked in the order of time. Everything it stores goes: a waiting posting when it is booked, an
 * account when its periods are over and nothing is open, or when the run ends.
 */
final class KeepAccounts extends KeyedProcessFunction<String, Posting, Report> {
  private static final long serialVersionUID = 1;

  private final Periods periods;

  private transient ValueState<Account> accounts;
  private transient MapState<Long, List<Posting>> waiting;

  KeepAccounts(Periods periods) {
    this.periods = periods;
  }

  @Override
  public void open(OpenContext context) {
    accounts =
        getRuntimeContext().getState(new ValueStateDescriptor<>("account", AccountWire.INSTANCE));
    waiting =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "waiting",
                    LongSerializer.INSTANCE,
                    new ListSerializer<>(PostingWire.INSTANCE)));
  }

  /** What comes when its time has been closed is not lost: it counts from now on. */
  @Override
  public void processElement(Posting posting, Context context, Collector<Report> out)
      throws Exception {
    long time = Math.max(posting.time(), context.timerService().currentWatermark() + 1);
    if (time > periods.until()) {
      return;
    }
    List<Posting> sameTime = waiting.get(time);
    if (sameTime == null) {
      sameTime = new ArrayList<>(1);
      context.timerService().registerEventTimeTimer(time);
    }
    sameTime.add(posting.at(time));
    waiting.put(time, sameTime);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Report> out) throws Exception {
    if (time > periods.until()) {
      return;
    }
    List<Posting> due = due(time);
    Account account = accounts.value();
    if (account == null && due.isEmpty()) {
      return;
    }
    if (account == null) {
      account = new Account(due.get(0).account());
    }
    advance(account, time, due).forEach(out::collect);
    keep(account, time, context);
  }

  private List<Posting> due(long time) throws Exception {
    List<Posting> due = waiting.get(time);
    if (due == null) {
      return List.of();
    }
    waiting.remove(time);
    Collections.sort(due);
    return due;
  }

  /** Periods end before what happens at their end; a run ends after it. */
  private List<Report> advance(Account account, long time, List<Posting> due) {
    List<Report> reports = new ArrayList<>(account.close(time, periods));
    due.forEach(posting -> account.add(posting, periods));
    if (time == periods.until()) {
      reports.addAll(account.end(periods));
    }
    return reports;
  }

  private void keep(Account account, long time, Context context) throws Exception {
    if (account.isEmpty() || time == periods.until()) {
      accounts.clear();
      return;
    }
    accounts.update(account);
    long next = Math.min(account.next(periods), periods.until());
    if (next != Periods.NEVER) {
      context.timerService().registerEventTimeTimer(next);
    }
  }
}

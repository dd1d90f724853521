package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.yujing.report.Account;
import org.yujing.report.Periods;
import org.yujing.report.Posting;
import org.yujing.report.Report;

/**
 * Carries the accounts, one a key, in the order of time. Everything it stores goes: a waiting
 * posting when it is booked, an account when its periods are over and nothing is open, or when the
 * run ends.
 */
final class KeepAccounts extends InTimeOrder<Posting, Report>
    implements OneInputStreamOperator<Posting, Report> {
  private static final long serialVersionUID = 1;
  private static final ValueStateDescriptor<Account> ACCOUNT =
      new ValueStateDescriptor<>("account", AccountWire.INSTANCE);

  private final Periods periods;

  private transient ValueState<Account> accounts;

  KeepAccounts(Periods periods) {
    super(PostingWire.INSTANCE);
    this.periods = periods;
  }

  @Override
  public void open() throws Exception {
    super.open();
    accounts = getKeyedStateStore().getState(ACCOUNT);
    wakeAll(ACCOUNT, this::wake);
  }

  /** What comes when its time has been closed is not lost: it counts from now on. */
  @Override
  public void processElement(StreamRecord<Posting> record) throws Exception {
    long time = Math.max(record.getValue().time(), done() + 1);
    if (time <= periods.until()) {
      keep(time, record.getValue().at(time));
    }
  }

  @Override
  void due(String name, long time, List<Posting> due) throws Exception {
    Account account = accounts.value();
    if (time > periods.until() || (account == null && due.isEmpty())) {
      return;
    }
    if (account == null) {
      account = new Account(due.get(0).account());
    }
    advance(account, time, due.stream().sorted().toList()).forEach(report -> say(report, time));
    keep(account, time);
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

  private void keep(Account account, long time) throws Exception {
    if (account.isEmpty() || time == periods.until()) {
      accounts.clear();
      return;
    }
    accounts.update(account);
    wakeAt(wake(account));
  }

  private long wake(Account account) {
    long next = Math.min(account.next(periods), periods.until());
    return next == Periods.NEVER ? NEVER : next;
  }
}

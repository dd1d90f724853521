package org.yujing.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** All accounts, kept in a map. Each is written and read again before every step. */
final class TestingBooks {
  private final Periods periods;
  private final TreeMap<AccountKey, Account> accounts = new TreeMap<>();
  private final List<Report> reports = new ArrayList<>();

  TestingBooks(Periods periods) {
    this.periods = periods;
  }

  static TestingBooks unbounded() {
    return new TestingBooks(Periods.unbounded(TestingMatter.ZONE));
  }

  /** Of a run from its first signal to its end. */
  static TestingBooks between(String start, String until) {
    return new TestingBooks(
        new Periods(
            TestingMatter.ZONE, TestingMatter.at(start), Long.MIN_VALUE, TestingMatter.at(until)));
  }

  /** Of a run that reports from a time on. */
  static TestingBooks from(String from, String until) {
    return new TestingBooks(
        new Periods(TestingMatter.ZONE, 0, TestingMatter.at(from), TestingMatter.at(until)));
  }

  TestingBooks post(TestingMatter... matters) {
    List<Posting> postings = new ArrayList<>();
    for (TestingMatter matter : matters) {
      matter.changes().forEach(change -> postings.addAll(Postings.of(change)));
    }
    postings.stream().sorted().forEach(this::post);
    return this;
  }

  private void post(Posting posting) {
    timeIs(posting.time());
    Account account = accounts.computeIfAbsent(posting.account(), Account::new);
    account.add(posting, periods);
    accounts.put(posting.account(), restarted(account));
  }

  TestingBooks timeIs(String time) {
    timeIs(TestingMatter.at(time));
    return this;
  }

  private void timeIs(long time) {
    accounts.replaceAll((key, account) -> restarted(account));
    accounts.values().forEach(account -> reports.addAll(account.close(time, periods)));
    accounts.values().removeIf(Account::isEmpty);
  }

  TestingBooks end() {
    timeIs(periods.until());
    accounts.values().forEach(account -> reports.addAll(account.end(periods)));
    return this;
  }

  int accounts() {
    return accounts.size();
  }

  Collection<AccountKey> keys() {
    return accounts.keySet();
  }

  List<Report> reports() {
    return reports.stream().sorted().toList();
  }

  /** The reports of an account of a length, by time. */
  List<Report> of(AccountKey account, ReportPeriod.Length length) {
    return reports().stream()
        .filter(report -> report.account().equals(account))
        .filter(report -> report.period().length() == length)
        .toList();
  }

  static Account restarted(Account account) {
    try {
      byte[] bytes = bytes(account);
      Account read = Account.read(new DataInputStream(new ByteArrayInputStream(bytes)));
      org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, bytes(read));
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Account account) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    account.write(new DataOutputStream(out));
    return out.toByteArray();
  }
}

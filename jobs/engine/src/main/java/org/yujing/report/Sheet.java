package org.yujing.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.yujing.report.ReportPeriod.Length;
import org.yujing.signal.SignalCodec;

/** What has happened to an account in a period, so far. */
final class Sheet {
  private final ReportPeriod period;
  private final int carriedIn;
  private final Map<Counted, Integer> counted = new EnumMap<>(Counted.class);
  private Spread toAccept = new Spread();
  private Spread toResolve = new Spread();

  /** {@code carriedIn}: how many items are open as it begins. */
  Sheet(ReportPeriod period, int carriedIn) {
    this.period = period;
    this.carriedIn = carriedIn;
  }

  ReportPeriod period() {
    return period;
  }

  int carriedIn() {
    return carriedIn;
  }

  Map<Counted, Integer> counted() {
    return counted;
  }

  Hours toAccept() {
    return toAccept.hours();
  }

  Hours toResolve() {
    return toResolve.hours();
  }

  void add(Posting posting) {
    posting.counted().forEach(this::add);
    if (posting.took() != null) {
      (posting.counted().containsKey(Counted.ACCEPTED) ? toAccept : toResolve).add(posting.took());
    }
  }

  /** What is taken back as often as it happened has not happened. */
  private void add(Counted what, int times) {
    counted.merge(what, times, (one, other) -> one + other == 0 ? null : one + other);
  }

  void write(DataOutput out) throws IOException {
    SignalCodec.writeWord(period.length(), out);
    out.writeLong(period.from());
    out.writeLong(period.until());
    out.writeInt(carriedIn);
    Counted.write(counted, out);
    toAccept.write(out);
    toResolve.write(out);
  }

  static Sheet read(DataInput in) throws IOException {
    Length length = SignalCodec.readWord(Length.class, in);
    ReportPeriod period = new ReportPeriod(length, in.readLong(), in.readLong());
    Sheet sheet = new Sheet(period, in.readInt());
    sheet.counted.putAll(Counted.read(in));
    sheet.toAccept = Spread.read(in);
    sheet.toResolve = Spread.read(in);
    return sheet;
  }
}

package org.yujing.pipeline;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.readWord;
import static org.yujing.signal.SignalCodec.writeText;
import static org.yujing.signal.SignalCodec.writeWord;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.report.AccountKey;
import org.yujing.report.Counted;
import org.yujing.report.Hours;
import org.yujing.report.Listed;
import org.yujing.report.OpenItems;
import org.yujing.report.Report;
import org.yujing.report.ReportPeriod;
import org.yujing.report.ReportPeriod.Length;

/** A report on the wire. */
final class ReportWire extends Wire<Report> {
  static final ReportWire INSTANCE = new ReportWire();
  static final WireType<Report> TYPE = new WireType<>(Report.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Report report, DataOutputView out) throws IOException {
    report.account().write(out);
    writeWord(report.period().length(), out);
    out.writeLong(report.period().from());
    out.writeLong(report.period().until());
    out.writeBoolean(report.complete());
    writeText(report.zone().getId(), out);
    Counted.write(report.counted(), out);
    out.writeInt(report.items().carriedIn());
    out.writeInt(report.items().open());
    out.writeInt(report.items().overdue());
    out.writeInt(report.items().suspended());
    write(report.toAccept(), out);
    write(report.toResolve(), out);
    write(report.overdue(), out);
    write(report.suspended(), out);
  }

  @Override
  public Report deserialize(DataInputView in) throws IOException {
    return new Report(
        AccountKey.read(in),
        new ReportPeriod(readWord(Length.class, in), in.readLong(), in.readLong()),
        in.readBoolean(),
        ZoneId.of(readText(in)),
        Counted.read(in),
        new OpenItems(in.readInt(), in.readInt(), in.readInt(), in.readInt()),
        hours(in),
        hours(in),
        listed(in),
        listed(in));
  }

  private static void write(Hours hours, DataOutputView out) throws IOException {
    out.writeInt(hours.count());
    out.writeDouble(hours.median());
    out.writeDouble(hours.p90());
  }

  private static Hours hours(DataInputView in) throws IOException {
    return new Hours(in.readInt(), in.readDouble(), in.readDouble());
  }

  private static void write(List<Listed> items, DataOutputView out) throws IOException {
    out.writeInt(items.size());
    for (Listed item : items) {
      item.write(out);
    }
  }

  private static List<Listed> listed(DataInputView in) throws IOException {
    List<Listed> items = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      items.add(Listed.read(in));
    }
    return items;
  }

  @Override
  public TypeSerializerSnapshot<Report> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<Report> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}

package org.yujing.pipeline;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.report.AccountKey;
import org.yujing.report.Counted;
import org.yujing.report.Notice;
import org.yujing.report.Posting;
import org.yujing.report.Standing;

/** A posting on the wire. */
final class PostingWire extends Wire<Posting> {
  static final PostingWire INSTANCE = new PostingWire();
  static final WireType<Posting> TYPE = new WireType<>(Posting.class, INSTANCE);
  private static final long serialVersionUID = 1;

  @Override
  public void serialize(Posting posting, DataOutputView out) throws IOException {
    posting.account().write(out);
    writeText(posting.item(), out);
    out.writeInt(posting.change());
    out.writeLong(posting.time());
    Counted.write(posting.counted(), out);
    Standing.writeTime(posting.took(), out);
    write(posting.left(), out);
    write(posting.joined(), out);
    out.writeBoolean(posting.notice() != null);
    if (posting.notice() != null) {
      posting.notice().write(out);
    }
  }

  @Override
  public Posting deserialize(DataInputView in) throws IOException {
    return new Posting(
        AccountKey.read(in),
        readText(in),
        in.readInt(),
        in.readLong(),
        Counted.read(in),
        Standing.readTime(in),
        standing(in),
        standing(in),
        in.readBoolean() ? Notice.read(in) : null);
  }

  private static void write(Standing standing, DataOutputView out) throws IOException {
    out.writeBoolean(standing != null);
    if (standing != null) {
      standing.write(out);
    }
  }

  private static Standing standing(DataInputView in) throws IOException {
    return in.readBoolean() ? Standing.read(in) : null;
  }

  @Override
  public TypeSerializerSnapshot<Posting> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Flink's note in savepoints. */
  public static final class Snapshot extends RaisedForm<Posting> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}

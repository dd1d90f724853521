package org.yujing.pipeline;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.yujing.signal.Spot;

/** Where a record stands, as a part of what travels. */
final class SpotWire {
  private SpotWire() {}

  static void write(Spot spot, DataOutputView out) throws IOException {
    out.writeLong(spot.line());
    out.writeInt(spot.partition());
    out.writeLong(spot.offset());
  }

  static Spot read(DataInputView in) throws IOException {
    return new Spot(in.readLong(), in.readInt(), in.readLong());
  }
}

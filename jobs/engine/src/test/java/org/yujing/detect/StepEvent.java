package org.yujing.detect;

import static org.yujing.signal.SignalCodec.readText;
import static org.yujing.signal.SignalCodec.writeText;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What a sequence keeps of a signal.
 *
 * @param mask the steps it can be, a bit each
 */
record StepEvent(long time, String id, long mask) {

  /** How flink-cep's buffer stores it. */
  static final class Serializer extends TypeSerializerSingleton<StepEvent> {
    static final Serializer INSTANCE = new Serializer();
    private static final long serialVersionUID = 1;

    @Override
    public boolean isImmutableType() {
      return true;
    }

    @Override
    public StepEvent createInstance() {
      return new StepEvent(0, "", 0);
    }

    @Override
    public StepEvent copy(StepEvent from) {
      return from;
    }

    @Override
    public StepEvent copy(StepEvent from, StepEvent reuse) {
      return from;
    }

    @Override
    public int getLength() {
      return -1;
    }

    @Override
    public void serialize(StepEvent event, DataOutputView out) throws IOException {
      out.writeLong(event.time());
      writeText(event.id(), out);
      out.writeLong(event.mask());
    }

    @Override
    public StepEvent deserialize(DataInputView in) throws IOException {
      return new StepEvent(in.readLong(), readText(in), in.readLong());
    }

    @Override
    public StepEvent deserialize(StepEvent reuse, DataInputView in) throws IOException {
      return deserialize(in);
    }

    @Override
    public void copy(DataInputView in, DataOutputView out) throws IOException {
      serialize(deserialize(in), out);
    }

    @Override
    public TypeSerializerSnapshot<StepEvent> snapshotConfiguration() {
      return new Snapshot();
    }

    /** Flink's note of how the events in a savepoint were written. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<StepEvent> {
      public Snapshot() {
        super(() -> INSTANCE);
      }
    }
  }
}

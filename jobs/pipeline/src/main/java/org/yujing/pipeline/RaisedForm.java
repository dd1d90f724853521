package org.yujing.pipeline;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;

/**
 * Flink's note in savepoints of something whose binary form holds signals or places, which has
 * changed: what was written in an earlier form is refused.
 */
abstract class RaisedForm<T> extends SimpleTypeSerializerSnapshot<T> {
  /** Goes up when the form changes; Flink's own number is less. */
  private static final int FORM = 100;

  RaisedForm(Supplier<? extends TypeSerializer<T>> serializer) {
    super(serializer);
  }

  @Override
  public int getCurrentVersion() {
    return FORM;
  }

  @Override
  public void readSnapshot(int form, DataInputView in, ClassLoader classes) throws IOException {
    if (form != FORM) {
      throw new IOException("what waits for its time has form " + form + ", not " + FORM);
    }
    super.readSnapshot(super.getCurrentVersion(), in, classes);
  }
}

package org.yujing.pipeline;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputView;

/**
 * Flink's note in savepoints of what waits for its time: what was written in an earlier form is
 * refused. Of those before 100 signals and places were written otherwise; those before 101 hold
 * alarms, which a task sets by itself now.
 */
abstract class RaisedForm<T> extends SimpleTypeSerializerSnapshot<T> {
  /** Goes up when the form changes; Flink's own number is less. */
  private static final int FORM = 101;

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

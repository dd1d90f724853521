package org.yujing.pipeline;

import java.util.function.Function;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.types.Either;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Rejection;

/** Reads the raw records of a file. */
final class ParseRecords<V> extends RichMapFunction<RawRecord, Either<Rejection, V>> {
  private static final long serialVersionUID = 1;

  private final RecordForm<V> form;

  private transient Function<RawRecord, Either<Rejection, V>> reader;

  ParseRecords(RecordForm<V> form) {
    this.form = form;
  }

  @Override
  public void open(OpenContext context) {
    reader = form.reader();
  }

  @Override
  public Either<Rejection, V> map(RawRecord raw) {
    return reader.apply(raw);
  }
}

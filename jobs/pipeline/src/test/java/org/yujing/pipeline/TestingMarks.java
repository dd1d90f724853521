package org.yujing.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** Writes down the watermarks of a reader. */
final class TestingMarks<T> implements ReaderOutput<T> {
  final List<Long> marks = new ArrayList<>();

  @Override
  public void collect(T record) {}

  @Override
  public void collect(T record, long timestamp) {}

  @Override
  public void emitWatermark(Watermark watermark) {
    marks.add(watermark.getTimestamp());
  }

  @Override
  public void markIdle() {}

  @Override
  public void markActive() {}

  @Override
  public SourceOutput<T> createOutputForSplit(String split) {
    return this;
  }

  @Override
  public void releaseOutputForSplit(String split) {}
}

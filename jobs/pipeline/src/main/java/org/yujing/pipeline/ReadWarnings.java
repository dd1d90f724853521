package org.yujing.pipeline;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.types.Either;
import org.apache.flink.util.Collector;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;
import org.yujing.warning.Warning;

/** Counts what was read of warnings, and tells what could not be read. */
final class ReadWarnings extends ProcessFunction<Either<Rejection, Warning>, Warning> {
  private static final long serialVersionUID = 1;

  private final Source source;

  private transient Counts counts;

  ReadWarnings(Source source) {
    this.source = source;
  }

  @Override
  public void open(OpenContext context) {
    counts = new Counts(getRuntimeContext(), "read-warnings");
  }

  @Override
  public void processElement(
      Either<Rejection, Warning> reading, Context context, Collector<Warning> out) {
    counts.add(CountOf.WARNINGS, source.name(), "read");
    if (reading.isLeft()) {
      counts.add(CountOf.REJECTED, source.name(), reading.left().code().name());
      context.output(ReadSignals.REJECTED, reading.left());
    } else {
      out.collect(reading.right());
    }
  }
}

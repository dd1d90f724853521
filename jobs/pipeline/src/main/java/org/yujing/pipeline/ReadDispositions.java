package org.yujing.pipeline;

import java.time.Clock;
import java.time.ZoneId;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.types.Either;
import org.apache.flink.util.Collector;
import org.yujing.detect.Period;
import org.yujing.disposition.Disposition;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;

/** Counts what was read of people's actions, and tells what could not be read. */
final class ReadDispositions extends ProcessFunction<Either<Rejection, Disposition>, Disposition> {
  private static final long serialVersionUID = 1;

  private final Source source;
  private final Period period;

  private transient Counts counts;

  ReadDispositions(Source source, Period period) {
    this.source = source;
    this.period = period;
  }

  /**
   * What reading needs besides the source.
   *
   * @param clock the time of day; of a bounded run that at which it started
   * @param zone in which a day ends
   */
  record Settings(Pseudonyms pseudonyms, Clock clock, ZoneId zone, Period period) {

    ActionForm form(Source source) {
      return new ActionForm(source, pseudonyms, clock, zone);
    }
  }

  @Override
  public void open(OpenContext context) {
    counts = new Counts(getRuntimeContext(), "read-dispositions");
  }

  @Override
  public void processElement(
      Either<Rejection, Disposition> reading, Context context, Collector<Disposition> out) {
    counts.action("read");
    if (reading.isLeft()) {
      counts.action("rejected");
      counts.add(CountOf.REJECTED, source.name(), reading.left().code().name());
      context.output(ReadSignals.REJECTED, reading.left());
    } else if (reading.right().time() > period.until()) {
      counts.action("outside");
    } else {
      out.collect(reading.right());
    }
  }
}

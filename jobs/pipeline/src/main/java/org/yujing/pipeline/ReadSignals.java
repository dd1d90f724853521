package org.yujing.pipeline;

import java.time.Clock;
import java.util.Locale;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.types.Either;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.yujing.detect.Period;
import org.yujing.reference.Enrichment;
import org.yujing.reference.Reference;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.Rejection;
import org.yujing.signal.Signal;
import org.yujing.signal.Source;

/** Counts what was read of a source, enriches its signals, and tells what could not be read. */
final class ReadSignals extends ProcessFunction<Either<Rejection, Signal>, Signal> {
  static final OutputTag<Rejection> REJECTED = new OutputTag<>("rejected", RejectionWire.TYPE);
  private static final long serialVersionUID = 1;

  private final Source source;
  private final Reference reference;
  private final Period period;

  private transient Enrichment enrichment;
  private transient Counts counts;
  private transient Counting.Adder read;

  ReadSignals(Source source, Settings settings) {
    this.source = source;
    this.reference = settings.reference();
    this.period = settings.period();
  }

  /**
   * What reading needs besides the source.
   *
   * @param clock the time of day; of a bounded run that at which it started
   */
  record Settings(Pseudonyms pseudonyms, Reference reference, Clock clock, Period period) {

    SignalForm form(Source source) {
      return new SignalForm(source, pseudonyms, clock);
    }
  }

  @Override
  public void open(OpenContext context) {
    counts = new Counts(getRuntimeContext(), "read-" + source.name());
    enrichment =
        new Enrichment(
            reference,
            (source, register) ->
                counts.add(CountOf.UNENRICHED, source, register.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public void processElement(
      Either<Rejection, Signal> reading, Context context, Collector<Signal> out) {
    if (read == null) {
      read = counts.adder(CountOf.SIGNALS, source.name(), "read");
    }
    read.add(1);
    if (reading.isLeft()) {
      counts.add(CountOf.SIGNALS, source.name(), "rejected");
      counts.add(CountOf.REJECTED, source.name(), reading.left().code().name());
      context.output(REJECTED, reading.left());
    } else if (reading.right().time() > period.until()) {
      counts.add(CountOf.SIGNALS, source.name(), "outside");
    } else {
      out.collect(enrichment.enrich(reading.right()));
    }
  }
}

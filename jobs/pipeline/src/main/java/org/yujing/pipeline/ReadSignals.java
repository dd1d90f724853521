package org.yujing.pipeline;

import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.yujing.detect.Period;
import org.yujing.reference.Enrichment;
import org.yujing.reference.Reference;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Reading;
import org.yujing.signal.Rejection;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalReader;
import org.yujing.signal.Source;

/**
 * Turns raw records into signals: parsed, checked, pseudonymised, enriched. What cannot be is told.
 */
final class ReadSignals extends ProcessFunction<RawRecord, Signal> {
  static final OutputTag<Rejection> REJECTED = new OutputTag<>("rejected", RejectionWire.TYPE);
  private static final long serialVersionUID = 1;

  private final Source source;
  private final Settings settings;

  private transient SignalReader reader;
  private transient Enrichment enrichment;
  private transient Counts counts;

  ReadSignals(Source source, Settings settings) {
    this.source = source;
    this.settings = settings;
  }

  /**
   * What reading needs besides the source.
   *
   * @param clock the time of day at which the run started, in milliseconds
   */
  record Settings(Pseudonyms pseudonyms, Reference reference, long clock, Period period)
      implements Serializable {}

  @Override
  public void open(OpenContext context) {
    counts = new Counts(getRuntimeContext(), "read-" + source.name());
    reader =
        new SignalReader(
            source,
            settings.pseudonyms(),
            InstantSource.fixed(Instant.ofEpochMilli(settings.clock())));
    enrichment =
        new Enrichment(
            settings.reference(),
            (source, register) ->
                counts.add("unenriched", source, register.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Signal> out) {
    counts.add("signals", source.name(), "read");
    Reading reading = reader.read(record);
    if (reading instanceof Rejection rejection) {
      counts.add("signals", source.name(), "rejected");
      counts.add("rejected", source.name(), rejection.code().name());
      context.output(REJECTED, rejection);
    } else if (reading instanceof Signal signal) {
      if (signal.time() > settings.period().until()) {
        counts.add("signals", source.name(), "outside");
      } else {
        out.collect(enrichment.enrich(signal));
      }
    }
  }
}

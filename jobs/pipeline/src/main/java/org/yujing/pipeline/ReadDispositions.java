package org.yujing.pipeline;

import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.yujing.detect.Period;
import org.yujing.disposition.Disposition;
import org.yujing.disposition.DispositionReader;
import org.yujing.disposition.DispositionReading;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;

/** Turns raw records into people's actions. What cannot be is told. */
final class ReadDispositions extends ProcessFunction<RawRecord, Disposition> {
  private static final long serialVersionUID = 1;

  private final Source source;
  private final Settings settings;

  private transient DispositionReader reader;
  private transient Counts counts;

  ReadDispositions(Source source, Settings settings) {
    this.source = source;
    this.settings = settings;
  }

  /**
   * What reading needs besides the source.
   *
   * @param clock the time of day at which the run started, in milliseconds
   * @param zone in which a day ends
   */
  record Settings(Pseudonyms pseudonyms, long clock, ZoneId zone, Period period)
      implements Serializable {

    DispositionReader reader(Source source) {
      InstantSource now = InstantSource.fixed(Instant.ofEpochMilli(clock));
      return new DispositionReader(source, pseudonyms, now, zone);
    }
  }

  @Override
  public void open(OpenContext context) {
    counts = new Counts(getRuntimeContext(), "read-dispositions");
    reader = settings.reader(source);
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<Disposition> out) {
    counts.action("read");
    DispositionReading reading = reader.read(record);
    if (reading instanceof DispositionReading.Rejected rejected) {
      rejected(rejected.rejection(), context);
    } else if (reading instanceof DispositionReading.Read read) {
      if (read.disposition().time() > settings.period().until()) {
        counts.action("outside");
      } else {
        out.collect(read.disposition());
      }
    }
  }

  private void rejected(Rejection rejection, Context context) {
    counts.action("rejected");
    counts.add("rejected", source.name(), rejection.code().name());
    context.output(ReadSignals.REJECTED, rejection);
  }
}

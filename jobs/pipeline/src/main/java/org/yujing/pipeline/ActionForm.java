package org.yujing.pipeline;

import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.types.Either;
import org.yujing.disposition.Disposition;
import org.yujing.disposition.DispositionReader;
import org.yujing.disposition.DispositionReading;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;

/**
 * Records that are people's actions.
 *
 * @param clock what lies too far ahead of it is rejected
 * @param zone in which a day ends
 */
record ActionForm(Source source, Pseudonyms pseudonyms, Clock clock, ZoneId zone)
    implements RecordForm<Disposition> {
  private static final long serialVersionUID = 1;

  @Override
  public TypeInformation<Disposition> type() {
    return DispositionWire.TYPE;
  }

  @Override
  public Function<RawRecord, Either<Rejection, Disposition>> reader() {
    DispositionReader reader = new DispositionReader(source, pseudonyms, clock, zone);
    return raw -> either(reader.read(raw));
  }

  private static Either<Rejection, Disposition> either(DispositionReading reading) {
    return reading instanceof DispositionReading.Read read
        ? Either.Right(read.disposition())
        : Either.Left(((DispositionReading.Rejected) reading).rejection());
  }

  @Override
  public long time(Disposition action) {
    return action.time();
  }
}

package org.yujing.pipeline;

import java.time.ZoneId;
import java.util.function.Function;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.types.Either;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;
import org.yujing.warning.Warning;
import org.yujing.warning.WarningReader;
import org.yujing.warning.WarningReading;

/**
 * Records that are warnings, as {@code detect} writes them.
 *
 * @param zone of warnings whose time is written with its offset
 */
record WarningForm(Source source, ZoneId zone) implements RecordForm<Warning> {
  private static final long serialVersionUID = 1;

  @Override
  public TypeInformation<Warning> type() {
    return WarningWire.TYPE;
  }

  @Override
  public Function<RawRecord, Either<Rejection, Warning>> reader() {
    WarningReader reader = new WarningReader(source, zone);
    return raw -> either(reader.read(raw));
  }

  private static Either<Rejection, Warning> either(WarningReading reading) {
    return reading instanceof WarningReading.Read read
        ? Either.Right(read.warning())
        : Either.Left(((WarningReading.Rejected) reading).rejection());
  }

  @Override
  public long time(Warning warning) {
    return warning.time();
  }
}

package org.yujing.pipeline;

import java.time.Clock;
import java.util.function.Function;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.types.Either;
import org.yujing.signal.Pseudonyms;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Reading;
import org.yujing.signal.Rejection;
import org.yujing.signal.Signal;
import org.yujing.signal.SignalReader;
import org.yujing.signal.Source;

/**
 * Records that are signals: parsed, checked, pseudonymised.
 *
 * @param clock what lies too far ahead of it is rejected
 */
record SignalForm(Source source, Pseudonyms pseudonyms, Clock clock) implements RecordForm<Signal> {
  private static final long serialVersionUID = 1;

  @Override
  public TypeInformation<Signal> type() {
    return SignalWire.TYPE;
  }

  @Override
  public Function<RawRecord, Either<Rejection, Signal>> reader() {
    SignalReader reader = new SignalReader(source, pseudonyms, clock);
    return raw -> either(reader.read(raw));
  }

  private static Either<Rejection, Signal> either(Reading reading) {
    return reading instanceof Signal signal
        ? Either.Right(signal)
        : Either.Left((Rejection) reading);
  }

  @Override
  public long time(Signal signal) {
    return signal.time();
  }
}

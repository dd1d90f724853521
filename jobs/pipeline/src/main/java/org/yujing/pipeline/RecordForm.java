package org.yujing.pipeline;

import java.io.Serializable;
import java.util.function.Function;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.EitherTypeInfo;
import org.apache.flink.types.Either;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Rejection;
import org.yujing.signal.Source;

/** What the records of a source are read as, whether they stand in a file or in a topic. */
interface RecordForm<V> extends Serializable {
  Source source();

  TypeInformation<V> type();

  /** A reader for one task: of any record, the value or why there is none. */
  Function<RawRecord, Either<Rejection, V>> reader();

  /** When it happened, in milliseconds. */
  long time(V value);

  /** What a reader gives, on the wire. */
  default TypeInformation<Either<Rejection, V>> readType() {
    return new EitherTypeInfo<>(RejectionWire.TYPE, type());
  }
}

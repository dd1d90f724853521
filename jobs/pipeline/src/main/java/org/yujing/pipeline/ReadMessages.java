package org.yujing.pipeline;

import java.util.function.Function;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.types.Either;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yujing.signal.RawRecord;
import org.yujing.signal.Rejection;
import org.yujing.signal.Spot;

/** Reads the messages of a topic where they come in, and tells how far time is by them. */
final class ReadMessages<V> implements KafkaRecordDeserializationSchema<Either<Rejection, V>> {
  private static final long serialVersionUID = 1;

  private final RecordForm<V> form;
  private final transient LiveClock time;

  private transient Function<RawRecord, Either<Rejection, V>> reader;

  /** {@code time} is null where nothing will be read. */
  ReadMessages(RecordForm<V> form, LiveClock time) {
    this.form = form;
    this.time = time;
  }

  @Override
  public void open(DeserializationSchema.InitializationContext context) {
    reader = form.reader();
  }

  @Override
  public void deserialize(
      ConsumerRecord<byte[], byte[]> message, Collector<Either<Rejection, V>> out) {
    Spot spot = Spot.message(message.partition(), message.offset());
    Either<Rejection, V> read =
        reader.apply(RawRecord.ofMessage(form.source(), spot, message.value()));
    if (read.isRight()) {
      time.spoke(message.partition(), form.time(read.right()));
    }
    time.read(message.partition(), message.offset());
    out.collect(read);
  }

  @Override
  public TypeInformation<Either<Rejection, V>> getProducedType() {
    return form.readType();
  }
}

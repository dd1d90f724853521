package org.yujing.pipeline;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaWriterState;
import org.apache.flink.connector.kafka.sink.TwoPhaseCommittingStatefulSink.PrecommittingStatefulSinkWriter;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yujing.topic.OutRecord;

/**
 * Kafka's sink, but that closing its writer never fails: Flink ends the whole TaskManager where it
 * does after a failure, and it does where the broker is away for more than a minute. What closing
 * gives up, an open transaction, is given up by the next start as well.
 */
final class SafeClosing
    implements Sink<OutRecord>,
        SupportsWriterState<OutRecord, KafkaWriterState>,
        SupportsCommitter<KafkaCommittable>,
        SupportsPostCommitTopology<KafkaCommittable> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(SafeClosing.class);

  private final KafkaSink<OutRecord> sink;

  SafeClosing(KafkaSink<OutRecord> sink) {
    this.sink = sink;
  }

  @Override
  public Writer createWriter(WriterInitContext context) throws IOException {
    return new Writer(sink.createWriter(context));
  }

  @Override
  public Writer restoreWriter(WriterInitContext context, Collection<KafkaWriterState> state)
      throws IOException {
    return new Writer(sink.restoreWriter(context, state));
  }

  @Override
  public SimpleVersionedSerializer<KafkaWriterState> getWriterStateSerializer() {
    return sink.getWriterStateSerializer();
  }

  @Override
  public Committer<KafkaCommittable> createCommitter(CommitterInitContext context)
      throws IOException {
    return sink.createCommitter(context);
  }

  @Override
  public SimpleVersionedSerializer<KafkaCommittable> getCommittableSerializer() {
    return sink.getCommittableSerializer();
  }

  @Override
  public void addPostCommitTopology(DataStream<CommittableMessage<KafkaCommittable>> committed) {
    sink.addPostCommitTopology(committed);
  }

  /** Writes as Kafka's does. */
  private record Writer(
      PrecommittingStatefulSinkWriter<OutRecord, KafkaWriterState, KafkaCommittable> writer)
      implements StatefulSinkWriter<OutRecord, KafkaWriterState>,
          CommittingSinkWriter<OutRecord, KafkaCommittable> {

    @Override
    public void write(OutRecord record, Context context) throws IOException, InterruptedException {
      writer.write(record, context);
    }

    @Override
    public void flush(boolean end) throws IOException, InterruptedException {
      writer.flush(end);
    }

    @Override
    public void writeWatermark(Watermark mark) throws IOException, InterruptedException {
      writer.writeWatermark(mark);
    }

    @Override
    public Collection<KafkaCommittable> prepareCommit() throws IOException, InterruptedException {
      return writer.prepareCommit();
    }

    @Override
    public List<KafkaWriterState> snapshotState(long checkpoint) throws IOException {
      return writer.snapshotState(checkpoint);
    }

    @Override
    public void close() {
      try {
        writer.close();
      } catch (Exception unreachable) {
        LOG.warn("the writer of topics was not closed in order", unreachable);
      }
    }
  }
}

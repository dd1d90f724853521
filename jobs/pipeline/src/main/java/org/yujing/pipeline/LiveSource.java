package org.yujing.pipeline;

import java.io.IOException;
import java.time.Clock;
import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.types.Either;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.yujing.signal.Rejection;

/**
 * A topic without end. The connector's source reads it; what is ours is that messages become values
 * or rejections inside it, and how it tells the time ({@link LiveTime}).
 */
final class LiveSource<V>
    implements Source<Either<Rejection, V>, KafkaPartitionSplit, KafkaSourceEnumState>,
        ResultTypeQueryable<Either<Rejection, V>> {
  private static final long serialVersionUID = 1;

  /** What no operator may change. */
  private static final Properties OURS = new Properties();

  static {
    String bytes = ByteArrayDeserializer.class.getName();
    OURS.setProperty(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, bytes);
    OURS.setProperty(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, bytes);
    OURS.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    OURS.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    OURS.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
  }

  /** How often new partitions are looked for unless operators say so, in milliseconds. */
  private static final String DISCOVERY = "10000";

  private final RecordForm<V> form;
  private final Properties client;
  private final String group;
  private final Clock clock;

  LiveSource(RecordForm<V> form, TopicEnds ends, Clock clock) {
    this.form = form;
    this.client = ends.client();
    this.group = ends.group();
    this.clock = clock;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<Either<Rejection, V>, KafkaPartitionSplit> createReader(
      SourceReaderContext context) throws Exception {
    BrokerEnds broker = new AskedEnds(asking(context.getIndexOfSubtask()), form.source().topic());
    LiveClock time = new LiveClock(new LiveTime(form.source().pace()), broker, clock);
    LiveFigures figures = new LiveFigures(context.metricGroup());
    figures.gauge(GaugeOf.UNANSWERED, form.source().name(), time::unanswered);
    figures.gauge(GaugeOf.BEHIND, form.source().name(), time::behind);
    return new LiveReader<>(kafka(time).createReader(context), time);
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context) {
    return kafka(null).createEnumerator(context);
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state)
      throws IOException {
    return kafka(null).restoreEnumerator(context, state);
  }

  @Override
  public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
    return kafka(null).getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
    return kafka(null).getEnumeratorCheckpointSerializer();
  }

  @Override
  public TypeInformation<Either<Rejection, V>> getProducedType() {
    return form.readType();
  }

  /** {@code time} is null where nothing will be read. */
  private KafkaSource<Either<Rejection, V>> kafka(LiveClock time) {
    return KafkaSource.<Either<Rejection, V>>builder()
        .setProperty(KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(), DISCOVERY)
        .setProperties(client)
        .setProperties(OURS)
        .setProperties(time == null ? new Properties() : noting(time))
        .setClientIdPrefix(id())
        .setGroupId(group)
        .setKafkaSubscriber(new TopicPartitions(form.source().topic()))
        .setStartingOffsets(new StartOffsets())
        .setDeserializer(new ReadMessages<>(form, time))
        .build();
  }

  private String id() {
    return group + "-" + form.source().topic();
  }

  /** What makes a consumer note its positions, besides what the operators' interceptors do. */
  private Properties noting(LiveClock time) {
    String theirs = client.getProperty(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, "");
    String ours = Positions.class.getName();
    Properties settings = new Properties();
    settings.setProperty(
        ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, theirs.isBlank() ? ours : theirs + "," + ours);
    settings.put(Positions.INTO, time.reached());
    return settings;
  }

  private Properties asking(int task) {
    Properties settings = new Properties();
    settings.putAll(client);
    settings.setProperty(CommonClientConfigs.CLIENT_ID_CONFIG, id() + "-time-" + task);
    return settings;
  }
}

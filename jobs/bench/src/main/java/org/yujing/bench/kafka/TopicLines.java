package org.yujing.bench.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.yujing.bench.district.District;
import org.yujing.bench.district.Lines;

/**
 * The lines of a district as a topic has them: line {@code n} in partition {@code n} modulo the
 * number of partitions, so that each task reads a partition of its own and all lines can still be
 * read in their order.
 */
public final class TopicLines {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PartitionReader[] readers;

  private TopicLines(PartitionReader[] readers) {
    this.readers = readers;
  }

  /** Of a broker, {@code HOST:PORT}; what is not there yet is written first. */
  public static TopicLines of(String broker, District district, Lines lines, int partitions)
      throws Exception {
    Map<String, Object> client = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker);
    String topic = topic(district, partitions);
    new TopicFilling(client, topic, partitions).fill(lines);
    return new TopicLines(
        IntStream.range(0, partitions)
            .mapToObj(partition -> new PartitionReader(client, topic, partition))
            .toArray(PartitionReader[]::new));
  }

  /** Whether somebody listens at {@code HOST:PORT}. */
  public static boolean answers(String broker) {
    try (Socket socket = new Socket()) {
      URI address = URI.create("kafka://" + broker);
      socket.connect(
          new InetSocketAddress(address.getHost(), address.getPort()), (int) PATIENCE.toMillis());
      return true;
    } catch (IOException | IllegalArgumentException nobody) {
      return false;
    }
  }

  private static String topic(District district, int partitions) {
    return String.format(
        Locale.ROOT,
        "bench-%d-%d-%d-%d-%d-%d",
        district.seed(),
        district.signals(),
        district.subjects(),
        district.themesWanted(),
        district.disorder().toMillis(),
        partitions);
  }

  /** The bytes of a line; those of one partition are read in order, by one thread at a time. */
  public byte[] read(int number) {
    return readers[number % readers.length].next(number / readers.length);
  }
}

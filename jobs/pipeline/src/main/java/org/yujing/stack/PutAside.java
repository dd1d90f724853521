package org.yujing.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.yujing.stack.StackStatus.Aside;
import org.yujing.topic.BrokerException;
import org.yujing.topic.Topic;
import org.yujing.topic.TopicScan;

/**
 * Counts what the jobs put aside and Kafka still keeps. Offsets would not do: on topics that are
 * written in transactions the marks of each count too.
 */
final class PutAside {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Nobody needs to know exactly how many more. */
  private static final long MOST = 10_000;

  private final TopicScan scan;

  PutAside(Ports ports) {
    Properties client = new Properties();
    client.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, ports.kafkaServers());
    this.scan = new TopicScan(client, PATIENCE);
  }

  /** Of each topic that can be read. */
  List<Aside> count() {
    List<Aside> found = new ArrayList<>();
    for (Topic topic : List.of(Topic.REJECTED, Topic.LATE)) {
      try {
        found.add(count(topic));
      } catch (BrokerException notYet) {
        // Neither the topic nor anything on it is there.
      }
    }
    return found;
  }

  private Aside count(Topic topic) {
    long[] records = {0};
    scan.read(topic.word(), 0, record -> ++records[0] <= MOST);
    return new Aside(topic.word(), Math.min(records[0], MOST), records[0] > MOST);
  }
}

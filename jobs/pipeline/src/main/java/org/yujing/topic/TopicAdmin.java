package org.yujing.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates topics and says how they differ from what is planned. It never deletes or changes one.
 * Where Kafka gives no answer, {@link BrokerException}.
 */
public final class TopicAdmin implements AutoCloseable {
  private static final String TRANSACTION_LIMIT = "transaction.max.timeout.ms";

  private static final Duration A_MOMENT = Duration.ofMillis(50);

  private final String servers;
  private final Duration patience;
  private final Admin admin;

  /**
   * Opens a connection.
   *
   * @param patience how long the broker may keep silent
   */
  public TopicAdmin(KafkaClient client, Duration patience) {
    Properties settings = client.properties();
    String millis = Long.toString(patience.toMillis());
    settings.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    settings.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    this.servers = client.servers();
    this.patience = patience;
    this.admin = open(settings);
  }

  private Admin open(Properties settings) {
    try {
      return Admin.create(settings);
    } catch (KafkaException wrong) {
      throw BrokerException.of(wrong, servers, servers);
    }
  }

  /** Creates what is missing, and names it. */
  public List<String> create(Collection<TopicPlan> plans) {
    Map<String, TopicDescription> found = described(plans.stream().map(TopicPlan::name).toList());
    List<String> created = new ArrayList<>();
    for (TopicPlan plan : plans) {
      if (!found.containsKey(plan.name()) && created(plan)) {
        created.add(plan.name());
      }
    }
    awaitSight(created);
    return created;
  }

  /** Brokers learn of a topic a moment after it was created. */
  private void awaitSight(List<String> topics) {
    Deadline deadline = new Deadline(patience);
    while (!described(topics).keySet().containsAll(topics)) {
      if (deadline.passed()) {
        throw new BrokerException(BrokerException.Trouble.UNREACHABLE, servers, null);
      }
      LockSupport.parkNanos(A_MOMENT.toNanos());
    }
  }

  private boolean created(TopicPlan plan) {
    NewTopic topic = new NewTopic(plan.name(), plan.partitions(), (short) plan.copies());
    try {
      get(admin.createTopics(List.of(topic.configs(plan.settings()))).all(), plan.name());
      return true;
    } catch (TopicExistsException already) {
      return false;
    }
  }

  /** Every difference, by topic in the order of the plans. */
  public List<TopicDifference> check(Collection<TopicPlan> plans) {
    Map<String, TopicDescription> found = described(plans.stream().map(TopicPlan::name).toList());
    Map<String, Config> settings = settings(found.keySet());
    List<TopicDifference> differences = new ArrayList<>();
    for (TopicPlan plan : plans) {
      TopicDescription topic = found.get(plan.name());
      if (topic == null) {
        differences.add(TopicDifference.missing(plan.name()));
      } else {
        compare(plan, topic, settings.get(plan.name()), differences);
      }
    }
    return differences;
  }

  private static void compare(
      TopicPlan plan, TopicDescription topic, Config settings, List<TopicDifference> differences) {
    int partitions = topic.partitions().size();
    int copies = topic.partitions().get(0).replicas().size();
    Differing differing = new Differing(plan.name(), differences);
    differing.see(TopicDifference.PARTITIONS, "" + plan.partitions(), "" + partitions);
    differing.see(TopicDifference.COPIES, "" + plan.copies(), "" + copies);
    new TreeMap<>(plan.settings())
        .forEach((name, wanted) -> differing.see(name, wanted, value(settings, name)));
  }

  private record Differing(String topic, List<TopicDifference> differences) {
    void see(String setting, String wanted, String found) {
      if (!wanted.equals(found)) {
        differences.add(new TopicDifference(topic, setting, wanted, found));
      }
    }
  }

  private static String value(Config settings, String name) {
    ConfigEntry entry = settings.get(name);
    return entry == null ? "" : Objects.requireNonNullElse(entry.value(), "");
  }

  /**
   * How large a record each of these topics takes, in bytes; a topic that is missing is left out.
   */
  public Map<String, Integer> largestMessages(Collection<String> topics) {
    Map<String, Integer> largest = new TreeMap<>();
    settings(described(topics).keySet())
        .forEach(
            (topic, settings) ->
                largest.put(
                    topic, Integer.valueOf(value(settings, TopicConfig.MAX_MESSAGE_BYTES_CONFIG))));
    return largest;
  }

  /** How many partitions each of these topics has; a topic that is missing is left out. */
  public Map<String, Integer> partitions(Collection<String> topics) {
    Map<String, Integer> partitions = new TreeMap<>();
    described(topics).forEach((topic, found) -> partitions.put(topic, found.partitions().size()));
    return partitions;
  }

  /** How long the broker lets a transaction last, in milliseconds; empty where it does not say. */
  public OptionalLong transactionLimit() {
    try {
      String broker = get(admin.describeCluster().nodes(), servers).iterator().next().idString();
      ConfigResource resource = new ConfigResource(ConfigResource.Type.BROKER, broker);
      Config settings = get(admin.describeConfigs(List.of(resource)).all(), servers).get(resource);
      String limit = value(settings, TRANSACTION_LIMIT);
      return limit.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(limit));
    } catch (ClusterAuthorizationException notForUs) {
      return OptionalLong.empty();
    }
  }

  private Map<String, Config> settings(Collection<String> topics) {
    List<ConfigResource> resources =
        topics.stream().map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic)).toList();
    Map<String, Config> settings = new HashMap<>();
    get(admin.describeConfigs(resources).all(), servers)
        .forEach((resource, config) -> settings.put(resource.name(), config));
    return settings;
  }

  private Map<String, TopicDescription> described(Collection<String> topics) {
    Map<String, TopicDescription> found = new HashMap<>();
    admin
        .describeTopics(topics)
        .topicNameValues()
        .forEach(
            (topic, answer) -> {
              try {
                found.put(topic, get(answer, topic));
              } catch (UnknownTopicOrPartitionException missing) {
                // Then it is not among those found.
              }
            });
    return found;
  }

  /** The answer; what callers look for comes as Kafka's exception, everything else in our words. */
  private <T> T get(KafkaFuture<T> answer, String about) {
    try {
      return answer.get();
    } catch (InterruptedException stopped) {
      throw new InterruptException(stopped);
    } catch (ExecutionException failed) {
      Throwable why = failed.getCause();
      if (why instanceof UnknownTopicOrPartitionException
          || why instanceof TopicExistsException
          || why instanceof ClusterAuthorizationException) {
        throw (KafkaException) why;
      }
      if (why instanceof KafkaException wrong) {
        throw BrokerException.of(wrong, servers, about);
      }
      throw new IllegalStateException(why);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}

package org.yujing.topic;

import java.io.IOException;
import java.io.Reader;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * How to reach Kafka.
 *
 * @param servers {@code host:port}, several with commas between
 * @param settings what else the operators' clients need, such as TLS and SASL; passed through
 */
public record KafkaClient(String servers, Map<String, String> settings) implements Serializable {

  public KafkaClient {
    Objects.requireNonNull(servers, "servers");
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** Without any settings. */
  public static KafkaClient of(String servers) {
    return new KafkaClient(servers, Map.of());
  }

  /** With the settings of a properties file, as Kafka's own tools read it. */
  public static KafkaClient of(String servers, Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      properties.load(text);
    } catch (IllegalArgumentException brokenEscape) {
      throw new IOException(brokenEscape.getMessage(), brokenEscape);
    }
    SortedMap<String, String> settings = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
    return new KafkaClient(servers, settings);
  }

  /** For a client of any kind. The servers are always those named here. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.putAll(settings);
    properties.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    return properties;
  }

  /** Without anything that may be secret. */
  @Override
  public String toString() {
    SortedMap<String, String> shown = new TreeMap<>();
    settings.forEach((key, value) -> shown.put(key, secret(key) ? "(hidden)" : value));
    return shown.isEmpty() ? servers : servers + " " + shown;
  }

  /** What Kafka itself treats as a password, and what it does not know. */
  private static boolean secret(String key) {
    ConfigDef.Type type = type(key, AdminClientConfig.configDef());
    type = type == null ? type(key, ConsumerConfig.configDef()) : type;
    type = type == null ? type(key, ProducerConfig.configDef()) : type;
    return type == null || type == ConfigDef.Type.PASSWORD;
  }

  private static ConfigDef.Type type(String key, ConfigDef known) {
    ConfigDef.ConfigKey found = known.configKeys().get(key);
    return found == null ? null : found.type;
  }
}

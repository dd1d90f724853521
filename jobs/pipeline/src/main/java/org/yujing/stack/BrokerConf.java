package org.yujing.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The broker's settings: one node that is broker and controller, on the loopback address. */
final class BrokerConf {
  private BrokerConf() {}

  static Path file(StackFolder folder) {
    return folder.made("broker.properties");
  }

  /** Writes them; what operators set in {@code conf/broker.properties} wins. */
  static void write(StackFolder folder, Ports ports) {
    Map<String, String> settings = settings(folder, ports);
    Properties own = own(folder.conf("broker.properties"));
    own.stringPropertyNames().forEach(key -> settings.put(key, own.getProperty(key)));
    String text =
        settings.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\"))
            .collect(
                Collectors.joining("\n", "# Made by yujing up; write yours into conf/.\n", "\n"));
    folder.write(file(folder), text);
  }

  private static Map<String, String> settings(StackFolder folder, Ports ports) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@" + Ports.HOST + ":" + ports.controller());
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put(
        "listeners",
        "PLAINTEXT://"
            + ports.kafkaServers()
            + ",CONTROLLER://"
            + Ports.HOST
            + ":"
            + ports.controller());
    settings.put("advertised.listeners", "PLAINTEXT://" + ports.kafkaServers());
    settings.put("log.dirs", folder.data("kafka").toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    // Their usual fifty partitions are for many brokers.
    settings.put("offsets.topic.num.partitions", "3");
    settings.put("transaction.state.log.num.partitions", "3");
    settings.put("group.initial.rebalance.delay.ms", "0");
    return settings;
  }

  private static Properties own(Path file) {
    Properties own = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      own.load(text);
    } catch (IOException | IllegalArgumentException e) {
      throw new StackException(Saying.BAD_FILE, file, e.getMessage());
    }
    return own;
  }
}

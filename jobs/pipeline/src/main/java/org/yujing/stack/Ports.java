package org.yujing.stack;

import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The ports that a stack listens on, all of them on the loopback address.
 *
 * @param kafka for clients; the one above it is the broker's own
 * @param rest Flink's REST and web page; the two above it are Flink's own and ZooKeeper's
 */
public record Ports(int kafka, int rest) {
  /** The address of everything: nothing of a stack can be reached from another machine. */
  public static final String HOST = "127.0.0.1";

  /** As Kafka and Flink usually have them. */
  public static final Ports USUAL = new Ports(9092, 8081);

  private static final int LEAST = 1024;
  private static final int MOST = 65533;

  public Ports {
    if (outside(kafka) || outside(rest) || Math.abs(kafka - rest) < 3) {
      throw new StackException(Saying.BAD_PORTS, LEAST, MOST, kafka, rest);
    }
  }

  private static boolean outside(int port) {
    return port < LEAST || port > MOST;
  }

  /** Where a port of a stack is. */
  static InetSocketAddress local(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  int controller() {
    return kafka + 1;
  }

  int rpc() {
    return rest + 1;
  }

  int zookeeper() {
    return rest + 2;
  }

  /** For clients: {@code host:port}. */
  public String kafkaServers() {
    return HOST + ":" + kafka;
  }

  /** For people and programs: {@code host:port}. */
  public String restAddress() {
    return HOST + ":" + rest;
  }
}

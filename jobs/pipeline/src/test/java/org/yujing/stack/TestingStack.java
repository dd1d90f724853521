package org.yujing.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A small stack for tests: its settings, and ports that nobody listens on. */
public final class TestingStack {
  private static final Path HOME =
      Path.of(System.getProperty("yujing.home", ".")).toAbsolutePath().normalize();
  private static final int BELOW = 30_000;

  private TestingStack() {}

  /** One TaskManager with two slots, a checkpoint each second. */
  public static StackSettings settings() {
    return new StackSettings(
        ports(),
        new ClusterSettings(1, 2, Duration.ofSeconds(1), StateKind.HEAP, false),
        new StackInputs(
            HOME.resolve("sample-data/sources.yaml"),
            List.of(HOME.resolve("sample-data/reference")),
            HOME.resolve("rules")));
  }

  /** Whether the broker's jars are there; {@code scripts/verify} sees to it. */
  public static boolean fetched() {
    return Files.isDirectory(HOME.resolve("jobs/stack/target/kafka"));
  }

  public static Jars jars() {
    return new Jars(HOME);
  }

  /** Six in a row, none of them among those that a system hands out by itself. */
  public static Ports ports() {
    int from = 20_000 + (int) (ProcessHandle.current().pid() % 1000) * 8;
    for (int first = from; first < BELOW; first += 8) {
      if (free(first) && free(first + 1) && free(first + 3) && free(first + 4) && free(first + 5)) {
        return new Ports(first, first + 3);
      }
    }
    throw new IllegalStateException("no free ports");
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}

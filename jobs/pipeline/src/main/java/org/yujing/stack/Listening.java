package org.yujing.stack;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

/** Who listens on which port of the loopback address. */
final class Listening {
  private static final Duration LETTING_GO = Duration.ofSeconds(3);
  private static final int PATIENCE_MILLIS = 1000;

  private Listening() {}

  static boolean on(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(Ports.local(port), PATIENCE_MILLIS);
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  /**
   * Sees that a server can listen where it has to. One that was killed takes a moment to let go.
   *
   * @throws StackException if something else does
   */
  static void needFree(Server server, Ports ports) {
    for (int port : of(server, ports)) {
      if (!Attempts.until(() -> free(port), LETTING_GO)) {
        throw new StackException(Saying.PORT_TAKEN, String.valueOf(port), server.name());
      }
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(Ports.local(port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static List<Integer> of(Server server, Ports ports) {
    return switch (server.role()) {
      case ZOOKEEPER -> List.of(ports.zookeeper());
      case BROKER -> List.of(ports.kafka(), ports.controller());
      case JOBMANAGER -> List.of(ports.rest(), ports.rpc());
      case TASKMANAGER -> List.of();
    };
  }
}

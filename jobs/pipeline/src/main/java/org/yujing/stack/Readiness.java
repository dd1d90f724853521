package org.yujing.stack;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.yujing.stack.FlinkRest.RestException;

/** When a server can be worked with. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final StackFolder folder;
  private final Ports ports;
  private final FlinkRest rest;

  Readiness(Stack stack) {
    this.folder = stack.folder();
    this.ports = stack.settings().ports();
    this.rest = new FlinkRest(ports.restAddress());
  }

  /**
   * Waits until a server that was just started answers.
   *
   * @throws StackException with the end of its log, if it dies or takes too long
   */
  void await(Server server, ServerProcess process) {
    boolean over = Attempts.until(() -> !process.alive() || ready(server, process.id()), PATIENCE);
    if (!process.alive()) {
      throw new StackException(Saying.DIED, server.name(), LogTail.of(folder, server));
    }
    if (!over) {
      throw new StackException(
          Saying.NOT_READY, server.name(), PATIENCE.toSeconds(), LogTail.of(folder, server));
    }
  }

  /** {@code id}: of its process. */
  boolean ready(Server server, String id) {
    return switch (server.role()) {
      case ZOOKEEPER -> Listening.on(ports.zookeeper());
      case BROKER -> Listening.on(ports.kafka()) && brokerAnswers(ports.kafkaServers());
      case JOBMANAGER -> Listening.on(ports.rest()) && restAnswers();
      case TASKMANAGER -> registered(id);
    };
  }

  static boolean brokerAnswers(String servers) {
    Map<String, Object> client =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3000);
    try (Admin admin = Admin.create(client)) {
      return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean restAnswers() {
    try {
      return rest.get("/overview").has("taskmanagers");
    } catch (RestException notYet) {
      return false;
    }
  }

  private boolean registered(String id) {
    try {
      return rest.taskManagers().stream().anyMatch(one -> one.id().equals(id) && one.slots() > 0);
    } catch (RestException notYet) {
      return false;
    }
  }
}

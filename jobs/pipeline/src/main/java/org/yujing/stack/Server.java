package org.yujing.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One process of the stack.
 *
 * @param number from 1, where there are several of the role; else 0
 */
public record Server(ServerRole role, int number) {
  public static final Server ZOOKEEPER = new Server(ServerRole.ZOOKEEPER, 0);
  public static final Server BROKER = new Server(ServerRole.BROKER, 0);
  public static final Server JOBMANAGER = new Server(ServerRole.JOBMANAGER, 0);

  public Server {
    Objects.requireNonNull(role, "role");
  }

  /** The one of that number, from 1. */
  public static Server taskManager(int number) {
    return new Server(ServerRole.TASKMANAGER, number);
  }

  /** Those that a stack has, in the order in which they are started. */
  static List<Server> of(StackSettings settings) {
    List<Server> servers = new ArrayList<>();
    if (settings.cluster().highlyAvailable()) {
      servers.add(ZOOKEEPER);
    }
    servers.add(BROKER);
    servers.add(JOBMANAGER);
    for (int i = 1; i <= settings.cluster().taskManagers(); i++) {
      servers.add(taskManager(i));
    }
    return List.copyOf(servers);
  }

  /** As people call it: {@code broker}, {@code taskmanager-1}. */
  public String name() {
    return number == 0 ? role.word() : role.word() + "-" + number;
  }
}

package org.yujing.stack;

import java.time.Duration;

/** How a server ends: asked first, then not asked. */
final class Ending {
  private static final Duration KILLED = Duration.ofSeconds(10);

  private Ending() {}

  static void of(Server server, ServerProcess process, Voice voice) {
    process.end();
    if (Attempts.until(() -> !process.alive(), patience(server.role()))) {
      voice.say(Saying.STOPPED, server.name());
    } else {
      hard(process);
      voice.say(Saying.KILLED, server.name());
    }
  }

  static void hard(ServerProcess process) {
    process.kill();
    Attempts.until(() -> !process.alive(), KILLED);
  }

  /** The broker writes down what it has in memory. */
  private static Duration patience(ServerRole role) {
    return switch (role) {
      case BROKER -> Duration.ofSeconds(30);
      case ZOOKEEPER, JOBMANAGER, TASKMANAGER -> Duration.ofSeconds(10);
    };
  }
}

package org.yujing.stack;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The servers of one stack: started, stopped, and treated badly by tests. */
public final class Stack {
  private final StackFolder folder;
  private final StackSettings settings;
  private final Jars jars;

  private Stack(StackFolder folder, StackSettings settings, Jars jars) {
    this.folder = folder;
    this.settings = settings;
    this.jars = jars;
  }

  /** The stack of a folder, running or not; empty where {@link #start} never was. */
  public static Optional<Stack> of(StackFolder folder, Jars jars) {
    return StackFile.read(folder).map(settings -> new Stack(folder, settings, jars));
  }

  /**
   * Starts every server that does not run, and waits until each can be worked with.
   *
   * @throws StackException if one cannot be started, or if servers run that were started with other
   *     settings
   */
  public static Stack start(StackFolder folder, StackSettings settings, Jars jars, Voice voice) {
    folder.create();
    try (StackLock lock = StackLock.take(folder)) {
      of(folder, jars).ifPresent(old -> old.refuseOther(settings));
      JobFiles.write(folder, settings);
      Stack stack = new Stack(folder, settings, jars);
      List<Server> missing = stack.servers().stream().filter(one -> !stack.alive(one)).toList();
      if (missing.isEmpty()) {
        voice.say(Saying.RUNS_ALREADY, folder.root());
      } else {
        stack.start(missing, voice);
      }
      return stack;
    }
  }

  private void refuseOther(StackSettings wanted) {
    if (wanted.equals(settings) || servers().stream().noneMatch(this::alive)) {
      return;
    }
    if (wanted.equals(settings.withRules(wanted.inputs().rules()))) {
      throw new StackException(
          Saying.OTHER_RULES, folder.root(), settings.inputs().rules(), wanted.inputs().rules());
    }
    throw new StackException(Saying.OTHER_SETTINGS, folder.root());
  }

  private void start(List<Server> missing, Voice voice) {
    missing.forEach(server -> Listening.needFree(server, settings.ports()));
    StackFile.write(folder, settings);
    Launch launch = Preparation.of(folder, settings, jars);
    Map<Server, ServerProcess> started = new LinkedHashMap<>();
    for (Server server : missing) {
      voice.say(Saying.STARTING, server.name());
      started.put(server, launch.start(server));
    }
    Readiness readiness = new Readiness(this);
    started.forEach(
        (server, process) -> {
          readiness.await(server, process);
          voice.say(Saying.READY, server.name(), String.valueOf(process.pid()));
        });
  }

  /** Ends every server that runs, the workers first and Kafka last. */
  public void stop(Voice voice) {
    try (StackLock lock = StackLock.take(folder)) {
      for (Server server : backwards()) {
        Optional<ServerProcess> process = process(server);
        process.ifPresentOrElse(
            running -> Ending.of(server, running, voice),
            () -> voice.say(Saying.NOT_RUNNING, server.name()));
        folder.delete(folder.pid(server));
      }
    }
  }

  private List<Server> backwards() {
    List<Server> servers = new ArrayList<>(servers());
    servers.sort(java.util.Comparator.comparing(Stack::endsAt));
    return servers;
  }

  private static int endsAt(Server server) {
    return switch (server.role()) {
      case TASKMANAGER -> 1;
      case JOBMANAGER -> 2;
      case ZOOKEEPER -> 3;
      case BROKER -> 4;
    };
  }

  /** Removes all that the stack wrote, but for the operators' own settings. */
  public void wipe(Voice voice) {
    folder.wipe();
    voice.say(Saying.WIPED, folder.root());
  }

  public StackFolder folder() {
    return folder;
  }

  public Jars jars() {
    return jars;
  }

  public StackSettings settings() {
    return settings;
  }

  /** Which servers there are, or should be. */
  public List<Server> servers() {
    return Server.of(settings);
  }

  public boolean alive(Server server) {
    return process(server).isPresent();
  }

  /** Whether none of its servers runs, nor was lost: {@link #stop} forgets which process it was. */
  boolean stopped() {
    return servers().stream().noneMatch(server -> Files.exists(folder.pid(server)));
  }

  /** Whether this program is newer than the cluster, which then has an older one. */
  boolean rebuilt() {
    Optional<Instant> started =
        process(Server.JOBMANAGER).flatMap(process -> process.handle().info().startInstant());
    return started.filter(start -> jars.built().isAfter(start)).isPresent();
  }

  /** The process of a server; empty where it does not run. */
  Optional<ServerProcess> process(Server server) {
    return ServerProcess.find(folder, server);
  }

  /** Ends a server as a power cut would (SIGKILL), and waits until it is gone. */
  public void kill(Server server) {
    process(server).ifPresent(Ending::hard);
  }

  /** Stops a server in the middle of what it does (SIGSTOP): it is there and does not answer. */
  public void freeze(Server server) {
    process(server).ifPresent(ServerProcess::freeze);
  }

  /** Lets a frozen server go on (SIGCONT). */
  public void thaw(Server server) {
    process(server).ifPresent(ServerProcess::thaw);
  }

  /** Kills a server if it runs, starts it again and waits until it can be worked with. */
  public void restart(Server server) {
    kill(server);
    start(List.of(server), (saying, values) -> {});
  }
}

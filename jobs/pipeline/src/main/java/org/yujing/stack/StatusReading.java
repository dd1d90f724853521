package org.yujing.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.yujing.publish.RulesStatus;
import org.yujing.stack.FlinkJobs.JobLine;
import org.yujing.stack.FlinkRest.RestException;
import org.yujing.stack.FlinkRest.TaskManager;
import org.yujing.stack.StackStatus.Lag;
import org.yujing.stack.StackStatus.ServerHealth;
import org.yujing.topic.BrokerException;

/** Asks a stack how it does; what does not answer is part of the answer. */
public final class StatusReading {
  private static final List<String> ASSESS_TOPICS = List.of("warnings", "dispositions");

  private final Stack stack;
  private final FlinkRest rest;
  private final FlinkJobs jobs;

  public StatusReading(Stack stack) {
    this.stack = stack;
    this.rest = new FlinkRest(stack.settings().ports().restAddress());
    this.jobs = new FlinkJobs(rest);
  }

  /** {@code now}: in milliseconds. */
  public StackStatus read(long now) {
    List<ServerHealth> servers = servers();
    List<JobHealth> health = new ArrayList<>();
    for (LiveJob job : LiveJob.ALL) {
      if (JobNumber.wanted(stack.folder(), job)) {
        health.add(health(job, now));
      }
    }
    boolean broker = servers.stream().anyMatch(one -> one.name().equals("broker") && one.answers());
    return new StackStatus(
        stack.stopped(),
        servers,
        health,
        broker ? lags() : List.of(),
        broker ? rules() : List.of(),
        broker ? new PutAside(stack.settings().ports()).count() : List.of());
  }

  private List<ServerHealth> servers() {
    Optional<List<TaskManager>> registered = registered();
    return stack.servers().stream().map(server -> health(server, registered)).toList();
  }

  private ServerHealth health(Server server, Optional<List<TaskManager>> registered) {
    Optional<ServerProcess> process = stack.process(server);
    if (process.isEmpty()) {
      return new ServerHealth(server.name(), 0, false, true, 0, 0);
    }
    TaskManager manager =
        registered.stream()
            .flatMap(List::stream)
            .filter(one -> one.id().equals(process.get().id()))
            .findFirst()
            .orElse(new TaskManager("", 0, 0));
    boolean answers = new Readiness(stack).ready(server, process.get().id());
    boolean known = server.role() != ServerRole.TASKMANAGER || registered.isPresent();
    return new ServerHealth(
        server.name(), process.get().pid(), answers, known, manager.slots(), manager.freeSlots());
  }

  /** Empty where the JobManager does not answer. */
  private Optional<List<TaskManager>> registered() {
    try {
      return Optional.of(rest.taskManagers());
    } catch (RestException silent) {
      return Optional.empty();
    }
  }

  JobHealth health(LiveJob wanted, long now) {
    try {
      Optional<JobLine> found = jobs.newest(wanted.title());
      if (found.isEmpty()) {
        return JobHealth.absent(wanted.word());
      }
      String number = found.get().number();
      return JobHealth.of(
          wanted.word(),
          found.get(),
          jobs.checkpoints(number),
          jobs.restarts(number),
          jobs.failure(number).orElse(null),
          now);
    } catch (RestException silent) {
      return JobHealth.absent(wanted.word());
    }
  }

  private List<Lag> lags() {
    String servers = stack.settings().ports().kafkaServers();
    try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
      TopicLags lags = new TopicLags(admin);
      List<Lag> found =
          new ArrayList<>(lags.of(LiveJob.DETECT, StackTopics.signals(stack.folder())));
      found.addAll(lags.of(LiveJob.ASSESS, ASSESS_TOPICS));
      return found;
    } catch (ExecutionException | TimeoutException silent) {
      return List.of();
    }
  }

  /** The newest line of each job. */
  private List<RulesStatus> rules() {
    Map<String, RulesStatus> newest = new TreeMap<>();
    try {
      FirstRules.topic(stack.settings().ports())
          .statuses()
          .forEach(status -> newest.put(status.job(), status));
    } catch (BrokerException notYet) {
      return List.of();
    }
    return List.copyOf(newest.values());
  }
}

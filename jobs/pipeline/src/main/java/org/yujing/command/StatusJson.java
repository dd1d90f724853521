package org.yujing.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.yujing.publish.RulesStatus;
import org.yujing.stack.FlinkJobs.JobFailure;
import org.yujing.stack.JobHealth;
import org.yujing.stack.StackStatus;
import org.yujing.stack.StackStatus.Aside;
import org.yujing.stack.StackStatus.Lag;
import org.yujing.stack.StackStatus.ServerHealth;

/** How a stack does, for programs. */
final class StatusJson {
  private StatusJson() {}

  static ObjectNode of(StackStatus status) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("good", status.good());
    node.put("stopped", status.stopped());
    status.servers().forEach(server -> put(server, node.withArray("servers").addObject()));
    status.jobs().forEach(job -> put(job, node.withArray("jobs").addObject()));
    status.lags().forEach(lag -> put(lag, node.withArray("lag").addObject()));
    status.rules().forEach(rules -> put(rules, node.withArray("rules").addObject()));
    status.aside().forEach(aside -> put(aside, node.withArray("put_aside").addObject()));
    return node;
  }

  private static void put(Aside aside, ObjectNode node) {
    node.put("topic", aside.topic());
    node.put("records", aside.records());
    node.put("more", aside.more());
  }

  private static void put(RulesStatus rules, ObjectNode node) {
    node.put("job", rules.job());
    node.put("in_force", rules.inForce());
    node.put("last", rules.number());
    node.put("version", rules.version());
    node.put("verdict", rules.verdict().name().toLowerCase(Locale.ROOT));
    node.put("time", Instant.ofEpochMilli(rules.time()).toString());
  }

  private static void put(ServerHealth server, ObjectNode node) {
    node.put("name", server.name());
    node.put("process", server.process());
    node.put("answers", server.known() ? (Boolean) server.answers() : null);
    if (server.slots() > 0) {
      node.put("slots", server.slots());
      node.put("free_slots", server.freeSlots());
    }
  }

  private static void put(JobHealth job, ObjectNode node) {
    node.put("job", job.word());
    node.put("verdict", job.verdict().word());
    if (job.job() == null) {
      return;
    }
    node.put("id", job.job().number());
    node.put("state", job.job().state());
    node.put("tasks", job.job().tasks());
    node.put("running_tasks", job.job().running());
    node.put("restarts", job.restarts());
    node.put("checkpoints", job.checkpoints().completed());
    node.put("failed_checkpoints", job.checkpoints().failed());
    if (job.checkpoints().last() > 0) {
      node.put("last_checkpoint", Instant.ofEpochMilli(job.checkpoints().last()).toString());
    }
    if (job.failure() != null) {
      put(job.failure(), node.putObject("last_failure"));
    }
  }

  private static void put(JobFailure failure, ObjectNode node) {
    node.put("time", Instant.ofEpochMilli(failure.time()).toString());
    node.put("task", failure.task());
    node.put("cause", failure.cause());
  }

  private static void put(Lag lag, ObjectNode node) {
    node.put("job", lag.job());
    node.put("topic", lag.topic());
    node.put("records", lag.records());
  }
}

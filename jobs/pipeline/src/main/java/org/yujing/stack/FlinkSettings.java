package org.yujing.stack;

import java.util.Map;
import java.util.TreeMap;

/** What a stack asks of Flink. */
final class FlinkSettings {
  private final Map<String, String> settings = new TreeMap<>();

  private FlinkSettings() {}

  static Map<String, String> of(StackFolder folder, StackSettings stack) {
    FlinkSettings flink = new FlinkSettings();
    flink.addresses(stack.ports());
    flink.size(stack.cluster());
    flink.folders(folder);
    flink.checkpoints(folder, stack.cluster());
    flink.jobs();
    flink.metrics();
    if (stack.cluster().highlyAvailable()) {
      flink.availability(folder, stack.ports());
    }
    return flink.settings;
  }

  /** Flink's REST lets anybody in: it listens on the loopback address, and takes no programs. */
  private void addresses(Ports ports) {
    settings.put("jobmanager.rpc.address", Ports.HOST);
    settings.put("jobmanager.rpc.port", String.valueOf(ports.rpc()));
    settings.put("jobmanager.bind-host", Ports.HOST);
    settings.put("taskmanager.host", Ports.HOST);
    settings.put("taskmanager.bind-host", Ports.HOST);
    settings.put("rest.address", Ports.HOST);
    settings.put("rest.bind-address", Ports.HOST);
    settings.put("rest.port", String.valueOf(ports.rest()));
    settings.put("rest.bind-port", String.valueOf(ports.rest()));
    settings.put("web.submit.enable", "false");
  }

  private void size(ClusterSettings cluster) {
    settings.put("taskmanager.numberOfTaskSlots", String.valueOf(cluster.slots()));
    settings.put("parallelism.default", String.valueOf(cluster.parallelism()));
    settings.put("jobmanager.memory.heap.size", "512m");
    settings.put("taskmanager.memory.process.size", "1536m");
    // One job on each, not all on the first.
    settings.put("taskmanager.load-balance.mode", "SLOTS");
    // Only RocksDB uses managed memory.
    settings.put(
        "taskmanager.memory.managed.fraction", cluster.state() == StateKind.HEAP ? "0.0" : "0.35");
    // Every task talks to every task of the next stage: the usual tenth is too little for that.
    settings.put("taskmanager.memory.network.min", "128m");
  }

  private void folders(StackFolder folder) {
    settings.put("io.tmp.dirs", folder.data("tmp").toString());
    settings.put("process.working-dir", folder.data("work").toString());
  }

  private void checkpoints(StackFolder folder, ClusterSettings cluster) {
    settings.put("state.backend.type", cluster.state().flink());
    settings.put(
        "execution.checkpointing.incremental",
        String.valueOf(cluster.state() == StateKind.ROCKSDB));
    settings.put("execution.checkpointing.mode", "EXACTLY_ONCE");
    settings.put("execution.checkpointing.interval", text(cluster));
    settings.put("execution.checkpointing.timeout", "5 min");
    settings.put("execution.checkpointing.tolerable-failed-checkpoints", "3");
    settings.put("execution.checkpointing.num-retained", "2");
    settings.put(
        "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    settings.put("execution.checkpointing.dir", FlinkPath.of(folder.data("checkpoints")));
    settings.put("execution.checkpointing.savepoint-dir", FlinkPath.of(folder.data("savepoints")));
  }

  private static String text(ClusterSettings cluster) {
    return cluster.checkpointInterval().toMillis() + " ms";
  }

  /** As {@code run} has them. A job that fails is tried again for ever, at growing intervals. */
  private void jobs() {
    settings.put("pipeline.generic-types", "false");
    settings.put("pipeline.object-reuse", "true");
    settings.put("restart-strategy.type", "exponential-delay");
    settings.put("restart-strategy.exponential-delay.initial-backoff", "1 s");
    settings.put("restart-strategy.exponential-delay.max-backoff", "30 s");
    settings.put("restart-strategy.exponential-delay.reset-backoff-threshold", "10 min");
  }

  private void metrics() {
    settings.put("metrics.reporter.prometheus.factory.class", LocalFiguresFactory.class.getName());
    settings.put("metrics.reporter.prometheus.port", "9249-9299");
    // Rules, sources and reasons under their own names.
    settings.put("metrics.reporter.prometheus.filterLabelValueCharacters", "false");
    // For status, which asks once: what it is told is not ten seconds old.
    settings.put("metrics.fetcher.update-interval", "1 s");
  }

  private void availability(StackFolder folder, Ports ports) {
    settings.put("high-availability.type", "zookeeper");
    settings.put("high-availability.zookeeper.quorum", Ports.HOST + ":" + ports.zookeeper());
    settings.put("high-availability.storageDir", FlinkPath.of(folder.data("ha")));
    settings.put("high-availability.jobmanager.port", String.valueOf(ports.rpc()));
  }
}

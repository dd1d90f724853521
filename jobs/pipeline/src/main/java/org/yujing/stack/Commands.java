package org.yujing.stack;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.apache.flink.runtime.zookeeper.FlinkZooKeeperQuorumPeer;

/** How each server is called. */
final class Commands {
  private final StackFolder folder;
  private final Jars jars;
  private final JvmOptions options;
  private final FlinkConf flink;

  Commands(StackFolder folder, Jars jars, JvmOptions options, FlinkConf flink) {
    this.folder = folder;
    this.jars = jars;
    this.options = options;
    this.flink = flink;
  }

  /** {@code id}: by which a TaskManager is told from one that had its name before. */
  JavaCommand of(Server server, String id) {
    return switch (server.role()) {
      case ZOOKEEPER -> zooKeeper();
      case BROKER -> broker();
      case JOBMANAGER -> jobManager();
      case TASKMANAGER -> taskManager(server, id);
    };
  }

  /** Prepares the broker's folder, once. */
  JavaCommand format(String clusterId) {
    List<String> words =
        List.of("format", "-t", clusterId, "-c", BrokerConf.file(folder).toString());
    return new JavaCommand(logging(Server.BROKER), jars.broker(), "kafka.tools.StorageTool", words);
  }

  private JavaCommand broker() {
    return new JavaCommand(
        jvm(Server.BROKER, List.of()),
        jars.broker(),
        "kafka.Kafka",
        List.of(BrokerConf.file(folder).toString()));
  }

  private JavaCommand zooKeeper() {
    return new JavaCommand(
        jvm(Server.ZOOKEEPER, List.of()),
        jars.flink(),
        FlinkZooKeeperQuorumPeer.class.getName(),
        List.of("--zkConfigFile", ZooKeeperConf.file(folder).toString(), "--peerId", "1"));
  }

  private JavaCommand jobManager() {
    List<String> words = new ArrayList<>(List.of("--configDir", flink.folder().toString()));
    words.addAll(flink.memory().jobManagerSettings());
    return flink(
        Server.JOBMANAGER,
        flink.memory().jobManagerJvm(),
        StandaloneSessionClusterEntrypoint.class,
        words);
  }

  private JavaCommand taskManager(Server server, String id) {
    List<String> words = new ArrayList<>(List.of("--configDir", flink.folder().toString()));
    words.addAll(flink.memory().taskManagerSettings());
    words.addAll(List.of("-D", "taskmanager.resource-id=" + id));
    return flink(server, flink.memory().taskManagerJvm(), TaskManagerRunner.class, words);
  }

  private JavaCommand flink(Server server, List<String> memory, Class<?> main, List<String> words) {
    List<String> jvm = new ArrayList<>(memory);
    jvm.addAll(inherited());
    return new JavaCommand(jvm(server, jvm), jars.flink(), main.getName(), words);
  }

  /**
   * What this process was allowed to look into, the cluster's may as well; and the archive of
   * classes that makes its start quick is good for class paths that begin with its own.
   */
  private static List<String> inherited() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(word -> word.startsWith("--add-opens") || word.startsWith("-XX:SharedArchiveFile"))
        .toList();
  }

  private List<String> jvm(Server server, List<String> own) {
    List<String> jvm = new ArrayList<>(logging(server));
    jvm.addAll(own);
    jvm.addAll(options.of(server.role()));
    return jvm;
  }

  private List<String> logging(Server server) {
    return List.of(
        "-Dlog.file=" + folder.log(server),
        "-Dlog4j2.configurationFile=" + LogConf.file(folder),
        "-Dfile.encoding=UTF-8",
        "-Djava.io.tmpdir=" + folder.data("tmp"));
  }
}

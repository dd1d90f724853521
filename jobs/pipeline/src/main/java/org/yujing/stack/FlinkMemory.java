package org.yujing.stack;

import java.util.List;
import java.util.Scanner;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/**
 * How Flink's servers share out their memory, worked out as Flink's own start scripts do. A
 * TaskManager does not start unless it is told every part.
 *
 * @param jobManagerJvm options of the JVM
 * @param jobManagerSettings words after the main class
 */
record FlinkMemory(
    List<String> jobManagerJvm,
    List<String> jobManagerSettings,
    List<String> taskManagerJvm,
    List<String> taskManagerSettings) {

  static FlinkMemory of(Configuration settings) {
    JobManagerProcessSpec job = JobManagerProcessUtils.processSpecFromConfig(settings);
    TaskExecutorProcessSpec task = TaskExecutorProcessUtils.processSpecFromConfig(settings);
    return new FlinkMemory(
        words(JobManagerProcessUtils.generateJvmParametersStr(job, settings)),
        words(JobManagerProcessUtils.generateDynamicConfigsStr(job)),
        words(ProcessMemoryUtils.generateJvmParametersStr(task)),
        words(TaskExecutorProcessUtils.generateDynamicConfigsStr(task)));
  }

  private static List<String> words(String text) {
    try (Scanner scanner = new Scanner(text)) {
      return scanner.tokens().toList();
    }
  }
}

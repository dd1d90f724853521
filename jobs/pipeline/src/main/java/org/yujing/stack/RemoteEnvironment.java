package org.yujing.stack;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.client.program.StreamContextEnvironment;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.DefaultExecutorServiceLoader;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** What a job's main gets as its environment while it is being submitted. */
final class RemoteEnvironment extends StreamContextEnvironment {
  private final AtomicReference<String> number;

  private RemoteEnvironment(Configuration settings, AtomicReference<String> number) {
    super(
        new DefaultExecutorServiceLoader(),
        settings,
        RemoteEnvironment.class.getClassLoader(),
        true,
        true);
    this.number = number;
  }

  /** What was sent. */
  record Sent(AtomicReference<String> job) {
    /** The job's number; empty where none was sent. */
    Optional<String> number() {
      return Optional.ofNullable(job.get());
    }
  }

  /** From now on {@code getExecutionEnvironment()} gives this one, until {@link #remove}. */
  static Sent install(Configuration cluster) {
    AtomicReference<String> number = new AtomicReference<>();
    initializeContextEnvironment(
        own -> {
          Configuration settings = new Configuration(cluster);
          settings.addAll(own);
          return new RemoteEnvironment(settings, number);
        });
    return new Sent(number);
  }

  static void remove() {
    resetContextEnvironment();
  }

  @Override
  public JobClient executeAsync(StreamGraph graph) throws Exception {
    JobClient client = super.executeAsync(graph);
    number.set(client.getJobID().toHexString());
    return client;
  }
}

package org.yujing.stack;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.StateRecoveryOptions;

/**
 * Hands a job over to the cluster of a stack: the job's own {@code main} runs in this process and
 * sends its graph. No jar travels, since the cluster has them all on its class path.
 *
 * @param arguments of the main
 * @param state savepoint or checkpoint to start from; null to start anew
 * @param parallelism 0: as Flink is set
 */
public record JobSubmission(LiveJob job, List<String> arguments, Path state, int parallelism) {

  public JobSubmission {
    arguments = List.copyOf(arguments);
  }

  /**
   * Sends the job.
   *
   * @return its number, as Flink writes it
   * @throws StackException if its main fails, or the cluster will not have it
   */
  public String send(Stack stack) {
    RemoteEnvironment.Sent sent = RemoteEnvironment.install(settings(stack.folder()));
    try {
      Class.forName(job.main())
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments.toArray(String[]::new));
    } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
      throw new StackException(Saying.NO_JOB, job.word(), job.main());
    } catch (InvocationTargetException e) {
      throw new StackException(Saying.NOT_SUBMITTED, job.word(), RootCause.of(e.getCause()));
    } finally {
      RemoteEnvironment.remove();
    }
    return sent.number()
        .orElseThrow(() -> new StackException(Saying.NOT_SUBMITTED, job.word(), "no job"));
  }

  /** The cluster's own, as Flink's command line would take them, and where to send the job. */
  private Configuration settings(StackFolder folder) {
    Configuration settings = GlobalConfiguration.loadConfiguration(folder.made("flink").toString());
    settings.set(DeploymentOptions.TARGET, "remote");
    settings.set(DeploymentOptions.ATTACHED, false);
    // The address is known: nobody needs to be asked who leads.
    settings.set(HighAvailabilityOptions.HA_MODE, "NONE");
    settings.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        FlinkPath.of(Savepoints.checkpoints(folder, job)));
    if (state != null) {
      settings.set(StateRecoveryOptions.SAVEPOINT_PATH, FlinkPath.of(state));
    }
    if (parallelism > 0) {
      settings.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    }
    return settings;
  }
}

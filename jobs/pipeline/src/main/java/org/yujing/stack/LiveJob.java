package org.yujing.stack;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yujing.pipeline.AssessJob;
import org.yujing.pipeline.DetectJob;
import org.yujing.topic.Job;

/**
 * A job that a cluster can be given.
 *
 * @param word as it is called here: {@code detect}
 * @param title by which Flink knows it, and Kafka its consumer group: {@code yujing-detect}
 * @param main the class whose {@code main} builds and starts it
 */
public record LiveJob(String word, String title, String main) {
  public static final LiveJob DETECT = of(Job.DETECT, DetectJob.class);
  public static final LiveJob ASSESS = of(Job.ASSESS, AssessJob.class);

  /** The product's, in the order in which they are started. */
  public static final List<LiveJob> ALL = List.of(DETECT, ASSESS);

  public LiveJob {
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(main, "main");
  }

  private static LiveJob of(Job job, Class<?> main) {
    return new LiveJob(job.word(), job.title(), main.getName());
  }

  /** The product's job of that name. */
  public static Optional<LiveJob> of(String word) {
    return ALL.stream().filter(job -> job.word.equals(word)).findFirst();
  }
}

package org.yujing.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.yujing.detect.Storms.Limit;
import org.yujing.problem.Durations;
import org.yujing.signal.Source.Pace;
import org.yujing.topic.Job;
import org.yujing.topic.KafkaClient;

/**
 * The settings of one job, as operators write them. Flink's own, such as checkpoints, are Flink's.
 *
 * @param sources the sources file of {@code detect}; null for {@code assess}
 * @param reference folders of registers
 * @param hashKeyFile null where the key comes from the environment
 * @param parallelism 0 for Flink's default
 * @param zone in which days end, and times are written that no rule's zone is known of
 * @param storm what a rule of {@code detect} may raise in one task
 * @param warnings how {@code assess} keeps the time of the topic of warnings
 * @param dispositions how it keeps the time of people's actions
 */
public record JobConfig(
    Job job,
    KafkaClient kafka,
    Delivery delivery,
    Path sources,
    List<Path> reference,
    Path hashKeyFile,
    int parallelism,
    ZoneId zone,
    Limit storm,
    Pace warnings,
    Pace dispositions) {

  /** More than anybody reads of one rule. */
  static final Limit USUAL_STORM = new Limit(1000, Duration.ofHours(1));

  public JobConfig {
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(kafka, "kafka");
    Objects.requireNonNull(delivery, "delivery");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(storm, "storm");
    Objects.requireNonNull(warnings, "warnings");
    Objects.requireNonNull(dispositions, "dispositions");
    reference = List.copyOf(reference);
    if ((job == Job.DETECT) != (sources != null)) {
      throw new IllegalArgumentException("detect has sources, assess has none");
    }
  }

  /** What the job was started with, a line for each setting, without anything secret. */
  public String describe() {
    StringBuilder text = new StringBuilder(job.title());
    line("kafka", kafka, text);
    line("delivery", delivery.word(), text);
    line("transaction_timeout", Durations.text(delivery.transactionTimeout()), text);
    line("reference", reference, text);
    line("hash_key_file", hashKeyFile == null ? "none" : hashKeyFile, text);
    line("parallelism", parallelism == 0 ? "as Flink is set" : parallelism, text);
    line("zone", zone, text);
    if (job == Job.DETECT) {
      line("sources", sources, text);
      line("storm", storm.most() + " in " + Durations.text(storm.within()), text);
    } else {
      line("warnings", text(warnings), text);
      line("dispositions", text(dispositions), text);
    }
    return text.toString();
  }

  private static String text(Pace pace) {
    return "out_of_order "
        + Durations.text(pace.outOfOrder())
        + ", idle_after "
        + Durations.text(pace.idleAfter());
  }

  private static void line(String key, Object value, StringBuilder text) {
    text.append("\n  ").append(key).append(": ").append(value);
  }
}

package org.yujing.pipeline;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.connector.base.DeliveryGuarantee;

/**
 * What becomes of records when a job fails and starts again.
 *
 * @param guarantee exactly once, or at least once
 * @param transactionTimeout how long Kafka keeps what a failed job has not committed; longer than
 *     any failure, and not longer than the broker allows
 */
public record Delivery(DeliveryGuarantee guarantee, Duration transactionTimeout) {
  /** As Kafka's brokers allow it unless they are told otherwise. */
  public static final Duration USUAL_TIMEOUT = Duration.ofMinutes(15);

  static final Map<String, DeliveryGuarantee> WORDS =
      Map.of(
          "exactly-once", DeliveryGuarantee.EXACTLY_ONCE,
          "at-least-once", DeliveryGuarantee.AT_LEAST_ONCE);

  public Delivery {
    Objects.requireNonNull(guarantee, "guarantee");
    Objects.requireNonNull(transactionTimeout, "transactionTimeout");
  }

  String word() {
    return exactlyOnce() ? "exactly-once" : "at-least-once";
  }

  boolean exactlyOnce() {
    return guarantee == DeliveryGuarantee.EXACTLY_ONCE;
  }
}

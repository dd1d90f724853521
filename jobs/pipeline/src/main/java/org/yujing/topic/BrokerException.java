package org.yujing.topic;

import java.util.Objects;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Kafka could not be asked, or would not answer; the message is a sentence for people. */
public final class BrokerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Trouble trouble;
  private final String subject;

  /**
   * What went wrong.
   *
   * @param subject the servers, or the topic, that the reason is about
   */
  public BrokerException(Trouble trouble, String subject, Throwable cause) {
    super(trouble.english() + ": " + subject, cause);
    this.trouble = Objects.requireNonNull(trouble, "trouble");
    this.subject = Objects.requireNonNull(subject, "subject");
  }

  public Trouble trouble() {
    return trouble;
  }

  public String subject() {
    return subject;
  }

  /**
   * Of an exception of the client, the reason in our words.
   *
   * @throws InterruptException where somebody told the thread to end
   */
  public static BrokerException of(KafkaException wrong, String servers, String topic) {
    if (wrong instanceof InterruptException interrupted) {
      throw interrupted;
    }
    if (wrong instanceof AuthenticationException || wrong instanceof AuthorizationException) {
      return new BrokerException(Trouble.REFUSED, topic, wrong);
    }
    if (wrong instanceof InvalidReplicationFactorException) {
      return new BrokerException(Trouble.FEW_BROKERS, topic, wrong);
    }
    if (wrong instanceof RecordTooLargeException) {
      return new BrokerException(Trouble.TOO_LARGE, topic, wrong);
    }
    if (wrong instanceof UnknownTopicOrPartitionException) {
      return new BrokerException(Trouble.NO_TOPIC, topic, wrong);
    }
    return new BrokerException(Trouble.UNREACHABLE, servers, wrong);
  }

  /** Why there is no answer. */
  public enum Trouble {
    UNREACHABLE("no Kafka broker answers"),
    NO_TOPIC("there is no such topic (yujing topics create)"),
    MANY_PARTITIONS("this topic must have one partition (yujing topics check)"),
    REFUSED("Kafka refuses us this topic; look at the client's settings"),
    FEW_BROKERS("there are fewer brokers than copies wanted of this topic"),
    TOO_LARGE("the record is larger than the topic takes");

    private final String english;

    Trouble(String english) {
      this.english = english;
    }

    String english() {
      return english;
    }
  }
}

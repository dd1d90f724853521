package org.yujing.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.yujing.publish.RulesStatus.Verdict;
import org.yujing.topic.BrokerException;
import org.yujing.topic.Deadline;
import org.yujing.topic.Job;
import org.yujing.topic.Topic;
import org.yujing.topic.TopicScan;
import org.yujing.topic.TopicTail;

/**
 * The topics {@code rules} and {@code rules-status}, for whoever is no Flink job: the verbs, and
 * the jobs' mains as they start. Every call opens a client of its own and closes it.
 *
 * <p>All of them throw {@link BrokerException} where Kafka gives no answer.
 */
public final class RulesTopic {
  private final TopicScan scan;
  private final TopicTail tail;
  private final RulesSender sender;

  /**
   * How to reach the broker.
   *
   * @param client {@code bootstrap.servers}, and what else the operators' clients need
   * @param patience how long the broker may keep silent
   */
  public RulesTopic(Properties client, Duration patience) {
    this.scan = new TopicScan(client, patience);
    this.tail = new TopicTail(client, patience);
    this.sender = new RulesSender(client, patience);
  }

  /** Shows every set there is, by number; one at a time, since they are large. */
  public void sets(Consumer<RulesReading> each) {
    scan.read(
        Topic.RULES.word(),
        0,
        found -> {
          each.accept(reading(found));
          return true;
        });
  }

  /** The set of that number; empty where there is none. */
  public Optional<RulesReading> set(long number) {
    List<RulesReading> found = new ArrayList<>();
    scan.read(
        Topic.RULES.word(),
        number - 1,
        record -> {
          found.add(reading(record));
          return false;
        });
    return found.stream().filter(reading -> reading.number() == number).findFirst();
  }

  /** The last set that can be read; empty where there is none. */
  public Optional<PublishedRules> newest() {
    List<PublishedRules> last = new ArrayList<>();
    sets(reading -> legible(reading).ifPresent(rules -> replace(last, rules)));
    return last.stream().findFirst();
  }

  private static void replace(List<PublishedRules> last, PublishedRules rules) {
    last.clear();
    last.add(rules);
  }

  /** What the jobs have said, oldest first; what is no status is passed over. */
  public List<RulesStatus> statuses() {
    List<RulesStatus> statuses = new ArrayList<>();
    scan.read(
        Topic.RULES_STATUS.word(),
        0,
        found -> {
          RulesStatusJson.read(found.value()).ifPresent(statuses::add);
          return true;
        });
    return statuses;
  }

  /**
   * The set that a job starts with: the last that {@code detect} accepted, if it is still there,
   * else the newest; empty where none was ever published.
   */
  public Optional<PublishedRules> inForce() {
    List<RulesStatus> accepted = accepted(statuses());
    if (!accepted.isEmpty()) {
      RulesStatus last = accepted.get(accepted.size() - 1);
      Optional<PublishedRules> rules = set(last.number()).flatMap(RulesTopic::legible);
      if (rules.filter(set -> set.version().equals(last.version())).isPresent()) {
        return rules;
      }
    }
    return newest();
  }

  /** Of what was said, where {@code detect} accepted a set; the last is in force. */
  public static List<RulesStatus> accepted(List<RulesStatus> statuses) {
    return statuses.stream()
        .filter(
            status ->
                status.job().equals(Job.DETECT.word()) && status.verdict() == Verdict.ACCEPTED)
        .toList();
  }

  /**
   * Hands over a set.
   *
   * @param rules whose number means nothing yet
   * @return its number
   */
  public long append(PublishedRules rules) {
    if (scan.partitions(Topic.RULES.word()) != 1) {
      throw new BrokerException(BrokerException.Trouble.MANY_PARTITIONS, Topic.RULES.word(), null);
    }
    return sender.send(rules);
  }

  /** As the other one, for who does not know the version: it is read from the topic. */
  public Map<String, RulesStatus> answers(long number, Set<String> jobs, Duration timeout) {
    String version =
        set(number).flatMap(RulesTopic::legible).map(PublishedRules::version).orElse("");
    return answers(number, version, jobs, timeout);
  }

  /**
   * Waits until those jobs have answered on a set, or until the time is over.
   *
   * @return the last answer of each job that gave one: accepted or kept
   */
  public Map<String, RulesStatus> answers(
      long number, String version, Set<String> jobs, Duration timeout) {
    Map<String, RulesStatus> answers = new TreeMap<>();
    Deadline deadline = new Deadline(timeout);
    tail.follow(
        Topic.RULES_STATUS.word(),
        true,
        () -> !answers.keySet().containsAll(jobs) && !deadline.passed(),
        found -> {
          RulesStatusJson.read(found.value())
              .filter(status -> isAnswer(status, number, version))
              .ifPresent(status -> answers.put(status.job(), status));
          return true;
        });
    return answers;
  }

  /**
   * Whether a job has answered on that very set: numbers begin anew where the topic was lost, and
   * what was said of the sets before is still there. Of a set that it could not read a job says
   * {@value RulesStatus#NO_VERSION}.
   */
  static boolean isAnswer(RulesStatus status, long number, String version) {
    return status.number() == number
        && status.verdict() != Verdict.QUARANTINED
        && (status.version().equals(version) || status.version().equals(RulesStatus.NO_VERSION));
  }

  private static RulesReading reading(ConsumerRecord<byte[], byte[]> found) {
    return RulesJson.read(found.offset() + 1, found.timestamp(), found.value());
  }

  private static Optional<PublishedRules> legible(RulesReading reading) {
    return reading instanceof RulesReading.Legible legible
        ? Optional.of(legible.rules())
        : Optional.empty();
  }
}

package org.yujing.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.yujing.publish.PublishedRules;
import org.yujing.publish.RulesTopic;
import picocli.CommandLine.Option;

/** How a rule set is handed over; the same for a new one and for an earlier one. */
final class HandOverOptions {
  @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "note")
  private String note = "";

  @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by")
  private String by = System.getProperty("user.name", "");

  @Option(names = "--dry-run", descriptionKey = "dry-run")
  private boolean dryRun;

  @Option(names = "--force", descriptionKey = "force")
  private boolean force;

  @Option(names = "--timeout", paramLabel = "LENGTH", descriptionKey = "timeout")
  private String timeout = "60s";

  private volatile String left = "unsent";
  private volatile long number;

  String by() {
    return by;
  }

  String note() {
    return note;
  }

  Duration timeout() {
    return Times.length("--timeout", timeout);
  }

  /** What is told where Ctrl-C ends it: whether anything was sent. */
  String lastWords() {
    return Words.of("publish.left." + left, number);
  }

  /** The number of the set that was sent; empty where none was. */
  OptionalLong sent() {
    return left.equals("sent") ? OptionalLong.of(number) : OptionalLong.empty();
  }

  /** Says what is about to change, and sends it unless there is no need to. */
  int handOver(
      Publication publication,
      Optional<PublishedRules> inForce,
      RulesTopic topic,
      Duration patience) {
    List<String> obstacles = Publication.obstacles(publication.rules());
    if (!obstacles.isEmpty()) {
      throw new UnusableException(Words.of("publish.obstacles", String.join("; ", obstacles)));
    }
    boolean known =
        inForce.filter(set -> set.version().equals(publication.rules().version())).isPresent();
    if (known && !force) {
      return known(publication, inForce.get().number(), topic, patience);
    }
    publication.sayDifference();
    if (dryRun) {
      return publication.leave("dry", 0);
    }
    left = "sending";
    number = publication.send(topic);
    left = "sent";
    return publication.await(topic, number, true, patience);
  }

  /** It is in force, or was sent and nobody has answered yet. */
  private int known(Publication publication, long number, RulesTopic topic, Duration patience) {
    boolean accepted =
        RulesTopic.accepted(topic.statuses()).stream().anyMatch(it -> it.number() == number);
    if (accepted || dryRun) {
      return publication.leave("known", number);
    }
    publication.pending(number);
    return publication.await(topic, number, false, patience);
  }
}

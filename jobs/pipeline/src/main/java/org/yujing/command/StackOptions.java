package org.yujing.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.yujing.publish.RulesTopic;
import org.yujing.stack.JobFiles;
import org.yujing.stack.StackFile;
import org.yujing.stack.StackFolder;
import org.yujing.stack.StackInputs;
import org.yujing.stack.StackSettings;
import org.yujing.topic.KafkaClient;
import picocli.CommandLine.Option;

/** Which running system is meant: a stack on this machine, or a Kafka anywhere. */
final class StackOptions {
  /** How long a broker may keep silent before we say so. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  @Option(names = "--dir", paramLabel = "DIR", descriptionKey = "dir")
  private Path folder;

  @Option(names = "--kafka", paramLabel = "HOST:PORT", descriptionKey = "kafka")
  private String servers;

  @Option(names = "--client", paramLabel = "FILE", descriptionKey = "client")
  private Path file;

  /** Whether somebody has said which one is meant. */
  boolean given() {
    return folder != null || servers != null || file != null;
  }

  /** How it is reached. */
  KafkaClient kafka() {
    String known = servers == null ? stack().ports().kafkaServers() : servers;
    try {
      return file == null ? KafkaClient.of(known) : KafkaClient.of(known, file);
    } catch (IOException wrong) {
      throw new UnusableException(Words.of("client.unreadable", file));
    }
  }

  /** What a Kafka client needs to reach it. */
  Properties client() {
    return kafka().properties();
  }

  /** Its rule sets. */
  RulesTopic rules() {
    return new RulesTopic(client(), PATIENCE);
  }

  /** The sources file that the running job reads; empty where no stack is meant. */
  Optional<Path> sources() {
    return inputs().map(StackInputs::sources);
  }

  /** The sources file of the topics that its job reads; empty where no stack is meant. */
  Optional<Path> topics() {
    return inputs().map(known -> JobFiles.sources(new StackFolder(place())));
  }

  /** The folders of registers that the running jobs use. */
  List<Path> reference() {
    return inputs().map(StackInputs::reference).orElse(List.of());
  }

  /** The folder of rules that it was started with; empty where no stack is meant. */
  Optional<Path> firstRules() {
    return inputs().map(StackInputs::rules);
  }

  private Optional<StackInputs> inputs() {
    boolean meant = servers == null || folder != null;
    return meant ? Optional.of(stack().inputs()) : Optional.empty();
  }

  private StackSettings stack() {
    return StackFile.read(new StackFolder(place()))
        .orElseThrow(() -> new UnusableException(Words.of("stack.unknown", place())));
  }

  private Path place() {
    return folder == null ? Home.file("stack") : folder;
  }
}

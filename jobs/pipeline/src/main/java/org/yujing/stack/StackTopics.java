package org.yujing.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.yujing.problem.Problems;
import org.yujing.signal.Source;
import org.yujing.signal.SourcesFile;
import org.yujing.topic.KafkaClient;
import org.yujing.topic.TopicAdmin;
import org.yujing.topic.TopicPlan;
import org.yujing.topic.TopicsFile;

/** The topics of a stack: those of {@code deploy/topics.yaml}, and those that signals come from. */
public final class StackTopics {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private StackTopics() {}

  /** Creates what is missing. */
  public static void create(Stack stack, Voice voice) {
    Path file = stack.jars().home().resolve("deploy/topics.yaml");
    Problems problems = new Problems();
    TopicsFile planned = TopicsFile.read(file, problems).orElse(null);
    if (planned == null) {
      throw new StackException(Saying.BAD_FILE, file, problems.sorted().get(0));
    }
    List<TopicPlan> plans = planned.plans(signals(stack.folder()));
    KafkaClient client = KafkaClient.of(stack.settings().ports().kafkaServers());
    try (TopicAdmin admin = new TopicAdmin(client, PATIENCE)) {
      List<String> created = admin.create(plans);
      if (!created.isEmpty()) {
        voice.say(Saying.TOPICS, String.join(", ", created));
      }
    }
  }

  /** Those that signals come from. */
  static List<String> signals(StackFolder folder) {
    return SourcesFile.load(JobFiles.sources(folder), new Problems()).stream()
        .map(Source::topic)
        .toList();
  }
}

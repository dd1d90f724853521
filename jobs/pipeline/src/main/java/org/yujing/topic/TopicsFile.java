package org.yujing.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;
import org.yujing.topic.TopicPlan.Shape;

/**
 * How the operators want the topics to be: {@code deploy/topics.yaml}.
 *
 * @param copies of each partition
 * @param topics every topic that the jobs and people write
 * @param signals every topic that signals come from
 */
public record TopicsFile(int copies, Map<Topic, Shape> topics, Shape signals) {
  private static final int MOST_COPIES = 15;

  /** The file's contents, or empty after reporting every problem. */
  public static Optional<TopicsFile> read(Path file, Problems problems) {
    int before = problems.size();
    return document(file, problems)
        .flatMap(YamlNode::mapping)
        .flatMap(TopicsFile::of)
        .filter(read -> problems.size() == before);
  }

  private static Optional<YamlNode> document(Path file, Problems problems) {
    try {
      return Yaml.read(file.toString(), Files.readAllBytes(file), problems);
    } catch (IOException unreadable) {
      String why = Files.exists(file) ? "cannot be read" : "does not exist";
      problems.add(Place.of(file.toString()), ProblemCode.UNREADABLE, "the file " + why, "");
      return Optional.empty();
    }
  }

  private static Optional<TopicsFile> of(YamlMapping root) {
    int copies = root.find("copies").flatMap(node -> node.integer(1, MOST_COPIES)).orElse(1);
    Map<Topic, Shape> topics = new EnumMap<>(Topic.class);
    root.need("topics")
        .flatMap(YamlNode::mapping)
        .ifPresent(
            entries -> {
              for (Topic topic : Topic.values()) {
                shape(entries, topic.word(), topic).ifPresent(read -> topics.put(topic, read));
              }
              entries.reportUnknownKeys();
            });
    Optional<Shape> signals = shape(root, "signals", null);
    root.reportUnknownKeys();
    return signals.map(shape -> new TopicsFile(copies, topics, shape));
  }

  /** {@code topic}: null for those of signals. */
  private static Optional<Shape> shape(YamlMapping entries, String key, Topic topic) {
    return entries
        .need(key)
        .flatMap(YamlNode::mapping)
        .flatMap(entry -> new TopicShapeReader(entry, topic).shape());
  }

  /** The plans of all topics, with those of some signals. */
  public List<TopicPlan> plans(Collection<String> signalTopics) {
    List<TopicPlan> plans = new ArrayList<>();
    topics.forEach((topic, shape) -> plans.add(shape.of(topic.word(), copies)));
    signalTopics.stream().distinct().sorted().forEach(name -> plans.add(signals.of(name, copies)));
    return plans;
  }
}

package org.yujing.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yujing.problem.Problems;
import org.yujing.signal.Source;
import org.yujing.signal.SourcesFile;
import org.yujing.topic.TopicAdmin;
import org.yujing.topic.TopicDifference;
import org.yujing.topic.TopicPlan;
import org.yujing.topic.TopicsFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which topics are meant, and how they are to be; the same for both verbs. */
final class TopicOptions {
  @Mixin private StackOptions stack;

  @Option(names = "--file", paramLabel = "FILE", descriptionKey = "topics-file")
  private Path file;

  @Option(names = "--sources", paramLabel = "FILE", descriptionKey = "topics-sources")
  private Path sources;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  TopicAdmin admin() {
    return new TopicAdmin(stack.kafka(), StackOptions.PATIENCE);
  }

  /** What the files say; their problems are printed. */
  List<TopicPlan> plans(PrintWriter err) {
    Path planned = file == null ? Home.file("deploy/topics.yaml") : file;
    Problems problems = new Problems();
    Optional<TopicsFile> topics = TopicsFile.read(planned, problems);
    refuse("topics.file.bad", planned, problems, err);
    return topics.orElseThrow().plans(signals(err));
  }

  private List<String> signals(PrintWriter err) {
    if (sources == null) {
      return List.of();
    }
    Problems problems = new Problems();
    List<Source> read = SourcesFile.load(sources, problems);
    refuse("sources.bad", sources, problems, err);
    return read.stream().filter(Source::live).map(Source::topic).toList();
  }

  private static void refuse(String words, Path file, Problems problems, PrintWriter err) {
    ProblemList.print(problems.sorted(), err);
    if (problems.hasErrors()) {
      throw new UnusableException(Words.of(words, file));
    }
  }

  /** Says what was created and what differs; the exit code. */
  int say(
      List<TopicPlan> plans,
      List<String> created,
      List<TopicDifference> differences,
      PrintWriter out) {
    boolean good = differences.isEmpty();
    if (json) {
      out.println(node(created, differences));
    } else {
      created.forEach(topic -> out.println(Words.of("topics.created", topic)));
      differences.forEach(difference -> out.println(words(difference)));
      out.println(
          good
              ? Words.of("topics.good", plans.size())
              : Words.of("topics.differ", differences.size()));
    }
    return good ? 0 : 1;
  }

  private static String words(TopicDifference difference) {
    String form = difference.missing() ? "topics.missing" : "topics.difference";
    return Words.of(
        form, difference.topic(), difference.setting(), difference.wanted(), difference.found());
  }

  private static ObjectNode node(List<String> created, List<TopicDifference> differences) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("good", differences.isEmpty());
    ArrayNode names = node.putArray("created");
    created.forEach(names::add);
    ArrayNode list = node.putArray("differences");
    for (TopicDifference difference : differences) {
      list.addObject()
          .put("topic", difference.topic())
          .put("setting", difference.setting())
          .put("wanted", difference.wanted())
          .put("found", difference.found());
    }
    return node;
  }
}

package org.yujing.stack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.List;
import org.yujing.problem.Problems;
import org.yujing.signal.Source;

/** The settings that the jobs of a stack are started with. */
public final class JobFiles {
  private JobFiles() {}

  /** Where the settings of a job are. */
  public static Path of(StackFolder folder, LiveJob job) {
    return folder.made(job.word() + ".yaml");
  }

  /** Where the sources file of topics is. */
  public static Path sources(StackFolder folder) {
    return folder.made("sources.yaml");
  }

  /**
   * Writes them anew.
   *
   * @return the sources, all of them topics
   * @throws StackException where the sources file has problems
   */
  static List<Source> write(StackFolder folder, StackSettings settings) {
    Problems problems = new Problems();
    List<Source> sources = LiveSources.load(settings.inputs().sources(), problems);
    if (problems.hasErrors()) {
      throw new StackException(
          Saying.BAD_FILE, settings.inputs().sources(), problems.sorted().get(0));
    }
    folder.write(sources(folder), LiveSources.yaml(sources));
    String both = both(settings);
    folder.write(of(folder, LiveJob.DETECT), both + "sources: sources.yaml\n");
    folder.write(of(folder, LiveJob.ASSESS), both);
    return sources;
  }

  private static String both(StackSettings settings) {
    ArrayNode reference = JsonNodeFactory.instance.arrayNode();
    settings.inputs().reference().forEach(folder -> reference.add(folder.toString()));
    return """
    # Made by yujing up.
    kafka:
      servers: %s
    delivery: exactly-once
    %s\
    """
        .formatted(
            TextNode.valueOf(settings.ports().kafkaServers()),
            reference.isEmpty() ? "" : "reference: " + reference + "\n");
  }
}

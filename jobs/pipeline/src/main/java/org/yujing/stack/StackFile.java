package org.yujing.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yujing.problem.Durations;

/**
 * {@code stack.json}: what a stack was started with, by which other verbs find it. Its {@code
 * sources} are those that the job reads, topics; {@code given_sources} what {@code up} was given.
 */
public final class StackFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StackFile() {}

  /** The settings of a stack; empty where the folder is none. */
  public static Optional<StackSettings> read(StackFolder folder) {
    Path file = folder.settings();
    try {
      return Optional.of(settings(JSON.readTree(Files.readString(file))));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw new StackException(Saying.BAD_FILE, file, String.valueOf(e.getMessage()));
    }
  }

  static void write(StackFolder folder, StackSettings settings) {
    ObjectNode node = JSON.createObjectNode();
    node.put("kafka", settings.ports().kafkaServers());
    node.put("rest", settings.ports().restAddress());
    node.put("kafka_port", settings.ports().kafka());
    node.put("rest_port", settings.ports().rest());
    node.put("task_managers", settings.cluster().taskManagers());
    node.put("slots", settings.cluster().slots());
    node.put("checkpoint_interval", Durations.text(settings.cluster().checkpointInterval()));
    node.put("state", settings.cluster().state().word());
    node.put("ha", settings.cluster().highlyAvailable());
    node.put("sources", JobFiles.sources(folder).toString());
    node.put("given_sources", settings.inputs().sources().toString());
    settings.inputs().reference().forEach(path -> node.withArray("reference").add(path.toString()));
    node.put("rules", settings.inputs().rules().toString());
    folder.write(folder.settings(), node.toPrettyString() + "\n");
  }

  private static StackSettings settings(JsonNode node) {
    return new StackSettings(
        new Ports(node.required("kafka_port").asInt(), node.required("rest_port").asInt()),
        cluster(node),
        new StackInputs(
            path(node.required("given_sources")), paths(node), path(node.required("rules"))));
  }

  private static ClusterSettings cluster(JsonNode node) {
    Duration interval =
        Durations.parse(node.required("checkpoint_interval").asText()).orElseThrow();
    return new ClusterSettings(
        node.required("task_managers").asInt(),
        node.required("slots").asInt(),
        interval,
        StateKind.of(node.required("state").asText()).orElseThrow(),
        node.required("ha").asBoolean());
  }

  private static List<Path> paths(JsonNode node) {
    List<Path> paths = new ArrayList<>();
    node.path("reference").forEach(item -> paths.add(path(item)));
    return paths;
  }

  private static Path path(JsonNode node) {
    return Path.of(node.asText());
  }
}

package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yujing.problem.Problems;
import org.yujing.signal.Source;
import org.yujing.signal.SourcesFile;
import org.yujing.topic.Job;

/** The manifests for Kubernetes fit the program: its mains, its settings, its image. */
class KubernetesFilesTest {
  private static final Path DEPLOY = Path.of(System.getProperty("yujing.home", "."), "deploy");
  private static final Path FOLDER = DEPLOY.resolve("kubernetes");
  private static final String SECRETS = "/etc/yujing-secrets";

  @TempDir Path temp;

  @Test
  void everyFileIsYamlAndOfOneKind() throws IOException {
    TreeSet<String> kinds = new TreeSet<>();
    for (Path file : files()) {
      for (Node document : documents(file)) {
        kinds.add(document.text("kind"));
        assertTrue(document.at("metadata").text("name").startsWith("yujing"), file.toString());
      }
    }
    assertEquals(
        new TreeSet<>(
            List.of(
                "ConfigMap",
                "FlinkDeployment",
                "NetworkPolicy",
                "PersistentVolumeClaim",
                "PodMonitor",
                "Secret")),
        kinds);
  }

  @ParameterizedTest
  @EnumSource(Job.class)
  void eachJobIsStartedByItsMainWithItsSettings(Job job) throws Exception {
    Node spec = deployment(job);
    Node start = spec.at("job");
    Class<?> main = Class.forName(start.text("entryClass"));
    main.getMethod("main", String[].class);
    String title = job.word().substring(0, 1).toUpperCase(Locale.ROOT) + job.word().substring(1);
    assertEquals(title + "Job", main.getSimpleName());
    assertEquals(List.of("--config", "/etc/yujing/" + job.word() + ".yaml"), start.get("args"));
    assertEquals("savepoint", start.text("upgradeMode"));
    String jar = start.text("jarURI");
    String image = Files.readString(DEPLOY.resolve("Dockerfile"));
    assertTrue(image.contains(jar.substring(jar.lastIndexOf('/') + 1)), jar);
    assertTrue(jar.startsWith("local:///opt/flink/lib/") && image.contains(" /opt/flink/lib/"));
  }

  @ParameterizedTest
  @EnumSource(Job.class)
  void itsSettingsCanBeRead(Job job) throws IOException {
    JobConfig config = config(job);
    assertTrue(config.kafka().settings().containsKey("security.protocol"));
    assertEquals(temp.resolve("hash.key"), config.hashKeyFile());
    HashKey.pseudonyms(config.hashKeyFile(), null);
    if (job == Job.DETECT) {
      Problems problems = new Problems();
      List<Source> sources = SourcesFile.load(config.sources(), problems);
      assertEquals(List.of(), problems.sorted());
      assertTrue(!sources.isEmpty() && sources.stream().allMatch(Source::live));
    }
  }

  @ParameterizedTest
  @EnumSource(Job.class)
  void checkpointsAreQuickerThanTransactions(Job job) throws IOException {
    Configuration flink = new Configuration();
    deployment(job)
        .at("flinkConfiguration")
        .map()
        .forEach((key, value) -> flink.setString(key, (String) value));
    Duration interval = flink.get(CheckpointingOptions.CHECKPOINTING_INTERVAL);
    Duration timeout = flink.get(CheckpointingOptions.CHECKPOINTING_TIMEOUT);
    Duration transaction = config(job).delivery().transactionTimeout();
    assertTrue(interval.plus(timeout).compareTo(transaction) < 0);
    assertTrue(flink.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY).endsWith("/checkpoints"));
    assertTrue(flink.get(CheckpointingOptions.SAVEPOINT_DIRECTORY).endsWith("/savepoints"));
    assertEquals("kubernetes", flink.getString("high-availability.type", ""));
    assertEquals("9249", flink.getString("metrics.reporter.prometheus.port", ""));
  }

  @ParameterizedTest
  @EnumSource(Job.class)
  void whatIsMountedIsThere(Job job) throws IOException {
    String text = Files.readString(FOLDER.resolve(job.word() + ".yaml"));
    for (Path file : files()) {
      for (Node document : documents(file)) {
        String kind = document.text("kind");
        if (List.of("ConfigMap", "Secret", "PersistentVolumeClaim").contains(kind)) {
          assertTrue(text.contains(": " + document.at("metadata").text("name")), kind);
        }
      }
    }
  }

  /** As the job would find it, in folders of this test's own. */
  private JobConfig config(Job job) throws IOException {
    Files.createDirectories(temp.resolve("reference"));
    write("config.yaml", "data");
    write("secret.example.yaml", "stringData");
    Problems problems = new Problems();
    var config = JobConfigReader.read(job, temp.resolve(job.word() + ".yaml"), problems);
    assertEquals(List.of(), problems.sorted());
    return config.orElseThrow();
  }

  private void write(String manifest, String part) throws IOException {
    Map<String, Object> texts = documents(FOLDER.resolve(manifest)).get(0).at(part).map();
    for (Map.Entry<String, Object> text : texts.entrySet()) {
      String here =
          ((String) text.getValue())
              .replace(SECRETS, temp.toString())
              .replace("/reference", temp.resolve("reference").toString());
      Files.writeString(temp.resolve(text.getKey()), here);
    }
  }

  private static Node deployment(Job job) throws IOException {
    return documents(FOLDER.resolve(job.word() + ".yaml")).get(0).at("spec");
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Node> documents(Path file) throws IOException {
    List<Node> documents = new ArrayList<>();
    for (Object document :
        new Load(LoadSettings.builder().build()).loadAllFromString(Files.readString(file))) {
      documents.add(new Node((Map<String, Object>) document));
    }
    return documents;
  }

  /** A mapping of a manifest. */
  private record Node(Map<String, Object> map) {

    Object get(String key) {
      return map.get(key);
    }

    @SuppressWarnings("unchecked")
    Node at(String key) {
      return new Node((Map<String, Object>) map.get(key));
    }

    String text(String key) {
      return (String) map.get(key);
    }
  }
}

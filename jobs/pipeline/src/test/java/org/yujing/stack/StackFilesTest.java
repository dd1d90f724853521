package org.yujing.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.pipeline.JobConfigReader;
import org.yujing.problem.Problems;
import org.yujing.topic.Job;

/** The files of a stack: what is made, and what operators wrote. */
class StackFilesTest {
  private final StackSettings settings = TestingStack.settings();

  @TempDir private Path root;
  private StackFolder folder;

  @BeforeEach
  void create() {
    folder = new StackFolder(root);
    folder.create();
    LogConf.offer(folder);
  }

  @Test
  void settingsAreReadAsTheyWereWritten() {
    assertEquals(Optional.empty(), StackFile.read(folder));
    StackFile.write(folder, settings);
    assertEquals(Optional.of(settings), StackFile.read(folder));
  }

  @Test
  void jobsCanReadTheirSettingsWithRegistersAndWithout() {
    StackInputs usual = settings.inputs();
    for (List<Path> registers : List.of(usual.reference(), List.<Path>of())) {
      StackInputs inputs = new StackInputs(usual.sources(), registers, usual.rules());
      JobFiles.write(folder, new StackSettings(settings.ports(), settings.cluster(), inputs));
      for (LiveJob job : LiveJob.ALL) {
        Problems problems = new Problems();
        JobConfigReader.read(
            Job.valueOf(job.word().toUpperCase(Locale.ROOT)), JobFiles.of(folder, job), problems);
        assertEquals(List.of(), problems.sorted());
      }
    }
  }

  @Test
  void whatWasAskedForAndDoesNotRunIsNotWell() {
    StackFile.write(folder, settings);
    Stack stack = Stack.of(folder, TestingStack.jars()).orElseThrow();
    assertEquals(List.of(), new StatusReading(stack).read(0).jobs());
    new StackJobs(stack, (saying, values) -> {}).ask(LiveJob.DETECT);
    StackStatus status = new StatusReading(stack).read(0);
    assertEquals(JobHealth.Verdict.ABSENT, status.jobs().get(0).verdict());
    assertFalse(status.good());
    assertEquals(Optional.empty(), JobNumber.of(folder, LiveJob.DETECT));
  }

  @Test
  void whatRunsIsNotGivenOtherRulesOrSettingsInSilence() throws IOException {
    StackFile.write(folder, settings);
    Path mark = ServerProcess.mark(folder, Server.BROKER);
    // The shell waits for its input, which never comes, and has the mark as its name.
    Process child = new ProcessBuilder("sh", "-c", "read line; :", mark.toString()).start();
    new ServerProcess(child.toHandle(), mark, "broker-1").remember(folder, Server.BROKER);
    StackInputs usual = settings.inputs();
    Path other = root.resolve("other");
    StackInputs rules = new StackInputs(usual.sources(), usual.reference(), other);
    StackInputs sources = new StackInputs(other, usual.reference(), other);
    try {
      assertEquals(Saying.OTHER_RULES, refused(rules).saying());
      assertEquals(List.of(root, usual.rules(), other), List.of(refused(rules).values()));
      assertEquals(Saying.OTHER_SETTINGS, refused(sources).saying());
    } finally {
      child.destroy();
    }
    assertEquals(Optional.of(settings), StackFile.read(folder));
  }

  private StackException refused(StackInputs inputs) {
    StackSettings wanted = new StackSettings(settings.ports(), settings.cluster(), inputs);
    return assertThrows(
        StackException.class,
        () -> Stack.start(folder, wanted, TestingStack.jars(), (saying, values) -> {}));
  }

  @Test
  void aBrokenSettingsFileIsNamed() throws IOException {
    for (String text : List.of("", "[]", "{\"kafka_port\": 1}", "{")) {
      Files.writeString(folder.settings(), text);
      StackException wrong = assertThrows(StackException.class, () -> StackFile.read(folder), text);
      assertEquals(Saying.BAD_FILE, wrong.saying());
    }
  }

  @Test
  void everythingListensOnTheLoopbackAddress() {
    FlinkConf.write(folder, settings);
    Configuration flink = flink();
    for (String key :
        List.of("rest.bind-address", "jobmanager.bind-host", "taskmanager.bind-host")) {
      assertEquals(Ports.HOST, flink.getString(key, ""), key);
    }
    BrokerConf.write(folder, settings.ports());
    for (String key : List.of("listeners", "advertised.listeners", "controller.quorum.voters")) {
      String value = broker().getProperty(key);
      assertTrue(value.contains(Ports.HOST + ":"), value);
      assertFalse(value.contains("0.0.0.0") || value.contains("//:"), value);
    }
  }

  @Test
  void checkpointsAreKeptBelowTheFolder() {
    FlinkConf.write(folder, settings);
    Configuration flink = flink();
    assertEquals(
        "file://" + folder.data("checkpoints"), flink.getString("execution.checkpointing.dir", ""));
    assertEquals("1000 ms", flink.getString("execution.checkpointing.interval", ""));
    assertEquals(
        "RETAIN_ON_CANCELLATION",
        flink.getString("execution.checkpointing.externalized-checkpoint-retention", ""));
    assertEquals("hashmap", flink.getString("state.backend.type", ""));
  }

  @Test
  void whatOperatorsWroteWinsAndStays() throws IOException {
    String own =
        "taskmanager:\n  memory:\n    process:\n      size: 2g\nrest.flamegraph.enabled: true\n";
    Files.writeString(folder.conf("config.yaml"), own);
    Files.writeString(folder.conf("broker.properties"), "log.retention.hours=1\nnode.id=7\n");
    LogConf.offer(folder);
    FlinkConf.write(folder, settings);
    BrokerConf.write(folder, settings.ports());
    assertEquals(own, Files.readString(folder.conf("config.yaml")));
    assertEquals("2g", flink().getString("taskmanager.memory.process.size", ""));
    assertEquals("true", flink().getString("rest.flamegraph.enabled", ""));
    assertEquals("1", broker().getProperty("log.retention.hours"));
    assertEquals("7", broker().getProperty("node.id"));
  }

  @Test
  void brokenOperatorsFilesAreNamed() throws IOException {
    Files.writeString(folder.conf("config.yaml"), "taskmanager.memory.process.size: [");
    assertNamed("config.yaml", () -> FlinkConf.write(folder, settings));
    Files.writeString(folder.conf("config.yaml"), "taskmanager.memory.process.size: 10m");
    assertNamed("config.yaml", () -> FlinkConf.write(folder, settings));
    Files.writeString(folder.conf("jvm.properties"), "brokr = -Xmx1g");
    assertNamed("jvm.properties", () -> JvmOptions.read(folder.conf("jvm.properties")));
  }

  private static void assertNamed(String file, org.junit.jupiter.api.function.Executable read) {
    StackException wrong = assertThrows(StackException.class, read);
    assertTrue(wrong.values()[0].toString().endsWith(file), wrong.getMessage());
  }

  @Test
  void eachRoleHasItsJvmOptions() {
    JvmOptions options = JvmOptions.read(folder.conf("jvm.properties"));
    assertEquals(List.of("-Xmx512m"), options.of(ServerRole.BROKER));
    assertEquals(List.of(), options.of(ServerRole.TASKMANAGER));
  }

  @Test
  void argumentFilesKeepSpacesAndQuotes() {
    JavaCommand command =
        new JavaCommand(List.of("-Dx=a b"), "/a b/c.jar", "Main", List.of("say \"hi\" \\ bye"));
    assertEquals(
        """
        "-Dx=a b"
        "-cp"
        "/a b/c.jar"
        "Main"
        "say \\"hi\\" \\\\ bye"
        """,
        command.argumentFile());
  }

  @Test
  void wipingLeavesWhatOperatorsWrote() {
    StackFile.write(folder, settings);
    folder.write(folder.data("kafka").resolve("a/b"), "x");
    folder.wipe();
    assertFalse(Files.exists(folder.data("kafka")));
    assertFalse(Files.exists(folder.settings()));
    assertTrue(Files.exists(folder.conf("jvm.properties")));
  }

  private Configuration flink() {
    return GlobalConfiguration.loadConfiguration(folder.made("flink").toString());
  }

  private Properties broker() {
    Properties properties = new Properties();
    try (var text = Files.newBufferedReader(BrokerConf.file(folder))) {
      properties.load(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return properties;
  }
}

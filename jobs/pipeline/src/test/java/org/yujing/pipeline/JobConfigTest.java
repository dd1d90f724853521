package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.signal.Pseudonyms;
import org.yujing.topic.Job;

/** A job's settings: every key, every default, every mistake. */
class JobConfigTest {
  private static final Path DEPLOY = Path.of(System.getProperty("yujing.home", "."), "deploy");
  private static final Pattern KEY = Pattern.compile("(?m)^(?:# )?([a-z_]+):");

  private final Problems problems = new Problems();

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("client.properties"), "ssl.key.password=hush\n");
    Files.writeString(folder.resolve("sources.yaml"), "sources: []\n");
    Files.writeString(folder.resolve("hash.key"), "a key that is long enough\n");
    Files.createDirectory(folder.resolve("registers"));
  }

  @Test
  void everyKeyOfDetect() throws IOException {
    JobConfig config =
        read(
                Job.DETECT,
                """
                kafka: {servers: "a:1,b:2", client: client.properties}
                delivery: at-least-once
                transaction_timeout: 10m
                sources: sources.yaml
                reference: [registers]
                hash_key_file: hash.key
                parallelism: 3
                zone: Europe/Berlin
                """)
            .orElseThrow();
    assertEquals("a:1,b:2", config.kafka().servers());
    assertEquals("hush", config.kafka().settings().get("ssl.key.password"));
    assertEquals(
        new Delivery(DeliveryGuarantee.AT_LEAST_ONCE, Duration.ofMinutes(10)), config.delivery());
    assertEquals(folder.resolve("sources.yaml"), config.sources());
    assertEquals(List.of(folder.resolve("registers")), config.reference());
    assertEquals(folder.resolve("hash.key"), config.hashKeyFile());
    assertEquals(3, config.parallelism());
    assertEquals(ZoneId.of("Europe/Berlin"), config.zone());
  }

  @Test
  void everyKeyOfAssess() throws IOException {
    JobConfig config =
        read(
                Job.ASSESS,
                """
                kafka: {servers: "a:1"}
                warnings: {out_of_order: 1s, idle_after: 2s}
                dispositions: {out_of_order: 0s, idle_after: 4s}
                """)
            .orElseThrow();
    assertEquals(Duration.ofSeconds(1), config.warnings().outOfOrder());
    assertEquals(Duration.ofSeconds(2), config.warnings().idleAfter());
    assertEquals(Duration.ZERO, config.dispositions().outOfOrder());
    assertEquals(Duration.ofSeconds(4), config.dispositions().idleAfter());
  }

  @Test
  void theLeastThatMustBeSaid() throws IOException {
    JobConfig config = read(Job.ASSESS, "kafka: {servers: 'a:1'}\n").orElseThrow();
    assertEquals(
        new Delivery(DeliveryGuarantee.EXACTLY_ONCE, Duration.ofMinutes(15)), config.delivery());
    assertEquals(List.of(), config.reference());
    assertEquals(null, config.hashKeyFile());
    assertEquals(0, config.parallelism());
    assertEquals(ZoneId.of("Asia/Shanghai"), config.zone());
    assertEquals(Duration.ofSeconds(10), config.warnings().outOfOrder());
    assertEquals(Duration.ofSeconds(5), config.warnings().idleAfter());
    assertEquals(Duration.ZERO, config.dispositions().outOfOrder());
    assertEquals(Duration.ofSeconds(5), config.dispositions().idleAfter());
  }

  @Test
  void everyMistakeIsNamedAtOnce() throws IOException {
    String text =
        """
        kafka: {client: none.properties, port: 1}
        delivery: exactly-onse
        transaction_timeout: 5
        sources: registers
        reference: [gone]
        parallelism: 0
        zone: Mars/Olympus
        warnings: {idle_after: 5s}
        checkpoints: 10s
        """;
    assertEquals(Optional.empty(), read(Job.DETECT, text));
    assertEquals(
        List.of(
            "1 MISSING_KEY",
            "1 UNREADABLE",
            "1 UNKNOWN_KEY",
            "2 BAD_VALUE",
            "3 WRONG_TYPE",
            "4 UNREADABLE",
            "5 UNREADABLE",
            "6 BAD_VALUE",
            "7 BAD_VALUE",
            "8 UNKNOWN_KEY",
            "9 UNKNOWN_KEY"),
        problems.sorted().stream().map(JobConfigTest::shown).toList());
  }

  @Test
  void assessReadsNoSources() throws IOException {
    String text = "kafka: {servers: 'a:1'}\nsources: sources.yaml\n";
    assertEquals(Optional.empty(), read(Job.ASSESS, text));
    assertEquals("signals are read by detect alone", problems.sorted().get(0).hint());
  }

  @Test
  void whatIsPrintedAtTheStartHasNoSecret() throws IOException {
    String text = "kafka: {servers: 'a:1', client: client.properties}\nhash_key_file: hash.key\n";
    String described = read(Job.ASSESS, text).orElseThrow().describe();
    assertFalse(described.contains("hush"), described);
    assertFalse(described.contains("a key that"), described);
    assertTrue(described.contains("transaction_timeout: 15m"), described);
    assertTrue(described.contains("out_of_order 10s"), described);
  }

  /** The examples may be taken as they are, say every key, and say the defaults as they are. */
  @ParameterizedTest
  @EnumSource(Job.class)
  void theExamplesAreGoodAndWhole(Job job) throws IOException {
    Path example = DEPLOY.resolve(job.word() + ".yaml");
    JobConfig config = JobConfigReader.read(job, example, problems).orElseThrow();
    assertEquals(List.of(), problems.sorted());
    JobConfig least =
        read(job, "kafka: {servers: 'a:1'}\n" + (job == Job.DETECT ? "sources: sources.yaml" : ""))
            .orElseThrow();
    assertEquals(least.delivery(), config.delivery());
    assertEquals(least.zone(), config.zone());
    assertEquals(least.warnings(), config.warnings());
    assertEquals(least.dispositions(), config.dispositions());
    assertEquals(keys(config.describe().replace("\n  ", "\n")), keys(Files.readString(example)));
    if (job == Job.DETECT) {
      assertEquals(3, JobStart.sources(config).size());
    }
  }

  @Test
  void theKeyForHashingComesFromAFileOrTheEnvironment() {
    String id = "330106198001011234";
    String ofFile = HashKey.pseudonyms(folder.resolve("hash.key"), "another long key of 16").of(id);
    assertEquals(HashKey.pseudonyms(null, "a key that is long enough").of(id), ofFile);
    assertEquals(Pseudonyms.forDevelopment().of(id), HashKey.pseudonyms(null, null).of(id));
  }

  private static List<String> keys(String text) {
    Stream<String> keys = KEY.matcher(text).results().map(key -> key.group(1));
    return keys.sorted().toList();
  }

  private static String shown(Problem problem) {
    return problem.line() + " " + problem.code();
  }

  private Optional<JobConfig> read(Job job, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("job.yaml"), text);
    return JobConfigReader.read(job, file, problems);
  }
}

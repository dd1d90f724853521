package org.yujing.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;

/** The operators' file says how topics are to be, and cannot say what would break the jobs. */
class TopicsFileTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("yujing.home", "."), "deploy", "topics.yaml");

  private final Problems problems = new Problems();

  @TempDir private Path folder;

  @Test
  void theShippedFileIsGoodAndNamesEveryTopic() {
    List<TopicPlan> plans = read(SHIPPED).orElseThrow().plans(List.of("gas", "grid", "gas"));
    List<String> expected =
        Stream.concat(Arrays.stream(Topic.values()).map(Topic::word), Stream.of("gas", "grid"))
            .toList();
    assertEquals(expected, plans.stream().map(TopicPlan::name).toList());
    for (TopicPlan plan : plans) {
      assertEquals("LogAppendTime", plan.settings().get("message.timestamp.type"), plan.name());
      assertTrue(Integer.parseInt(plan.settings().get("max.message.bytes")) > OutRecord.LARGEST);
    }
  }

  @Test
  void rulesAndTheirAnswersAreInOneOrderForEver() {
    Map<String, TopicPlan> plans = plans(read(SHIPPED).orElseThrow());
    for (Topic topic : List.of(Topic.RULES, Topic.RULES_STATUS)) {
      TopicPlan plan = plans.get(topic.word());
      assertEquals(1, plan.partitions());
      assertEquals("-1", plan.settings().get("retention.ms"));
      assertEquals("-1", plan.settings().get("retention.bytes"));
      assertEquals("delete", plan.settings().get("cleanup.policy"));
    }
    assertEquals(Integer.toString(8 << 20), plans.get("rules").settings().get("max.message.bytes"));
    assertEquals("compact", plans.get("queue").settings().get("cleanup.policy"));
    assertFalse(plans.get("queue").settings().containsKey("retention.ms"));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "3,2", "5,4"})
  void copiesAreOneSetting(int copies, String insync) throws IOException {
    TopicPlan plan = plans(changed("copies: 1", "copies: " + copies).orElseThrow()).get("late");
    assertEquals(copies, plan.copies());
    assertEquals(insync, plan.settings().get("min.insync.replicas"));
  }

  @Test
  void everyProblemIsNamedAtOnceWithItsPlace() throws IOException {
    String text =
        """
        copies: 0
        topics:
          warnings: {partitions: 4, retention: 5}
          warnings.shadow: {partitions: 0, retention: 1d}
          late: {partitions: 1, retention: 1d, timestamp_type: CreateTime}
          rejected: {partitions: 1, retention: 1d, max_message_bytes: 1000}
          queue: {partitions: 4, retention: 1d, cleanup_policy: delete}
          queue-history: {partitions: 4, retention: 1d, cleanup_policy: compact}
          reports: {retention: 1d}
          rules: {partitions: 2, retention: 30d}
          rules-status: {partitions: 1, retention: forever, colour: red}
          dispositons: {partitions: 1, retention: 1d}
        """;
    assertEquals(Optional.empty(), read(write(text)));
    assertEquals(
        List.of(
            "1:1 MISSING_KEY the file needs \"signals\"",
            "1:9 BAD_VALUE copies must be a whole number from 1 to 15, not 0",
            "3:3 MISSING_KEY topics needs \"dispositions\"",
            "3:40 WRONG_TYPE retention must be a length of time, not a number",
            "4:33 BAD_VALUE partitions must be a whole number from 1 to 10000, not 0",
            "5:56 BAD_VALUE what the jobs write is stamped by Kafka",
            "6:63 BAD_VALUE max_message_bytes must be a whole number from 1048588 to 1073741824,"
                + " not 1000",
            "7:26 UNKNOWN_KEY queue has no key \"retention\"",
            "7:57 BAD_VALUE queue is compacted",
            "8:65 BAD_VALUE only queue is compacted",
            "9:12 MISSING_KEY reports needs \"partitions\"",
            "10:23 BAD_VALUE rules has one partition",
            "10:37 BAD_VALUE rules is kept for ever",
            "11:53 UNKNOWN_KEY rules-status has no key \"colour\"",
            "12:3 UNKNOWN_KEY topics has no key \"dispositons\""),
        problems.sorted().stream().map(TopicsFileTest::shown).toList());
  }

  @Test
  void aFileThatIsNotThereIsAProblem() {
    assertEquals(Optional.empty(), read(folder.resolve("none.yaml")));
    assertEquals(1, problems.size());
  }

  private static String shown(Problem problem) {
    return problem.line() + ":" + problem.column() + " " + problem.code() + " " + problem.what();
  }

  private Optional<TopicsFile> changed(String from, String to) throws IOException {
    return read(write(Files.readString(SHIPPED).replace(from, to)));
  }

  private Optional<TopicsFile> read(Path file) {
    Optional<TopicsFile> read = TopicsFile.read(file, problems);
    assertEquals(read.isPresent(), !problems.hasErrors(), () -> problems.sorted().toString());
    return read;
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("topics.yaml"), text);
  }

  private static Map<String, TopicPlan> plans(TopicsFile file) {
    return file.plans(List.of()).stream().collect(Collectors.toMap(TopicPlan::name, plan -> plan));
  }
}

package org.yujing.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.problem.Problems;
import org.yujing.signal.Source;

class LiveSourcesTest {
  @TempDir private Path root;

  @Test
  void theSampleBecomesTopicsAndReadsAsWritten() {
    List<Source> live = load(TestingStack.settings().inputs().sources());
    assertEquals(
        List.of(
            "signals.hotline",
            "signals.petition",
            "signals.grid",
            "signals.gas",
            "signals.gas-handover"),
        live.stream().map(Source::topic).toList());
    StackFolder folder = new StackFolder(root);
    assertEquals(live, JobFiles.write(folder, TestingStack.settings()));
    assertEquals(live, load(JobFiles.sources(folder)));
  }

  @Test
  void aFileWithoutAMapKeepsItsHeads() throws IOException {
    Files.writeString(root.resolve("a.csv"), "id,when,type,place.grid,colour,complainant.name\n");
    Path file = write("file: a.csv", "time: {field: when, pattern: \"yyyy-MM-dd\"}");
    Source source = load(file).get(0);
    assertEquals(
        Map.of(
            "id", "row[\"id\"]",
            "type", "row[\"type\"]",
            "place.grid", "row[\"place.grid\"]",
            "attrs.colour", "row[\"colour\"]"),
        source.map());
    assertEquals("when", source.time().field());
  }

  @Test
  void aTopicStaysATopic() throws IOException {
    assertEquals("elsewhere", load(write("kafka: {topic: elsewhere}", "")).get(0).topic());
  }

  @Test
  void namesThatKafkaDoesNotAllowAreToldApart() {
    assertEquals("signals.gas", LiveSources.topic("gas", 1));
    assertEquals("signals.__-2", LiveSources.topic("热线", 2));
    assertEquals("signals.3", LiveSources.topic("x".repeat(300), 3));
  }

  @Test
  void aSourcesFileWithProblemsIsRefused() throws IOException {
    StackSettings usual = TestingStack.settings();
    StackInputs wrong =
        new StackInputs(write("file: nowhere.csv", ""), List.of(), usual.inputs().rules());
    StackSettings settings = new StackSettings(usual.ports(), usual.cluster(), wrong);
    StackException refused =
        assertThrows(StackException.class, () -> JobFiles.write(new StackFolder(root), settings));
    assertEquals(Saying.BAD_FILE, refused.saying());
    assertTrue(refused.values()[1].toString().contains("nowhere.csv"), refused.getMessage());
  }

  private Path write(String where, String more) throws IOException {
    String text =
        """
        sources:
          - name: desk
            stream: event
            %s
            %s
        """;
    return Files.writeString(root.resolve("sources.yaml"), text.formatted(where, more));
  }

  private static List<Source> load(Path file) {
    Problems problems = new Problems();
    List<Source> live = LiveSources.load(file, problems);
    assertEquals(List.of(), problems.sorted());
    return live;
  }
}

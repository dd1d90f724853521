package org.yujing.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything wrong in a plan is said at once, with its place. */
class SimulationReaderTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\n(.*?)^```");

  @TempDir private Path folder;

  private List<String> problems(String text) {
    return new TestingPlans(folder).with("bad", text).problems("bad");
  }

  @Test
  void namesWhatIsMisspelt() {
    assertEquals(
        List.of(
            "simulation.yaml:1:18 BAD_VALUE calls cannot be \"complaints\" (did you mean"
                + " \"complaint\"?)",
            "simulation.yaml:4:5 UNKNOWN_KEY item 1 of background has no key \"per_yaer\" (did you"
                + " mean \"per_year\"?)",
            "simulation.yaml:8:1 UNKNOWN_KEY the file has no key \"storys\" (did you mean"
                + " \"stories\"?)"),
        problems(
                """
                sources: {calls: complaints, grid: event}
                background:
                  - name: noise
                    per_yaer: 5
                    signals: [{source: call}]
                  - name: other
                    signals: []
                storys: []
                """)
            .stream()
            .filter(problem -> !problem.contains("MISSING_KEY") && !problem.contains(":5:"))
            .toList());
  }

  @Test
  void checksFieldsNamesAndValues() {
    assertEquals(
        List.of(
            "simulation.yaml:7:39 UNKNOWN_FIELD complaint has no \"metric\"",
            "simulation.yaml:8:30 BAD_VALUE nothing is known as {calller} (did you mean"
                + " \"caller\"?)",
            "simulation.yaml:9:39 BAD_VALUE there is no list \"words\" (did you mean \"word\"?)",
            "simulation.yaml:10:32 WRONG_TYPE channel must be a text, not a number (put it in"
                + " quotes: \"12345\")",
            "simulation.yaml:11:12 BAD_VALUE at cannot be \"5d..3d\" (write 30s, 3d or 3d..5d)",
            "simulation.yaml:13:28 BAD_VALUE nobody in the cast is called {worker} (write"
                + " \"{name}\" of the cast)",
            "simulation.yaml:13:56 BAD_VALUE after cannot be \"clals\" (did you mean \"calls\"?)"),
        problems(
                """
                sources: {calls: complaint}
                lists: {word: [a, b]}
                stories:
                  - story: one
                    per_year: 3
                    cast: {caller: 2}
                    signals: [{source: calls, metric: x},
                      {source: calls, title: "{calller}"},
                      {source: calls, title: {one_of: words}},
                      {source: calls, channel: 12345},
                      {at: 5d..3d, source: calls, name: calls}]
                    found:
                      - {subject: {target: "{worker}"}, until: {after: clals, by: 1d}}
                """)
            .stream()
            .map(problem -> problem.replaceAll(" \\(id.*| \\(place.*", ""))
            .toList());
  }

  @Test
  void wantsWhatAReadingNeeds() {
    assertEquals(
        List.of(
            "simulation.yaml:3:52 MISSING_KEY a reading needs \"device\" (give it, or let it happen"
                + " to a device)",
            "simulation.yaml:3:52 MISSING_KEY a reading needs \"value\" (give it, or let it happen"
                + " to a device)"),
        problems(
            """
            sources: {meters: sensor}
            background:
              - {name: water, per_year: 5, of: site, signals: [{source: meters, metric: x}]}
            """));
  }

  /** What the pages show can be read as it stands. */
  @ParameterizedTest
  @ValueSource(strings = {"docs/simulate.md", "docs/simulate.zh-CN.md"})
  void readsTheExamplesOfItsPages(String page) throws IOException {
    String text = Files.readString(Path.of(System.getProperty("yujing.home"), page));
    List<String> blocks = BLOCK.matcher(text).results().map(block -> block.group(1)).toList();
    assertEquals(2, blocks.size());
    assertEquals(List.of(), problems(String.join("\n", blocks)));
  }
}

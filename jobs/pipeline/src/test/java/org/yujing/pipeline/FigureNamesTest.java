package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What alerts, dashboard and documents call the jobs' figures is what the jobs call them. */
class FigureNamesTest {
  private static final Path HOME = Path.of(System.getProperty("yujing.home", "."));
  private static final String TASK = "flink_taskmanager_job_task_operator_";
  private static final Pattern OURS = Pattern.compile("\\byujing_(\\w+)");
  private static final Pattern ASKED = Pattern.compile("\\bflink_\\w+");
  private static final Pattern ALERT = Pattern.compile("(?m)alert(?:name)?: (\\w+)");

  private static Set<String> figures() {
    Stream<String> counts = Arrays.stream(CountOf.values()).flatMap(of -> of.figures().stream());
    Stream<String> gauges = Arrays.stream(GaugeOf.values()).map(GaugeOf::figure);
    return Stream.concat(counts, gauges)
        .map("yujing_"::concat)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/operate.md", "docs/operate.zh-CN.md"})
  void theRunbookHasEveryFigureAndNoOther(String file) throws IOException {
    assertEquals(figures(), found(OURS, file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy/grafana/yujing.json",
        "deploy/prometheus/alerts.yaml",
        "deploy/prometheus/alerts.test.yaml"
      })
  void onlyFiguresThatThereAreAreAskedFor(String file) throws IOException {
    Set<String> known = found(ASKED, "docs/operate.md");
    figures().forEach(figure -> known.add(TASK + figure));
    for (String asked : found(ASKED, file)) {
      assertTrue(known.contains(asked), file + " asks for " + asked);
    }
  }

  @Test
  void everyFigureIsOnTheDashboard() throws IOException {
    assertEquals(
        figures().stream().map(TASK::concat).collect(Collectors.toCollection(TreeSet::new)),
        found(Pattern.compile(TASK + "yujing_\\w+"), "deploy/grafana/yujing.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/operate.md", "docs/operate.zh-CN.md"})
  void everyAlertIsTestedAndSaysWhatToDo(String file) throws IOException {
    Set<String> alerts = groups(ALERT, "deploy/prometheus/alerts.yaml");
    assertEquals(alerts, groups(ALERT, "deploy/prometheus/alerts.test.yaml"));
    Set<String> told = found(Pattern.compile("\\bYujing[A-Z]\\w+"), file);
    assertEquals(alerts, told);
  }

  private static Set<String> found(Pattern pattern, String file) throws IOException {
    return matches(pattern, file, 0);
  }

  private static Set<String> groups(Pattern pattern, String file) throws IOException {
    return matches(pattern, file, 1);
  }

  private static Set<String> matches(Pattern pattern, String file, int group) throws IOException {
    return pattern
        .matcher(Files.readString(HOME.resolve(file)))
        .results()
        .map(match -> match.group(group))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

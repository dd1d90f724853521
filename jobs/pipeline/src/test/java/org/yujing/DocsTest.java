package org.yujing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.assess.Assessing;
import org.yujing.assess.AssessmentLoader;
import org.yujing.disposition.Action;
import org.yujing.disposition.Outcome;
import org.yujing.expression.Functions;
import org.yujing.problem.Problem;
import org.yujing.problem.Problems;
import org.yujing.queue.State;
import org.yujing.queue.What;
import org.yujing.reference.Reference;
import org.yujing.rule.Loading;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.rule.RuleSet;
import org.yujing.signal.Field;
import org.yujing.signal.Fields;
import org.yujing.signal.Pseudonyms;
import org.yujing.story.Stories;
import org.yujing.story.StoryLoader;
import org.yujing.story.StoryRunner;

/** What the documents say of the program is so: codes, fields, examples, types and links. */
class DocsTest {
  private static final Path HOME = Path.of(System.getProperty("yujing.home", "."));
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\n(.*?)^```");
  private static final Pattern SPAN = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern TYPE = Pattern.compile("(?<![\\w-])[A-Z]\\w*[a-z]\\w*");
  private static final Pattern DECLARED = Pattern.compile("(?:class|record|enum|interface) (\\w+)");
  private static final String DEFAULTS =
      """
      rule: example
      start: 2026-01-05T00:00:00+08:00
      defaults: {%s}
      stories:
        - story: example
      """;

  @ParameterizedTest
  @ValueSource(strings = {"docs/records.md", "docs/records.zh-CN.md"})
  void everyWordOfTheQueueIsThere(String file) {
    assertWords(Action.values(), Action::word, file, "actions");
    assertWords(Outcome.values(), Outcome::word, file, "outcomes");
    assertWords(State.values(), State::word, file, "states");
    assertWords(What.values(), What::word, file, "changes");
  }

  private static <E extends Enum<E>> void assertWords(
      E[] words, Function<E, String> word, String file, String marker) {
    assertEquals(
        Arrays.stream(words).map(word).toList(),
        table(file, marker).lines().map(row -> row.split("`", 3)[1]).toList());
  }

  /** The rows between two markers, without the head. */
  private static String table(String file, String marker) {
    String text = read(HOME.resolve(file));
    String table =
        text.substring(
            text.indexOf("<!-- " + marker + " -->"),
            text.indexOf("<!-- end of " + marker + " -->"));
    return table.lines().skip(3).collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/rules.md", "docs/rules.zh-CN.md"})
  void everyFieldThatRulesSeeIsNamed(String file) {
    Set<String> named = spans(read(HOME.resolve(file)));
    Set<String> missing = new TreeSet<>();
    for (org.yujing.signal.Stream stream : org.yujing.signal.Stream.values()) {
      Collection<Field> fields = Fields.of(stream).values();
      fields.stream()
          .filter(Field::seenByRules)
          .map(field -> field.kind() == Field.Kind.SCALARS ? field.path() + ".x" : field.path())
          .filter(path -> !named.contains(path))
          .forEach(missing::add);
    }
    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/rules.md", "docs/rules.zh-CN.md"})
  void everyDetectorsExampleDoesWhatItSays(String file) {
    List<String> blocks =
        YAML.matcher(read(HOME.resolve(file))).results().map(block -> block.group(1)).toList();
    List<String> differences = new ArrayList<>();
    int told = 0;
    for (int i = 1; i < blocks.size(); i++) {
      if (blocks.get(i).startsWith("given:")) {
        told++;
        differences.addAll(play(blocks.get(i - 1), blocks.get(i)));
      }
    }
    assertTrue(told > 10, "examples: " + told);
    assertEquals(List.of(), differences);
  }

  /** What is wrong with a rule and its story; what the examples leave out is added. */
  private static List<String> play(String rule, String story) {
    String on = rule.contains("on:") ? "" : "on: event\n";
    String by = rule.contains("by:") ? "" : "by: target.id\n";
    RuleFiles files =
        RuleFiles.of(
            Map.of(
                "docs/example.yaml", "rule: example\ntitle: example\n" + on + by + rule,
                "docs/example.test.yaml", DEFAULTS.formatted(fields(rule)) + story.indent(4)));
    Loading loading = RuleLoader.load(files, Functions.NONE, Set.of());
    Stories stories = StoryLoader.load(files, loading.rules(), Pseudonyms.forDevelopment());
    Stream<String> problems =
        Stream.concat(loading.problems().stream(), stories.problems().stream())
            .map(problem -> problem + " in\n" + rule);
    Stream<String> wrong =
        new StoryRunner(
                loading.rules(),
                AssessmentLoader.load(files, Reference.empty(), loading.rules()),
                Reference.empty(),
                () -> 0)
            .run(stories).stream()
                .flatMap(result -> result.failed().stream())
                .flatMap(failed -> failed.details().stream())
                .map(detail -> detail + " in\n" + rule);
    return Stream.concat(problems, wrong).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/rules.md", "docs/rules.zh-CN.md"})
  void everyExampleWithPeopleDoesWhatItSays(String file) {
    List<String> examples =
        YAML.matcher(read(HOME.resolve(file)))
            .results()
            .map(block -> block.group(1))
            .filter(block -> block.startsWith("assessment:"))
            .toList();
    assertTrue(!examples.isEmpty(), file);
    examples.forEach(example -> assertEquals(List.of(), playWithTheProduct(example)));
  }

  /** What is wrong with stories of the second pass that comes with the product. */
  private static List<String> playWithTheProduct(String example) {
    Problems problems = new Problems();
    Pseudonyms pseudonyms = Pseudonyms.forDevelopment();
    RuleFiles shipped = RuleFiles.read(HOME.resolve("rules"), problems);
    Reference lists = Reference.read(shipped.texts(RuleFiles.Part.REFERENCE), pseudonyms, problems);
    Map<String, String> contents = new TreeMap<>(shipped.contents());
    contents.keySet().removeIf(path -> path.endsWith(".test.yaml"));
    String name = example.lines().findFirst().orElseThrow().substring("assessment: ".length());
    contents.put("assessment/" + name + ".test.yaml", example);
    RuleFiles files = RuleFiles.of(contents);
    RuleSet rules = RuleLoader.load(files, lists, lists.rosterNames()).rules();
    Stories stories = StoryLoader.load(files, rules, pseudonyms);
    problems.addAll(stories.problems());
    Assessing assessing = AssessmentLoader.load(files, lists, rules);
    Stream<String> wrong =
        new StoryRunner(rules, assessing, lists, () -> 0)
            .run(stories).stream()
                .flatMap(result -> result.failed().stream())
                .flatMap(failed -> failed.details().stream());
    return Stream.concat(problems.sorted().stream().map(Problem::toString), wrong).toList();
  }

  /** The fields that the signals of an example have besides their own. */
  private static String fields(String rule) {
    if (rule.contains("on: sensor")) {
      return "device: D1, metric: m, value: 1";
    }
    return rule.contains("place.grid") ? "place: {grid: G1}" : "target: {type: site, id: S1}";
  }

  @Test
  void everyTypeThatTheArchitectureNamesIsThere() {
    Set<String> declared = new TreeSet<>();
    for (Path file : files("jobs", ".java")) {
      DECLARED.matcher(read(file)).results().forEach(found -> declared.add(found.group(1)));
    }
    Set<String> named = new TreeSet<>();
    for (String span : spans(read(HOME.resolve("ARCHITECTURE.md")))) {
      TYPE.matcher(span).results().forEach(found -> named.add(found.group()));
    }
    assertTrue(named.size() > 20, "types named: " + named);
    named.removeAll(declared);
    assertEquals(Set.of(), named);
  }

  /** What stands between single backticks. */
  private static Set<String> spans(String text) {
    return SPAN.matcher(BLOCK.matcher(text).replaceAll(""))
        .results()
        .map(span -> span.group(1))
        .collect(Collectors.toSet());
  }

  static List<Path> documents() {
    Stream<Path> top =
        Stream.of("README.md", "README.zh-CN.md", "ARCHITECTURE.md").map(HOME::resolve);
    return Stream.concat(top, files("docs", ".md").stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyRelativeLinkPointsToAFile(Path document) {
    String text = SPAN.matcher(BLOCK.matcher(read(document)).replaceAll("")).replaceAll("");
    List<String> broken =
        LINK.matcher(text)
            .results()
            .map(link -> link.group(1))
            .filter(link -> !link.startsWith("#") && !link.contains(":"))
            .filter(link -> !Files.exists(document.resolveSibling(link.replaceFirst("#.*", ""))))
            .toList();
    assertEquals(List.of(), broken);
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> all = Files.walk(HOME.resolve(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

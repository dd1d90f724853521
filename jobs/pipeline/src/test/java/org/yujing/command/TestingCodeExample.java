package org.yujing.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.problem.YamlNode;
import org.yujing.signal.SourcesFile;

/** What {@code codes.yaml} has of one problem code: an example, and what to do. */
record TestingCodeExample(ProblemCode code, Map<?, ?> text) {

  /** The texts of a file beside the codes, by key. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      Problems problems = new Problems();
      Optional<YamlNode> root = Yaml.read(name, in.readAllBytes(), problems);
      if (!problems.isEmpty()) {
        throw new IllegalStateException(problems.sorted().toString());
      }
      return (Map<String, Object>) root.orElseThrow().plain();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to do about it. */
  String advice(boolean chinese) {
    return (String) text.get(chinese ? "zh" : "en");
  }

  /** The line or lines that show the mistake. */
  String shown(boolean chinese) {
    Object shown = text.get("shown");
    if (shown instanceof Map<?, ?> languages) {
      return (String) languages.get(chinese ? "zh" : "en");
    }
    return shown instanceof String line ? line.strip() : changedLines();
  }

  /** The lines that the good example has not. */
  private String changedLines() {
    Map<String, Object> good = read(ProblemCode.class, "codes-example.yaml");
    List<String> lines = new ArrayList<>();
    example()
        .forEach(
            (path, content) -> {
              List<String> before = ((String) good.getOrDefault(path, "")).lines().toList();
              content.lines().filter(line -> !before.contains(line)).forEach(lines::add);
            });
    return lines.stream().map(String::strip).collect(Collectors.joining("\n    "));
  }

  /** The example, by path. */
  private Map<String, String> example() {
    Map<String, String> files = new LinkedHashMap<>();
    read(ProblemCode.class, "codes-example.yaml")
        .forEach((path, content) -> files.put(path, (String) content));
    for (Map<?, ?> edit : edits()) {
      files.put((String) edit.get("file"), edited(edit, files));
    }
    return files;
  }

  private static String edited(Map<?, ?> edit, Map<String, String> files) {
    if (edit.containsKey("text")) {
      return (String) edit.get("text");
    }
    if (edit.containsKey("like")) {
      return files.get((String) edit.get("like"));
    }
    String before = files.get((String) edit.get("file"));
    String from = (String) edit.get("from");
    if (!before.contains(from)) {
      throw new IllegalStateException("nowhere: " + from);
    }
    return before.replace(from, (String) edit.get("to"));
  }

  @SuppressWarnings("unchecked")
  private List<Map<?, ?>> edits() {
    return (List<Map<?, ?>>) text.get("edits");
  }

  /**
   * What the program says of the example, with the code in it; empty where it says no such thing.
   */
  Optional<String> said(Path folder) throws IOException {
    for (Map.Entry<String, String> file : example().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().getBytes(charset(file.getKey())));
    }
    if (text.get("verb") instanceof String verb && verb.equals("files")) {
      Problems problems = new Problems();
      SourcesFile.loadFiles(folder.resolve("sources.yaml"), problems);
      return problems.sorted().stream()
          .map(problem -> problem.toString().replace(folder + "/", ""))
          .findFirst();
    }
    TestingRun run = run(folder);
    return (run.out() + run.err())
        .lines()
        .map(line -> line.replace(folder + "/", "").replace(folder.toString(), "."))
        .filter(line -> line.contains(" " + code + " "))
        .findFirst();
  }

  private Charset charset(String path) {
    return edits().stream()
        .filter(edit -> edit.get("file").equals(path) && edit.containsKey("encoding"))
        .map(edit -> Charset.forName((String) edit.get("encoding")))
        .findFirst()
        .orElse(StandardCharsets.UTF_8);
  }

  private TestingRun run(Path folder) {
    Object verb = text.containsKey("verb") ? text.get("verb") : "check";
    Path rules = folder.resolve(text.containsKey("rules") ? (String) text.get("rules") : "rules");
    if (verb.equals("run")) {
      return TestingRun.of(
          "run",
          "--rules",
          rules,
          "--sources",
          folder.resolve("sources.yaml"),
          "--out",
          folder.resolve("out"));
    }
    return verb.equals("fmt")
        ? TestingRun.of("fmt", "--rules", rules)
        : TestingRun.of("check", "--strict", "--rules", rules);
  }
}

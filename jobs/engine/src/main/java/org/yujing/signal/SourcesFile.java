package org.yujing.signal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.problem.YamlMapping;
import org.yujing.problem.YamlNode;

/** Loads a sources file: which systems are read, and how. */
public final class SourcesFile {
  /** The name that actions on items go by, wherever sources are counted. */
  public static final String DISPOSITIONS = "dispositions";

  private final Path file;
  private final boolean bounded;
  private final Problems problems;
  private final Map<String, Place> names = new LinkedHashMap<>();

  private SourcesFile(Path file, boolean bounded, Problems problems) {
    this.file = file;
    this.bounded = bounded;
    this.problems = problems;
  }

  /**
   * The sources of a file, topics included. Every problem of the file, its expressions and the
   * heads of the files it names is reported; what has a problem is left out.
   */
  public static List<Source> load(Path file, Problems problems) {
    return new SourcesFile(file, false, problems).sources();
  }

  /** As {@link #load}, where only files can be read: a topic is a problem too. */
  public static List<Source> loadFiles(Path file, Problems problems) {
    return new SourcesFile(file, true, problems).sources();
  }

  private List<Source> sources() {
    Optional<YamlMapping> root = read().flatMap(YamlNode::mapping);
    List<Source> sources = new ArrayList<>();
    root.flatMap(mapping -> mapping.need("sources"))
        .ifPresent(node -> node.oneOrMore().forEach(item -> add(item, sources)));
    root.ifPresent(YamlMapping::reportUnknownKeys);
    return List.copyOf(sources);
  }

  private Optional<YamlNode> read() {
    try {
      return Yaml.read(file.toString(), Files.readAllBytes(file), problems);
    } catch (IOException unreadable) {
      problems.add(
          Place.of(file.toString()), ProblemCode.UNREADABLE, "the sources file " + why(), "");
      return Optional.empty();
    }
  }

  private String why() {
    if (Files.isDirectory(file)) {
      return "is a folder";
    }
    return Files.exists(file) ? "cannot be read" : "does not exist";
  }

  private void add(YamlNode item, List<Source> sources) {
    item.mapping()
        .map(entry -> new SourceEntry(entry, file.toAbsolutePath().getParent(), problems))
        .ifPresent(
            entry -> {
              entry.name().ifPresent(this::check);
              boolean wanted = !bounded || !entry.refuseTopic();
              entry.source().filter(source -> wanted).ifPresent(sources::add);
            });
  }

  private void check(YamlNode name) {
    String text = name.text().orElse("");
    if (text.equals(DISPOSITIONS)) {
      String what = "a source of signals cannot be called \"" + text + "\"";
      name.problem(ProblemCode.BAD_VALUE, what, "people's actions on items go by that name");
    }
    Place first = names.putIfAbsent(text, name.place());
    if (first != null) {
      String what = "two sources are called \"" + text + "\"";
      name.problem(ProblemCode.DUPLICATE_NAME, what, "the first is on line " + first.line());
    }
  }
}

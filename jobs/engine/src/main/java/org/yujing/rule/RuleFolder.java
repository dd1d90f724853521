package org.yujing.rule;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Yaml;
import org.yujing.rule.RuleFiles.Part;

/**
 * Reads the files of a rule set from a folder; hidden files, locks, notes (.md) and what lies in a
 * pack's {@code sample} are none of it.
 */
final class RuleFolder extends SimpleFileVisitor<Path> {
  private static final int DEEPEST = 8;

  private final Path folder;
  private final Problems problems;
  private final SortedMap<String, String> contents = new TreeMap<>();

  RuleFolder(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  SortedMap<String, String> contents() {
    try {
      Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, this);
    } catch (IOException wrong) {
      unreadable(folder, wrong);
    }
    return contents;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    return hidden(directory) || sample(directory)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String path = folder.relativize(file).toString().replace('\\', '/');
    if (file.equals(folder)) {
      problems.add(
          Place.of(folder.toString()),
          ProblemCode.UNREADABLE,
          "this is no folder",
          "name its folder");
    } else if (!hidden(file) && belongs(path)) {
      read(file, path);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException wrong) {
    unreadable(file, wrong);
    return FileVisitResult.CONTINUE;
  }

  private boolean hidden(Path path) {
    String name = path.getFileName().toString();
    // A spreadsheet program lays ~$table.xlsx beside a table that is open.
    return !path.equals(folder) && (name.startsWith(".") || name.startsWith("~$"));
  }

  /** A pack's sample data are no part of what it does. */
  private boolean sample(Path directory) {
    Path path = folder.relativize(directory);
    return path.getNameCount() == 2 && path.endsWith("sample");
  }

  private static boolean belongs(String path) {
    boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
    boolean data = Part.of(path) == Part.REFERENCE || Part.of(path) == Part.ASSESSMENT;
    return yaml || path.endsWith(".drl") || (data && !path.endsWith(".md"));
  }

  private void read(Path file, String path) {
    try {
      text(file, path).ifPresent(text -> contents.put(path, text));
    } catch (IOException wrong) {
      unreadable(file, wrong);
    }
  }

  private Optional<String> text(Path file, String path) throws IOException {
    if (Files.size(file) > Yaml.LARGEST) {
      problems.add(
          Place.of(file.toString()), ProblemCode.TOO_LARGE, "larger than 4 MiB", "split it");
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    return Part.spreadsheet(path)
        ? Optional.of(Base64.getEncoder().encodeToString(bytes))
        : Yaml.decode(file.toString(), bytes, problems);
  }

  private void unreadable(Path file, IOException wrong) {
    String what = Files.exists(file) ? "cannot be read: " + wrong.getMessage() : "is not there";
    problems.add(Place.of(file.toString()), ProblemCode.UNREADABLE, what, "");
  }
}

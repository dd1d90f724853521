package org.yujing.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;

/** One folder of reference data: a CSV or JSON-lines file for each table. */
final class ReferenceFolder {
  private static final List<String> ENDINGS = List.of(".csv", ".jsonl", ".csv.gz", ".jsonl.gz");
  private static final List<String> NOTES = List.of(".md", ".txt");

  private final Path folder;
  private final Problems problems;

  ReferenceFolder(Path folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  void readInto(ReferenceTables tables) {
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> read(file, tables));
    } catch (IOException unreadable) {
      problem(folder, ProblemCode.UNREADABLE, "the folder cannot be read", "");
    }
  }

  private void read(Path file, ReferenceTables tables) {
    String name = file.getFileName().toString();
    if (name.startsWith(".") || NOTES.stream().anyMatch(name::endsWith)) {
      return;
    }
    Optional<String> ending = ENDINGS.stream().filter(name::endsWith).findFirst();
    String word = name.substring(0, name.length() - ending.map(String::length).orElse(0));
    Optional<Table> table = ending.flatMap(known -> Table.of(word));
    if (table.isEmpty()) {
      problem(file, ProblemCode.UNKNOWN_FILE, "no reference data is called " + name, hint(word));
      return;
    }
    try {
      new ReferenceFile(file, ending.get().startsWith(".csv"), table.get(), problems)
          .rows()
          .forEach(row -> tables.add(table.get(), row));
    } catch (IOException unreadable) {
      problem(file, ProblemCode.UNREADABLE, "the file cannot be read", "");
    }
  }

  private static String hint(String word) {
    List<String> words = Arrays.stream(Table.values()).map(Table::word).toList();
    String near = Suggestion.hint(word, words);
    return near.isEmpty() ? "known: " + String.join(", ", words) + ", each .csv or .jsonl" : near;
  }

  private void problem(Path file, ProblemCode code, String what, String hint) {
    problems.add(Place.of(file.toString()), code, what, hint);
  }
}

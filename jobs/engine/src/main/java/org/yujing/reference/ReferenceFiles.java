package org.yujing.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yujing.problem.Place;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.problem.Suggestion;

/** Files of reference data, a CSV or JSON-lines file for each kind. */
record ReferenceFiles(ReferenceTables tables, Problems problems) {
  private static final List<String> ENDINGS = List.of(".csv", ".jsonl", ".csv.gz", ".jsonl.gz");
  private static final List<String> NOTES = List.of(".md", ".txt");

  /** Makes the file that is read. */
  private interface Opening {
    ReferenceFile open(boolean csv, ReferenceKind kind);
  }

  /** Every file of a folder. */
  void readFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(Files::isRegularFile).sorted().forEach(this::readFile);
    } catch (IOException unreadable) {
      problem(folder.toString(), ProblemCode.UNREADABLE, "the folder cannot be read", "");
    }
  }

  private void readFile(Path file) {
    read(
        file.toString(),
        file.getFileName().toString(),
        (csv, kind) -> new ReferenceFile(file, csv, kind, problems));
  }

  /** Files whose texts are at hand, by what their author calls them. */
  void readTexts(Map<String, String> texts) {
    texts.forEach(
        (place, text) ->
            read(
                place,
                place.substring(place.lastIndexOf('/') + 1),
                (csv, kind) -> new ReferenceFile(place, text, csv, kind, problems)));
  }

  private void read(String place, String name, Opening opening) {
    if (name.startsWith(".") || NOTES.stream().anyMatch(name::endsWith)) {
      return;
    }
    Optional<String> ending = ENDINGS.stream().filter(name::endsWith).findFirst();
    String word = name.substring(0, name.length() - ending.map(String::length).orElse(0));
    Optional<ReferenceKind> kind = ending.flatMap(known -> ReferenceKind.of(word));
    if (kind.isEmpty()) {
      problem(place, ProblemCode.UNKNOWN_FILE, "no reference data is called " + name, hint(word));
      return;
    }
    try {
      opening
          .open(ending.get().startsWith(".csv"), kind.get())
          .rows()
          .forEach(row -> tables.add(kind.get(), row));
    } catch (IOException unreadable) {
      problem(place, ProblemCode.UNREADABLE, "the file cannot be read", "");
    }
  }

  private static String hint(String word) {
    List<String> words = Arrays.stream(ReferenceKind.values()).map(ReferenceKind::word).toList();
    String near = Suggestion.hint(word, words);
    return near.isEmpty() ? "known: " + String.join(", ", words) + ", each .csv or .jsonl" : near;
  }

  private void problem(String place, ProblemCode code, String what, String hint) {
    problems.add(Place.of(place), code, what, hint);
  }
}

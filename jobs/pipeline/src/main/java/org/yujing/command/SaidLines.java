package org.yujing.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yujing.backtest.JsonLines;
import org.yujing.backtest.WarningFile;
import org.yujing.problem.Suggestion;
import org.yujing.warning.Kind;
import org.yujing.warning.Warning;

/**
 * What a run left in its folder, or jobs on their topics.
 *
 * @param items the newest state of each
 * @param changes lines of the history
 */
record SaidLines(List<Warning> warnings, List<JsonNode> items, List<JsonNode> changes) {
  /** So many letters of an id, at least, may stand for all of it. */
  private static final int SHORTEST = 6;

  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final int MOST = 5;
  private static final int EXAMPLES = 2;

  /** Those of a folder; {@code file}: warnings in another place, or null. */
  static SaidLines read(Path folder, Path file) {
    List<Warning> warnings = new ArrayList<>();
    if (file == null) {
      needFile(folder.resolve("warnings.jsonl"));
      warnings.addAll(WarningFile.read(folder.resolve("warnings.jsonl"), ZONE));
      if (Files.exists(folder.resolve("warnings.shadow.jsonl"))) {
        warnings.addAll(WarningFile.read(folder.resolve("warnings.shadow.jsonl"), ZONE));
      }
    } else {
      needFile(file);
      warnings.addAll(WarningFile.read(file, ZONE));
    }
    return new SaidLines(
        warnings,
        file == null ? lines(folder.resolve("queue.jsonl")) : List.of(),
        file == null ? lines(folder.resolve("queue-history.jsonl")) : List.of());
  }

  private static void needFile(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UnusableException(Words.of("explain.no.run", file));
    }
  }

  private static List<JsonNode> lines(Path file) {
    return Files.isRegularFile(file) ? JsonLines.read(file, line -> true) : List.of();
  }

  /** The lines of a warning's episode, in order; by the id of one of them or the episode's. */
  List<Warning> episode(String id) {
    Optional<Warning> found =
        warnings.stream()
            .filter(warning -> warning.id().equals(id) || warning.episode().equals(id))
            .findFirst();
    return found
        .map(
            one ->
                warnings.stream()
                    .filter(warning -> warning.episode().equals(one.episode()))
                    .filter(warning -> warning.id().equals(one.id()) || !single(one, id))
                    .sorted()
                    .toList())
        .orElse(List.of());
  }

  /** Of things that happen at one time several share an episode: only the one asked for counts. */
  private boolean single(Warning one, String id) {
    return !one.episode().equals(id)
        && warnings.stream()
                .filter(warning -> warning.episode().equals(one.episode()))
                .filter(warning -> warning.kind() == Kind.RAISED)
                .count()
            > 1;
  }

  Optional<JsonNode> item(String id) {
    return items.stream().filter(item -> item.path("id").asText().equals(id)).findFirst();
  }

  /** The history of an item, in order. */
  List<JsonNode> history(String item) {
    return changes.stream().filter(line -> line.path("item").asText().equals(item)).toList();
  }

  /** The whole id that these letters begin, or that they surely mean. */
  String whole(String id) {
    Set<String> known = new LinkedHashSet<>();
    warnings.forEach(warning -> known.add(warning.id()));
    warnings.forEach(warning -> known.add(warning.episode()));
    items.forEach(item -> known.add(item.path("id").asText()));
    if (known.contains(id)) {
      return id;
    }
    List<String> begun = known.stream().filter(one -> one.startsWith(id)).toList();
    if (id.length() >= SHORTEST && begun.size() == 1) {
      return begun.get(0);
    }
    throw new UnusableException(unknown(id, known, begun));
  }

  private String unknown(String id, Set<String> known, List<String> begun) {
    if (known.isEmpty()) {
      return Words.of("explain.empty", id);
    }
    List<String> near =
        begun.isEmpty() ? Suggestion.nearest(id, known).map(List::of).orElse(List.of()) : begun;
    String listed =
        String.join(", ", (near.isEmpty() ? examples() : near).stream().limit(MOST).toList());
    String such = Words.of(near.isEmpty() ? "explain.such" : "explain.near", listed);
    String shortest = id.length() < SHORTEST ? " " + Words.of("explain.short", SHORTEST) : "";
    return Words.of("explain.unknown", id, warnings.size(), items.size()) + " " + such + shortest;
  }

  /** Some that there are: warnings, then items. */
  private List<String> examples() {
    return Stream.concat(
            warnings.stream().map(Warning::id).limit(EXAMPLES),
            items.stream().map(item -> item.path("id").asText()).limit(EXAMPLES))
        .toList();
  }
}

package org.yujing.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yujing.command.TestingRun;
import org.yujing.fault.Sent.Feed;

/** What a bounded run over files says of the same records. */
final class Expected {
  private final Path home;
  private final List<String> options = new ArrayList<>();

  /** Writes the records into files of their own, each source's in the order of sending. */
  Expected(Path home, Map<String, String> rules, int rounds) {
    this.home = home;
    rules.forEach((path, text) -> write("rules/" + path, text));
    files(rounds);
    write("sources.yaml", sources());
    options.addAll(
        List.of(
            "run",
            "--sources",
            home.resolve("sources.yaml").toString(),
            "--rules",
            rules().toString()));
  }

  Path rules() {
    return home.resolve("rules");
  }

  /** People's actions from now on. */
  void actions(List<String> lines) {
    write("dispositions.jsonl", String.join("\n", lines) + "\n");
    options.addAll(List.of("--dispositions", home.resolve("dispositions.jsonl").toString()));
  }

  /** Runs; the folder that the files are in. */
  Path run(String name, String... more) {
    Path out = home.resolve(name);
    List<String> words = new ArrayList<>(options);
    words.addAll(List.of("--out", out.toString(), "--json", "--parallelism", "2"));
    words.addAll(List.of(more));
    TestingRun run = TestingRun.of(words.toArray());
    if (run.code() != 0) {
      throw new AssertionError(run.out() + run.err());
    }
    return out;
  }

  static List<Said> lines(Path file) {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(Said::of).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By source: read, judged, unmatched and so on. */
  static JsonNode counts(Path out) {
    try {
      return new ObjectMapper().readTree(out.resolve("summary.json").toFile()).path("signals");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void files(int rounds) {
    Map<Feed, OutputStream> files = new EnumMap<>(Feed.class);
    try {
      for (Feed feed : Feed.values()) {
        Files.createDirectories(home);
        files.put(feed, Files.newOutputStream(home.resolve(feed.word() + ".jsonl")));
      }
      for (int i = 1; i <= rounds; i++) {
        for (Sent sent : RoundSignals.all(new Round(i))) {
          files.get(sent.feed()).write(sent.value());
          files.get(sent.feed()).write('\n');
        }
      }
      for (OutputStream file : files.values()) {
        file.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sources() {
    StringBuilder text = new StringBuilder("sources:\n");
    for (Feed feed : Feed.values()) {
      text.append(
          "  - {name: %s, stream: %s, file: %s.jsonl, format: jsonl}\n"
              .formatted(feed.word(), feed.stream(), feed.word()));
    }
    return text.toString();
  }

  private void write(String name, String text) {
    try {
      Path file = home.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

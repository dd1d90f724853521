package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.yujing.stack.TestingStack;

/**
 * The tutorial is played word by word, as a new user would: files are saved where it says, each
 * {@code $} is a command, and what follows is what it says. The running system, below its heading,
 * is played where {@code yujing.faults} is set. To write what the commands say anew: {@code
 * -Dyujing.write=true}.
 */
class TutorialTest {
  private static final Path HOME = Path.of(System.getProperty("yujing.home"));
  private static final Path TUTORIAL = HOME.resolve("docs/tutorial.zh-CN.md");
  private static final Pattern SAVED = Pattern.compile("存成 `([^`]+)`：$");
  private static final String LIVE = "## 十、";
  private static final String PROMPT = "    $ ";
  private static final boolean WRITING = Boolean.getBoolean("yujing.write");

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Path data = Files.createDirectories(folder.resolve("docs/tutorial"));
    for (String name : List.of("complaints.csv", "today.csv")) {
      Files.copy(HOME.resolve("docs/tutorial").resolve(name), data.resolve(name));
    }
    Files.createDirectories(folder.resolve("my"));
  }

  @Test
  void saysWhatHappens() throws Exception {
    List<String> written = Files.readAllLines(TUTORIAL);
    List<String> played;
    try (TestingSession session = new TestingSession(folder)) {
      played = play(written, live(written), session::play);
    }
    if (WRITING) {
      Files.write(TUTORIAL, played);
    } else {
      assertEquals(String.join("\n", written), String.join("\n", played));
    }
    assertTrue(written.stream().filter(line -> line.startsWith(PROMPT)).count() > 20);
  }

  @Tag("stack")
  @Test
  @Timeout(1800)
  @EnabledIfSystemProperty(named = "yujing.faults", matches = "true")
  void saysWhatARunningSystemDoes() throws Exception {
    assumeTrue(TestingStack.fetched(), "scripts/verify fetches Kafka and Flink");
    List<String> written = Files.readAllLines(TUTORIAL);
    TutorialSystem system = new TutorialSystem(folder);
    List<String> played;
    try (TestingSession session = new TestingSession(folder)) {
      played = play(written, written.size(), command -> system.play(command, session));
    } finally {
      system.end();
    }
    if (WRITING) {
      Files.write(TUTORIAL, played);
    } else {
      assertEquals(system.alike(written), system.alike(played));
    }
  }

  /** Where the running system begins. */
  private static int live(List<String> lines) {
    int at = 0;
    while (!lines.get(at).startsWith(LIVE)) {
      at++;
    }
    return at;
  }

  /** Somebody at a terminal. */
  private interface Terminal {
    String play(String command) throws Exception;
  }

  /** The tutorial with what its commands really say, up to a line. */
  private List<String> play(List<String> lines, int end, Terminal terminal) throws Exception {
    List<String> played = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      played.add(line);
      Matcher saved = SAVED.matcher(line);
      if (i < end && saved.find()) {
        save(saved.group(1), lines, i);
      } else if (i < end && line.startsWith(PROMPT)) {
        said(terminal.play(line.substring(PROMPT.length()))).forEach(played::add);
        i = skip(lines, i);
      }
    }
    return played;
  }

  /** The last line of what is written under a command. */
  private static int skip(List<String> lines, int command) {
    int last = command;
    while (last + 1 < lines.size()
        && (lines.get(last + 1).startsWith("    ") || lines.get(last + 1).isEmpty())
        && !lines.get(last + 1).startsWith(PROMPT)) {
      last++;
    }
    while (lines.get(last).isEmpty()) {
      last--;
    }
    return last;
  }

  private static List<String> said(String text) {
    return text.replaceAll("用时 [0-9.]+ 秒", "用时 1.0 秒")
        .stripTrailing()
        .lines()
        .filter(line -> !line.startsWith("…… 已读")) // only where it takes long
        .map(line -> line.isBlank() ? "" : "    " + line.stripTrailing())
        .toList();
  }

  private void save(String path, List<String> lines, int at) throws IOException {
    int from = at + 1;
    while (!lines.get(from).startsWith("```")) {
      from++;
    }
    int to = from + 1;
    while (!lines.get(to).equals("```")) {
      to++;
    }
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines.subList(from + 1, to)) + "\n");
  }
}

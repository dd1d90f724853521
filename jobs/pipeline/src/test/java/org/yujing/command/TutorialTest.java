package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial is played word by word, as a new user would: files are saved where it says, each
 * {@code $} is a command, and what follows is what it says. What needs the running system has no
 * {@code $}. To write what the commands say anew: {@code -Dyujing.write=true}.
 */
class TutorialTest {
  private static final Path HOME = Path.of(System.getProperty("yujing.home"));
  private static final Path TUTORIAL = HOME.resolve("docs/tutorial.zh-CN.md");
  private static final Pattern SAVED = Pattern.compile("存成 `([^`]+)`：$");
  private static final String PROMPT = "    $ ";

  @TempDir private Path folder;

  @Test
  void saysWhatHappens() throws Exception {
    Path data = Files.createDirectories(folder.resolve("docs/tutorial"));
    Files.copy(HOME.resolve("docs/tutorial/complaints.csv"), data.resolve("complaints.csv"));
    Files.createDirectories(folder.resolve("my"));
    List<String> written = Files.readAllLines(TUTORIAL);
    List<String> played;
    try (TestingSession session = new TestingSession(folder)) {
      played = play(written, session);
    }
    if (Boolean.getBoolean("yujing.write")) {
      Files.write(TUTORIAL, played);
    } else {
      assertEquals(String.join("\n", written), String.join("\n", played));
    }
    assertTrue(written.stream().filter(line -> line.startsWith(PROMPT)).count() > 20);
  }

  /** The tutorial with what its commands really say. */
  private List<String> play(List<String> lines, TestingSession session) throws Exception {
    List<String> played = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      played.add(line);
      Matcher saved = SAVED.matcher(line);
      if (saved.find()) {
        save(saved.group(1), lines, i);
      } else if (line.startsWith(PROMPT)) {
        said(session.play(line.substring(PROMPT.length()))).forEach(played::add);
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

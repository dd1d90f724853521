package org.yujing.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.yujing.problem.Problems;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleFiles.Part;
import org.yujing.scaffold.Scaffold;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where new files go; none is ever written over. */
final class NewFiles {
  private static final List<String> TAKEN = List.of("assessment", "reference", "sample");

  @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "new-rules")
  private Path rules;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  private Path folder() {
    return rules == null ? Home.file("rules") : rules;
  }

  /** Refuses a name that a pack cannot have. */
  void needPack(String pack) {
    if (!Scaffold.wellNamed(pack) || TAKEN.contains(pack)) {
      throw new UnusableException(Words.of("new.name.bad", pack));
    }
  }

  /** Refuses a name that a rule cannot have, or that another rule has. */
  void needRule(String rule) {
    if (!Scaffold.wellNamed(rule) || rule.equals("exceptions")) {
      throw new UnusableException(Words.of("new.name.bad", rule));
    }
    String file = "/" + rule + ".yaml";
    if (Files.isDirectory(folder())) {
      RuleFiles.read(folder(), new Problems()).paths(Part.RULE).stream()
          .filter(path -> path.endsWith(file))
          .findFirst()
          .ifPresent(path -> taken(folder().resolve(path)));
    }
  }

  /** Refuses a pack that is there already. */
  void needNone(String pack) {
    if (Files.exists(folder().resolve(pack))) {
      taken(folder().resolve(pack));
    }
  }

  private static void taken(Path path) {
    throw new UnusableException(Words.of("new.taken", path));
  }

  /** Writes the files, texts by path inside the folder, and says so. */
  int write(SortedMap<String, String> texts, CommandLine line) {
    texts.keySet().stream()
        .map(folder()::resolve)
        .filter(Files::exists)
        .findFirst()
        .ifPresent(NewFiles::taken);
    texts.forEach(this::write);
    say(texts, line);
    return 0;
  }

  private void write(String path, String text) {
    Path file = folder().resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UnusableException(Words.of("file.unwritable", file));
    }
  }

  private void say(Map<String, String> texts, CommandLine line) {
    if (json) {
      ObjectNode node = new ObjectMapper().createObjectNode();
      ArrayNode files = node.putArray("files");
      texts.keySet().forEach(path -> files.add(folder().resolve(path).toString()));
      line.getOut().println(node);
      return;
    }
    texts.keySet().forEach(path -> line.getOut().println(folder().resolve(path)));
    line.getOut().println(Words.of("new.next", folder()));
  }
}

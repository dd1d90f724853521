package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.problem.ProblemCode;

/**
 * The sections "every problem code" are made of the enum, of {@code codes.yaml} beside it, and of
 * what the program says of the examples there. To write them anew: {@code -Dyujing.write=true}.
 */
class ProblemCodesTest {
  @TempDir private Path folder;

  private static List<TestingCodeExample> examples() {
    Map<String, Object> texts = TestingCodeExample.read(ProblemCode.class, "codes.yaml");
    assertEquals(
        Arrays.stream(ProblemCode.values()).map(Enum::name).toList(),
        new ArrayList<>(texts.keySet()));
    return Arrays.stream(ProblemCode.values())
        .map(code -> new TestingCodeExample(code, (Map<?, ?>) texts.get(code.name())))
        .toList();
  }

  @Test
  void theExampleThatAllOthersSpoilIsGood() throws IOException {
    Map<?, ?> unspoilt = Map.of("edits", List.of());
    assertEquals(
        Optional.empty(), new TestingCodeExample(ProblemCode.SYNTAX, unspoilt).said(folder));
    TestingRun check = TestingRun.of("check", "--strict", "--rules", folder.resolve("rules"));
    assertEquals(0, check.code(), check.out());
    TestingRun run =
        TestingRun.of(
            "run",
            "--rules",
            folder.resolve("rules"),
            "--sources",
            folder.resolve("sources.yaml"),
            "--out",
            folder.resolve("out"));
    assertEquals(0, run.code(), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/rules.md", "docs/rules.zh-CN.md"})
  void theSectionsAreMadeOfTheCodeAndOfWhatItSays(String file) throws IOException {
    Path document = Path.of(System.getProperty("yujing.home")).resolve(file);
    String text = Files.readString(document);
    int from = text.indexOf("<!-- problem codes -->");
    int to = text.indexOf("<!-- end of problem codes -->");
    String section = "<!-- problem codes -->\n" + section(file.contains("zh"));
    if (Boolean.getBoolean("yujing.write")) {
      Files.writeString(document, text.substring(0, from) + section + text.substring(to));
    } else {
      assertEquals(section, text.substring(from, to));
    }
  }

  private String section(boolean chinese) throws IOException {
    StringBuilder section = new StringBuilder(table(chinese));
    List<ProblemCode> unsaid = new ArrayList<>();
    for (TestingCodeExample example : examples()) {
      Optional<String> said = example.said(folder.resolve(example.code().name()));
      if (said.isEmpty()) {
        unsaid.add(example.code());
        continue;
      }
      section
          .append("\n#### %s\n\n".formatted(example.code()))
          .append("%s\n\n".formatted(meaning(example.code(), chinese)))
          .append("    %s\n    %s\n\n".formatted(example.shown(chinese), said.get()))
          .append("%s%s\n".formatted(chinese ? "怎么办：" : "What to do: ", example.advice(chinese)));
    }
    assertEquals(List.of(), unsaid, "not caused by their examples");
    return section.toString();
  }

  private static String meaning(ProblemCode code, boolean chinese) {
    String words = chinese ? code.chinese() : code.english();
    String first = words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    return chinese
        ? "%s（%s）。例如：".formatted(first, severity(code, true))
        : "%s (%s). For example:".formatted(first, severity(code, false));
  }

  private static String table(boolean chinese) {
    String head = chinese ? "| 代码 | 性质 | 含义 |" : "| code | severity | meaning |";
    return Arrays.stream(ProblemCode.values())
        .map(
            code ->
                "| [%s](#%s) | %s | %s |"
                    .formatted(
                        code,
                        code.name().toLowerCase(java.util.Locale.ROOT),
                        severity(code, chinese),
                        chinese ? code.chinese() : code.english()))
        .collect(Collectors.joining("\n", head + "\n|---|---|---|\n", "\n"));
  }

  private static String severity(ProblemCode code, boolean chinese) {
    return switch (code.severity()) {
      case ERROR -> chinese ? "错误" : "error";
      case WARNING -> chinese ? "警告" : "warning";
    };
  }
}

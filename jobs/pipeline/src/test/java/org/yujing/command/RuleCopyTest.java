package org.yujing.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.problem.Problems;
import org.yujing.rule.RuleFiles;

class RuleCopyTest {
  @TempDir private Path folder;

  @Test
  void theFilesOfASetAreWrittenAsTheyWere() {
    Problems problems = new Problems();
    RuleFiles product = RuleFiles.read(Home.file("rules"), problems);
    RuleCopy.keep(product, folder.resolve("new"));
    RuleFiles copy = RuleFiles.read(folder.resolve("new"), problems);
    assertEquals(product.contents(), copy.contents());
    assertFalse(problems.hasErrors());
  }

  @Test
  void nothingIsWrittenOverWhatIsThere() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "mine");
    RuleFiles files = RuleFiles.of(Map.of("x.yaml", "theirs"));
    assertThrows(UnusableException.class, () -> RuleCopy.keep(files, folder));
    assertThrows(UnusableException.class, () -> RuleCopy.keep(files, file));
    assertEquals("mine", Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x.yaml", "a/../../x.yaml", "/tmp/../x.yaml", "a/..", "."})
  void nothingIsWrittenOutsideTheFolder(String path) {
    RuleFiles files = RuleFiles.of(Map.of(path, "x"));
    Path out = folder.resolve("new");
    assertThrows(UnusableException.class, () -> RuleCopy.keep(files, out));
    assertFalse(Files.exists(folder.resolve("x.yaml")));
  }
}

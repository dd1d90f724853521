package org.yujing.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yujing.problem.Problem;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.warning.Level;

/**
 * Rules that try what rules must not do, one in each file of {@code attacks}. Reading refuses all
 * of them, with a place; what reaches for Java comes to nothing even where reading let it through.
 */
final class AttackTest {
  private static final Path ATTACKS =
      Path.of(System.getProperty("yujing.home"), "jobs/engine/src/test/resources/attacks");
  private static final String MARK = "yujing.attacked";
  private static final Set<ProblemCode> REFUSALS =
      EnumSet.of(
          ProblemCode.DRL_FORBIDDEN,
          ProblemCode.DRL_SYNTAX,
          ProblemCode.TOO_LARGE,
          ProblemCode.DUPLICATE_NAME);

  static List<Path> attacks() throws IOException {
    return files(ATTACKS);
  }

  static List<Path> reaching() throws IOException {
    return files(ATTACKS.resolve("reach"));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
    }
  }

  @AfterEach
  void nothingHappened() {
    assertNull(System.getProperty(MARK));
    assertFalse(Files.exists(Path.of("target/attacked")));
  }

  @Test
  void thereAreManyAttacks() throws IOException {
    assertTrue(attacks().size() > 150);
    assertTrue(reaching().size() > 50);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void readingRefusesWithAPlace(Path file) throws IOException {
    Problems problems = new Problems();
    String text = Files.readString(file);
    DrlFile read = new DrlFile("attack.drl", text, new DrlNotes(problems)).read();
    assertTrue(problems.hasErrors(), read.file());
    for (Problem problem : problems.sorted()) {
      assertTrue(REFUSALS.contains(problem.code()), problem.toString());
      assertTrue(problem.line() > 0 && problem.column() > 0, problem.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("reaching")
  void withoutReadingTheClassLoaderRefuses(Path file) throws IOException {
    String text = DrlRules.HEAD + Files.readString(file);
    DrlCompiler.Compiled compiled = new DrlCompiler().compile(List.of(text));
    if (compiled.base() != null) {
      Case one = TestingAssessments.caseOf(TestingAssessments.warning("gas-leak", Level.RED, 1));
      run(compiled, one);
    }
  }

  private static void run(DrlCompiler.Compiled compiled, Case one) {
    DroolsAssessor assessor =
        new DroolsAssessor(
            compiled.base(),
            List.of("r0"),
            Policy.standard("v"),
            Reference.empty(),
            Limits.STANDARD,
            System::nanoTime);
    Assessed assessed = assessor.assess(one);
    assertFalse(assessed.failed().isEmpty(), assessed.toString());
  }

  @Test
  void theClassLoaderShowsTheFactsAndNoFiles() throws ClassNotFoundException {
    DrlClassLoader loader = new DrlClassLoader(AttackTest.class.getClassLoader());
    assertEquals(Assessment.class, loader.loadClass(Assessment.class.getName()));
    for (String name :
        List.of(
            "java.lang.System",
            "java.lang.Runtime",
            "java.lang.Thread",
            "java.lang.ClassLoader",
            "java.lang.Math",
            "java.lang.reflect.Method",
            "java.io.File",
            "java.nio.file.Files",
            "java.util.HashMap",
            "org.kie.api.builder.KieBuilder",
            "org.kie.api.builder.KieRepository",
            "org.kie.api.runtime.KieContainer",
            "org.drools.model.codegen.ExecutableModelProject",
            "org.yujing.assess.Effects",
            "org.yujing.reference.Reference")) {
      assertNull(loader.getResource(name.replace('.', '/') + ".class"), name);
      assertThrows(ClassNotFoundException.class, () -> loader.loadClass(name), name);
    }
    assertNull(loader.getResource("log4j2.xml"));
  }

  @Test
  void manyPairingRulesAreRefused() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= DrlRules.MOST_PAIRING; i++) {
      String when = "$a : Assessment()\nWarning(value > " + i + ")\nWarning()";
      text.append(TestingAssessments.rule("r " + i, when, "$a.score(1, \"x\");"));
    }
    assertEquals(
        List.of(
            "rules/assessment/a.drl:801:6 TOO_LARGE more than 100 rules that set warnings side by"
                + " side (use exists)"),
        TestingAssessments.problems(text.toString()));
  }

  @Test
  void aFileOfAnySizeIsRefusedQuickly() {
    String large = "x".repeat(DrlRules.LARGEST_FILE + 1);
    Problems problems = new Problems();
    RuleFiles files = RuleFiles.of(Map.of("assessment/a.drl", large));
    DrlRules.compile(files, List.of("assessment/a.drl"), problems);
    assertEquals(ProblemCode.TOO_LARGE, problems.sorted().get(0).code());
    String open = "(".repeat(DrlRules.LARGEST_FILE);
    assertEquals(1, TestingAssessments.problems(open).size());
  }
}

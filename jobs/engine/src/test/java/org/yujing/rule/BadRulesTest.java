package org.yujing.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yujing.problem.Problem;
import org.yujing.problem.ProblemCode;
import org.yujing.problem.Problems;

/** The folder {@code bad-rules}: every mistake people make, and the exact words they get for it. */
class BadRulesTest {
  /** Found by other tests: in folders and bytes, by the clock, in files of other kinds. */
  private static final Set<ProblemCode> ELSEWHERE =
      EnumSet.of(
          ProblemCode.UNREADABLE,
          ProblemCode.NOT_UTF8,
          ProblemCode.UNTIDY,
          ProblemCode.TOO_LARGE,
          ProblemCode.NO_RULES,
          ProblemCode.EXPIRED,
          ProblemCode.UNKNOWN_COLUMN,
          ProblemCode.LIVE_ONLY,
          ProblemCode.UNKNOWN_UNIT,
          ProblemCode.DRL_SYNTAX,
          ProblemCode.DRL_FORBIDDEN,
          ProblemCode.TABLE_HEAD,
          ProblemCode.TABLE_OVERLAP,
          ProblemCode.TABLE_GAP,
          ProblemCode.UNKNOWN_SCENARIO,
          ProblemCode.DEADLINE_ORDER,
          ProblemCode.MISSING_STORY);

  private static Path folder() throws URISyntaxException {
    return Path.of(BadRulesTest.class.getResource("/bad-rules").toURI());
  }

  private static List<Problem> found() throws URISyntaxException {
    Problems problems = new Problems();
    RuleFiles read = RuleFiles.read(folder(), problems);
    assertEquals(List.of(), problems.sorted());
    RuleFiles files = new RuleFiles("bad-rules", read.contents());
    return RuleLoader.load(files, new TestingRules(), TestingRules.ROSTERS).problems();
  }

  @Test
  void findsEveryProblemOfEveryFileAtOnce() throws IOException, URISyntaxException {
    String found = found().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    assertEquals(Files.readString(folder().resolve("expected.txt")).strip(), found);
  }

  @Test
  void hasAnExampleOfEveryCode() throws URISyntaxException {
    Set<ProblemCode> missing = EnumSet.allOf(ProblemCode.class);
    missing.removeAll(ELSEWHERE);
    found().forEach(problem -> missing.remove(problem.code()));
    assertEquals(Set.of(), missing);
  }

  @Test
  void explainsEveryCodeInBothLanguages() {
    for (ProblemCode code : ProblemCode.values()) {
      assertFalse(code.english().isBlank() || code.chinese().isBlank(), code.name());
    }
  }
}

package org.yujing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yujing.assess.AssessmentLoader;
import org.yujing.problem.Problems;
import org.yujing.reference.Reference;
import org.yujing.rule.RuleFiles;
import org.yujing.rule.RuleLoader;
import org.yujing.signal.Pseudonyms;

/** The assessment rules in the docs are good ones, beside the product's own. */
class AssessmentDocsTest {
  private static final Path HOME = Path.of(System.getProperty("yujing.home"));
  private static final Pattern EXAMPLE = Pattern.compile("```drl\n(.*?)```", Pattern.DOTALL);

  @ParameterizedTest
  @ValueSource(strings = {"docs/rules.md", "docs/rules.zh-CN.md"})
  void theExampleOfAnAssessmentRuleCompiles(String doc) throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(HOME.resolve(doc)));
    example.find();
    Problems problems = new Problems();
    RuleFiles shipped = RuleFiles.read(HOME.resolve("rules"), problems);
    TreeMap<String, String> contents = new TreeMap<>(shipped.contents());
    contents.keySet().removeIf(path -> path.endsWith(".drl"));
    contents.put("assessment/example.drl", example.group(1));
    RuleFiles files = new RuleFiles("rules", contents);
    Reference reference =
        Reference.read(
            files.texts(RuleFiles.Part.REFERENCE), Pseudonyms.forDevelopment(), problems);
    var rules = RuleLoader.load(files, reference, reference.rosterNames()).rules();
    problems.addAll(AssessmentLoader.load(files, reference, rules).problems());
    assertEquals(List.of(), problems.sorted());
  }
}

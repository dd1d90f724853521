package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.yujing.reference.Reference;
import org.yujing.rule.Detector;
import org.yujing.rule.RuleFiles;
import org.yujing.signal.Pseudonyms;

/** Tasks of one run share what one of them compiled. */
class RuleBookTest {
  private static final RuleFiles FILES =
      RuleFiles.of(
          Map.of(
              "test/any.yaml",
              """
              rule: any
              title: any reading
              on: sensor
              by: device
              match: true
              level: blue
              subject: device
              """));

  @Test
  void whatFailedOnceIsTriedAgain() {
    Pseudonyms pseudonyms = Pseudonyms.forDevelopment();
    RuleBook broken = new RuleBook(null, pseudonyms, "tried again");
    assertThrows(CompletionException.class, () -> broken.compile(FILES));
    RuleBook mended = new RuleBook(Reference.empty(), pseudonyms, "tried again");
    assertEquals(List.of(), mended.compile(FILES).problems());
  }

  @Test
  void theSameTextIsCompiledOnceWhoeverHasIt() {
    RuleBook book = book("shared");
    RuleFiles again = RuleFiles.of(Map.copyOf(FILES.contents()));
    assertSame(book.compile(FILES), book.compile(again));
    assertNotSame(book.compile(FILES), book("another run").compile(FILES));
  }

  @Test
  void aSetThatIsRefusedDoesNotMakeTheNextOneDearer() {
    RuleBook book = book("refused");
    Detector first = detector(book.compile(FILES));
    RuleBook.Compiled flawed = book.compile(with("test/worse.yaml", "rule: worse\n"));
    assertFalse(flawed.good());
    String more = FILES.contents().get("test/any.yaml").replace("rule: any", "rule: more");
    RuleBook.Compiled next = book.compile(with("test/more.yaml", more));
    assertEquals(2, next.awake().size());
    assertSame(first, detector(next));
  }

  private static RuleBook book(String run) {
    return new RuleBook(Reference.empty(), Pseudonyms.forDevelopment(), run);
  }

  private static RuleFiles with(String path, String text) {
    Map<String, String> contents = new TreeMap<>(FILES.contents());
    contents.put(path, text);
    return RuleFiles.of(contents);
  }

  private static Detector detector(RuleBook.Compiled compiled) {
    return compiled.awake().get(0).detector();
  }
}

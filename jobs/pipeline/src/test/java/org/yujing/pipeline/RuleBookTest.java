package org.yujing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.yujing.reference.Reference;
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
}

package org.yujing.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> NAMES = List.of("metric", "message", "value", "levels");

  @Test
  void findsTheNameMeant() {
    assertEquals(Optional.of("metric"), Suggestion.nearest("metrc", NAMES));
    assertEquals(Optional.of("metric"), Suggestion.nearest("Metric", NAMES));
    assertEquals(Optional.of("value"), Suggestion.nearest("vlaue", NAMES));
    assertEquals(Optional.of("levels"), Suggestion.nearest("level", NAMES));
  }

  @Test
  void findsNoneWhereNoneIsNear() {
    assertEquals(Optional.empty(), Suggestion.nearest("threshold", NAMES));
    assertEquals(Optional.empty(), Suggestion.nearest("x", List.of("y")));
    assertEquals("", Suggestion.hint("", NAMES));
  }
}
